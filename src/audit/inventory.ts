import { formatTime } from '../base/time.ts'
import type { Entry } from '../token-list/token-list.ts'
import { withoutCopies } from '../tokens/copies.ts'
import { everyPublicRepository } from '../tokens/resources.ts'
import { works } from '../tokens/token.ts'
import { copiesIn } from './copies.ts'
import type { AuditView } from './look.ts'
import { onlyReadsActivity } from './token-findings.ts'
import type { SeenToken } from './tokens.ts'

/** One token, or an entry without one. `null`: not known. Rights are Docker Hub's, of tokens that work. */
export type InventoryToken = ReturnType<typeof auditInventory>[number]

/** Every token in the list's order, each followed by its older ones; then what the list does not know. */
export function auditInventory(view: AuditView) {
  const { tokenList, tokens } = view
  const entries = tokenList.tokens.flatMap(entry => {
    const own = tokens.filter(it => it.entry === entry)
    const hasCurrent = own.some(({ state }) => state === 'current')
    return [...(hasCurrent ? [] : [rowOf(entry, undefined, view)]), ...own.map(it => rowOf(entry, it, view))]
  })
  const strangers = tokens.filter(({ entry }) => entry === undefined)
  return [...entries, ...strangers.map(it => rowOf(undefined, it, view))]
}

function rowOf(entry: Entry | undefined, seen: SeenToken | undefined, view: AuditView) {
  const { token, leaves, state = view.hub === undefined ? 'not seen' : 'absent' } = seen ?? {}
  const { resources, createdAt, description = '', untold = [] } = token ?? {}
  const time = (at: number | undefined) => (at === undefined ? null : formatTime(at))
  /** `never` only where Docker Hub says so. */
  const told = (at: number | undefined, name: string) =>
    token === undefined || untold.includes(name) ? null : (time(at) ?? 'never')
  const flat = resources?.flatMap(({ path, scopes }) => scopes.map(scope => ({ path, scope })))
  const isReader = view.inputs.activity !== undefined && token && onlyReadsActivity(token)
  const words = withoutCopies(description) || (isReader ? 'reads the audit log (activity-token)' : null)
  // The copies are those of the current token; of an entry without one it is seen whether they are there.
  const isKept = entry !== undefined && ['current', 'absent', 'not seen'].includes(state)
  return {
    label: token?.label ?? entry?.label ?? '',
    state,
    works: token === undefined ? null : works(token, view.now),
    purpose: entry?.purpose ?? words,
    channel: entry?.channel ?? null,
    access: entry?.access ?? null,
    repositories:
      resources
        ?.filter(({ type, path }) => type === 'TYPE_REPO' && path !== everyPublicRepository)
        .map(({ path }) => path) ??
      entry?.repositories ??
      null,
    rights:
      flat
        ?.filter(({ path }) => path !== everyPublicRepository)
        .map(({ path, scope }) => `${scope} on ${path}`) ?? null,
    publicRead: flat?.some(({ path }) => path === everyPublicRepository) ?? null,
    createdBy: token?.createdBy ?? null,
    createdAt: time(createdAt),
    expiresAt: told(token?.expiresAt, 'expires_at'),
    lastUsedAt: told(token?.lastUsedAt, 'last_used_at'),
    rotatedAt: state === 'current' && token?.state === 'current' ? time(token.since) : null,
    deactivateAfter: state === 'superseded' ? time(leaves) : null,
    deleteAfter: state === 'deactivated' ? time(leaves) : null,
    oidc: entry?.oidc ?? null,
    id: token?.id ?? null,
    copies: isKept
      ? copiesIn(entry, view).map(({ name: store, secret, state: held }) => {
          return { store, updatedAt: time(secret?.updatedAt), state: held }
        })
      : [],
  }
}
