import { OatError } from '../base/error.ts'
import type { Right, SeenRights } from '../stores/github/settings.ts'

/** What the token can do, in a line. */
export function rightsLine({ by, has, lacks }: SeenRights): string {
  const some = has.length === 0 ? 'none' : has.join(', ')
  const without = lacks.length === 0 ? '' : `; missing: ${lacks.join(', ')}`
  const how = by === 'told' ? '' : ' (read: GitHub shows at the first change whether this token can write)'
  return `Rights: ${some}${without}${how}`
}

/** STORE_FORBIDDEN for rights without which the token is of no use. */
export function forbidden(missing: readonly Right[], at: { home: string; rights: SeenRights }): OatError {
  const { by, has } = at.rights
  const remedy =
    by === 'read'
      ? `give the token these repository permissions: ${missing.map(right => `${right}: write`).join(', ')}`
      : has.length > 0
        ? 'have an administrator of the repository run it'
        : 'give the token the scope repo (gh auth refresh --scopes repo)'
  return new OatError('STORE_FORBIDDEN', {
    message: `your GitHub token lacks on ${at.home}: ${missing.join(', ')}`,
    hint: `${remedy}; nothing was changed`,
  })
}
