import { OatError } from '../base/error.ts'
import { type Holdings, whatToDelete } from '../rotate/plan/quota.ts'
import type { TokenResource } from '../tokens/token.ts'

/** A request that Docker Hub understood and will not do. `detail`: its words, printable. */
export interface Rejection {
  readonly status: number
  readonly detail: string
  /** The token that it is about. */
  readonly label: string
  readonly resources: readonly TokenResource[]
}

/** Whether a refusal to mint means that the organization has no room for another token (its words are not documented). */
export function isQuota({ status, detail }: Pick<Rejection, 'status' | 'detail'>): boolean {
  const says = /\b(limit|quota|maximum)\b|too many/i.test(detail)
  return says && [400, 402, 403, 409, 422].includes(status)
}

/** HUB_QUOTA, with the names of the tokens that only take up room. */
export function quotaReached({ detail, ...holdings }: Rejection & Holdings): OatError {
  return new OatError('HUB_QUOTA', {
    message: `${holdings.organization} has ${holdings.tokens.length} access tokens, and its plan allows no more (${detail})`,
    hint: `${whatToDelete(holdings)}. Nothing was changed. Expired and deactivated tokens count (Team has 10, Business 100); "delete-after" in the register decides how long they stay`,
  })
}

/** HUB_REJECTED: names the repositories that the answer names, or else all that were asked for. */
export function requestRejected({ status, detail, label, resources }: Rejection): OatError {
  const paths = resources.map(({ path }) => path)
  const named = paths.filter(path =>
    new RegExp(`(^|[^a-z0-9._/-])${escape(path)}($|[^a-z0-9_/-])`).test(detail),
  )
  const about = named.length > 0 ? named : paths
  return new OatError('HUB_REJECTED', {
    message: `Docker Hub answers HTTP ${status} for the token ${JSON.stringify(label)} with access to ${list(about)} (${detail})`,
    hint: 'check that each of these repositories still exists on Docker Hub under this name, and correct "repositories" in the register',
  })
}

/** HUB_REJECTED: the answer to a change was yes, and the token is not as it was to be. */
export function changeNotTaken(label: string, fields: readonly string[]): OatError {
  return new OatError('HUB_REJECTED', {
    message: `Docker Hub confirms a change of the token ${JSON.stringify(label)} and then shows another ${fields.join(' and ')}`,
    hint: 'somebody else may have changed it at the same time: look at it in Docker Home, and run the job again',
  })
}

/** HUB_REJECTED: there is no such token any more. */
export function tokenGone(id: string): OatError {
  return new OatError('HUB_REJECTED', {
    message: `token ${id} does not exist on Docker Hub any more`,
    hint: 'somebody deleted it during this run: run the job again',
  })
}

function list(paths: readonly string[]): string {
  const more = paths.length - 5
  return paths.slice(0, 5).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
