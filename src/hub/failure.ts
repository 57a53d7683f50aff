import { OatError } from '../base/error.ts'
import { lockOutWords } from '../base/retry.ts'
import { firstOf } from '../base/text.ts'
import { type HubToken, type TokenResource, works } from '../tokens/token.ts'

/** An answer that Docker Hub's description does not allow. */
export function hubInvalid(subject: string, problem: string): OatError {
  return new OatError('HUB_INVALID', {
    message: `Docker Hub answers ${subject} ${problem}`,
    hint: 'check input "hub-url", and whether a proxy answers in its place; if neither, its API has changed: please report it',
  })
}

export interface HubIdentity {
  readonly username: string
  readonly organization: string
  /** It is the organization itself, by an access token in this input. */
  readonly tokenInput?: string | undefined
}

/** The same would be refused again. `detail` is always in Docker Hub's words, printable. */
function forbidden(message: string, hint: string): OatError {
  return new OatError('HUB_FORBIDDEN', { message, hint, isRefusal: true })
}

/** A token as hub-password, seen before it goes anywhere: Docker Hub lets neither kind manage tokens. */
export function refuseTokenAsPassword(password: string): void {
  const [, kind] = /^dckr_(pat|oat)_/.exec(password.trim()) ?? []
  if (kind !== undefined) throw tokenForbidden('input "hub-password" has', kind === 'pat')
}

function tokenForbidden(what: string, isPersonal: boolean): OatError {
  const kind = isPersonal
    ? 'a personal access token (dckr_pat_…)'
    : 'an organization access token (dckr_oat_…)'
  return forbidden(
    `${what} ${kind}, which cannot manage organization access tokens`,
    'give the name and the password of an account that owns the organization (or has the role to manage its access tokens) and, for two-factor authentication, input "hub-totp-secret"',
  )
}

function singleSignOn({ organization }: HubIdentity, detail: string): OatError | undefined {
  if (!/\bsso\b|single sign.?on/i.test(detail)) return undefined
  return forbidden(
    `${organization} enforces single sign-on, so Docker Hub does not accept a password (${detail})`,
    'create the token in Docker Home and give its value to mode rotate (assisted rotation), which needs no owner account',
  )
}

/** Docker Hub refused to log the owner in. `asksForCode`: with a token for step two. */
export function loginRefused(identity: HubIdentity, detail: string, asksForCode: boolean): OatError {
  const { username, organization, tokenInput } = identity
  if (tokenInput !== undefined) {
    return forbidden(
      `Docker Hub does not accept input "${tokenInput}" for ${organization} (${detail})`,
      `check that it is an active organization access token of ${organization}, and that the secret has all of it. Do not try again before that: ${lockOutWords}`,
    )
  }
  const other = singleSignOn(identity, detail)
  if (other !== undefined) return other
  if (asksForCode || /two.?factor|second factor|2fa|please use personal access token/i.test(detail)) {
    return forbidden(
      `${username} on Docker Hub has two-factor authentication, so the password alone is not enough (${detail})`,
      'give input "hub-totp-secret": the text that the authenticator set-up shows with its QR code, or the whole otpauth:// link',
    )
  }
  return forbidden(
    `the password of ${username} on Docker Hub is refused (${detail})`,
    'check input "hub-username" (the user name of a person, not an e-mail address) and input "hub-password". Do not try again before that: repeated failures lock the account for minutes. An organization that enforces single sign-on accepts no password: use assisted rotation there',
  )
}

export function codeRefused({ username }: HubIdentity, detail: string): OatError {
  return forbidden(
    `the two-factor code of ${username} on Docker Hub is refused (${detail})`,
    'check that input "hub-totp-secret" belongs to this account. A code works once: if another job has just used it, run this one again',
  )
}

/** Docker Hub knows the account: 401 for its session, 403, or 404 for an organization that it may not see. */
export function accessForbidden(identity: HubIdentity, status: number, detail: string): OatError {
  const { username, organization, tokenInput } = identity
  if (status === 401) {
    return forbidden(
      `Docker Hub logs ${username} in, and then refuses the session (${detail})`,
      'check that the account is not locked at this moment, and run it again',
    )
  }
  if (tokenInput !== undefined) {
    return forbidden(
      `input "${tokenInput}" may not read the audit log or a repository of ${organization} (${detail})`,
      'give the token the organization permission to read activity (scope-activity-read) in Docker Home, and that to read the repository',
    )
  }
  const [, kind] = /(personal|organization) access token/i.exec(detail) ?? []
  if (kind !== undefined) {
    return tokenForbidden(`the session of ${username} comes from`, /personal/i.test(kind))
  }
  const other = singleSignOn(identity, detail)
  if (other !== undefined) return other
  return status === 404
    ? forbidden(
        `Docker Hub does not show the organization ${organization} to ${username} (${detail})`,
        'check organization in the token list, and that the account belongs to it',
      )
    : forbidden(
        `${username} cannot manage the access tokens of ${organization} (${detail})`,
        'make the account an owner, or give it a custom role with "Manage organization access tokens"',
      )
}

/** A request that Docker Hub understood and will not do, and the token that it is about. */
export interface Rejection {
  readonly status: number
  readonly detail: string
  readonly label: string
  readonly resources: readonly TokenResource[]
}

/** Whether there is no room for another token. Its words are not documented. */
export function isQuota({ status, detail }: Pick<Rejection, 'status' | 'detail'>): boolean {
  const says = /\b(limit|quota|maximum)\b|too many/i.test(detail)
  return says && [400, 402, 403, 409, 422].includes(status)
}

/** HUB_QUOTA, with the names of the tokens that only take up room. @param now by Docker Hub's clock */
export function quotaReached(
  organization: string,
  detail: string,
  { tokens, now }: { tokens: readonly HubToken[]; now: number },
): OatError {
  const dead = tokens.filter(token => !works(token, now)).map(({ label }) => JSON.stringify(label))
  const which =
    dead.length === 0 ? 'a token that nobody needs in Docker Home' : `in Docker Home: ${namesOf(dead)}`
  return new OatError('HUB_QUOTA', {
    message: `${organization} has ${tokens.length} access tokens, and its plan allows no more (${detail})`,
    hint: `delete ${which}. Nothing was changed. Expired and deactivated tokens count (Docker allows ${planLimits}); "delete-after" in the token list decides how long they stay`,
  })
}

/** HUB_REJECTED: names the repositories that the answer names, or else all that were asked for. */
export function requestRejected({ status, detail, label, resources }: Rejection): OatError {
  const paths = resources.map(({ path }) => path)
  const words = detail.split(/\.*(?:[^a-z0-9._/-]+|$)/)
  const named = paths.filter(path => words.includes(path))
  const about = namesOf(named.length > 0 ? named : paths)
  return rejected(
    `Docker Hub answers HTTP ${status} for the token ${JSON.stringify(label)} with access to ${about} (${detail})`,
    named.length > 0 || status === 400
      ? 'check that each of these repositories still exists on Docker Hub under this name, and correct "repositories" in the token list'
      : 'Docker Hub understood the request and will not do it: read its reason',
  )
}

export function rejected(message: string, hint: string): OatError {
  return new OatError('HUB_REJECTED', { message, hint, isRefusal: true })
}

/** Access tokens that Docker's plans allow; expired and deactivated ones count until they are deleted. */
export const planLimits = '10 on Team and 100 on Business'

const namesOf = (names: readonly string[]): string => firstOf(names, 5).join(', ')
