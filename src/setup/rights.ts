import { OatError } from '../base/error.ts'
import type { Right, SeenRights } from '../stores/github/settings.ts'
import { type Facts, ownStores } from './facts.ts'
import type { Plan } from './plan.ts'

/** What the token can do, in a line. */
export function rightsLine({ by, has, lacks }: SeenRights): string {
  const some = has.length === 0 ? 'none' : has.join(', ')
  const without = lacks.length === 0 ? '' : `; missing: ${lacks.join(', ')}`
  const how = by === 'told' ? '' : ' (read: GitHub shows at the first change whether this token can write)'
  return `Rights: ${some}${without}${how}`
}

/** What the plan needs and the token lacks, as an error; `undefined`: nothing. */
export function lackOfRights(plan: Plan, facts: Facts): OatError | undefined {
  const needed = neededRights(plan, facts.home)
  const missing = facts.rights.lacks.filter(right => needed.has(right))
  return missing.length === 0 ? undefined : forbidden(missing, facts)
}

/** STORE_FORBIDDEN for rights without which the token is of no use. */
export function forbidden(
  missing: readonly Right[],
  { home, rights }: Pick<Facts, 'home' | 'rights'>,
): OatError {
  const isRole = rights.by === 'told' && rights.has.length > 0
  return new OatError('STORE_FORBIDDEN', {
    message: `your GitHub token lacks on ${home}: ${missing.join(', ')}`,
    hint: `${
      isRole
        ? 'have an administrator of the repository run it'
        : rights.by === 'told'
          ? 'give the token the scope repo (gh auth refresh --scopes repo)'
          : `give the token these repository permissions: ${missing.map(right => `${right}: write`).join(', ')}`
    }; nothing was changed`,
  })
}

function neededRights(plan: Plan, home: string): ReadonlySet<Right> {
  const kinds = plan.tokens.flatMap(entry => ownStores(entry, home)).map(({ kind }) => kind)
  const inEnvironment =
    plan.app !== undefined || plan.username !== undefined || kinds.includes('environment-secret')
  return new Set<Right>([
    ...(kinds.includes('repository-secret') ? (['Secrets', 'Variables'] as const) : []),
    ...(plan.variables.length > 0 ? (['Variables'] as const) : []),
    ...(inEnvironment ? (['Environments'] as const) : []),
    ...(plan.limits ? (['Administration'] as const) : []),
  ])
}
