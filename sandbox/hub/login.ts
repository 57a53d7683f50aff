import { randomUUID } from 'node:crypto'
import type { Account } from '../book/account.ts'
import type { Identity } from '../book/identity.ts'
import type { TokenBook } from '../book/token-book.ts'
import type { Session } from './jwt.ts'
import type { HubReply, HubVisit } from './visit.ts'
import { findTotpStep } from './totp-check.ts'

type Login = (visit: HubVisit) => Promise<HubReply>

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** An organization with single sign-on takes no password from its people. The text is unverified, chosen. */
function singleSignOn(book: TokenBook, { roles }: Account): string | undefined {
  const enforcing = Object.keys(roles).find(name => book.organization(name)?.singleSignOn === true)
  return enforcing && `SSO is enforced by ${enforcing}: use a personal access token instead of a password`
}

function sessionOf(identity: Identity): Session | undefined {
  if (identity.kind === 'token') {
    const { organization, id } = identity.token
    return { subject: organization, source: 'organization', tokenId: id }
  }
  if (identity.kind !== 'account') return undefined
  const source = identity.personalToken === undefined ? 'password' : 'personal'
  return { subject: identity.account.username, source }
}

/**
 * `POST /v2/auth/token`: any token. An owner's password only when the older route is gone, and where no second factor is set
 * (Docker's Terraform provider got 401 here with a right password: its issue 108, pull request 110).
 */
async function logInWithToken({ body, book, signer, hub }: HubVisit): Promise<HubReply> {
  const identity = book.identify({ username: text(body['identifier']), password: text(body['secret']) })
  const { name: credential } = identity
  const deny = (detail: string): HubReply => {
    return { status: 401, body: { errinfo: {}, detail, message: detail }, credential }
  }
  if (identity.kind === 'refused') return deny(identity.details)
  const session = sessionOf(identity)
  const account = session?.source === 'password' ? book.account(session.subject) : undefined
  const enforced = account && singleSignOn(book, account)
  if (enforced !== undefined) return deny(enforced)
  if (session === undefined || (account !== undefined && hub.oldLoginGone === undefined)) {
    return deny('incorrect username or password')
  }
  return { status: 200, body: { access_token: await signer.sign(session) }, credential }
}

function refuse(credential: string, said: { detail: string; login_2fa_token?: string }): HubReply {
  return { status: 401, body: said, credential }
}

const incorrect = { detail: 'Incorrect authentication credentials' }

interface Waiting {
  readonly account: Account
  readonly endsAt: number
}

/** `POST /v2/users/login`: the first of two steps, or the only one. The text that asks for a code is unverified, chosen. */
function createFirstStep(waiting: Map<string, Waiting>): Login {
  return async ({ body, book, signer, now }) => {
    const [username, password] = [text(body['username']), text(body['password'])]
    const identity = book.identify({ username, password })
    const { name } = identity
    if (identity.kind === 'token') return refuse(name, { detail: 'Cannot log into an organization account' })
    const account = book.account(username)
    if (account?.password === password) {
      const detail = singleSignOn(book, account)
      if (detail !== undefined) return refuse(name, { detail })
      if (account.secondFactor) {
        const login_2fa_token = randomUUID()
        waiting.set(login_2fa_token, { account, endsAt: now + 300_000 })
        return refuse(name, { detail: 'a second factor is required', login_2fa_token })
      }
    }
    const session = sessionOf(identity)
    if (session === undefined) return refuse(name, incorrect)
    return { status: 200, body: { token: await signer.sign(session) }, credential: name }
  }
}

/** `POST /v2/users/2fa-login`. A code is taken once (RFC 6238, section 5.2). */
function createSecondStep(waiting: Map<string, Waiting>): Login {
  const used = new Map<string, number>()
  return async ({ body, signer, now }) => {
    const token2fa = text(body['login_2fa_token'])
    const found = waiting.get(token2fa)
    if (found === undefined || found.endsAt <= now) return refuse('nobody known', incorrect)
    const { username, totpSecret = '' } = found.account
    const name = `account ${username}, code`
    const step = findTotpStep(totpSecret, { code: text(body['code']), now })
    if (step === undefined || step <= (used.get(username) ?? 0)) return refuse(`${name} refused`, incorrect)
    used.set(username, step)
    waiting.delete(token2fa)
    const token = await signer.sign({ subject: username, source: 'password' })
    return { status: 200, body: { token }, credential: name }
  }
}

/** The three ways in, by path. */
export function createHubLogins(): ReadonlyMap<string, Login> {
  const waiting = new Map<string, Waiting>()
  return new Map([
    ['/v2/auth/token', logInWithToken],
    ['/v2/users/login', createFirstStep(waiting)],
    ['/v2/users/2fa-login', createSecondStep(waiting)],
  ])
}
