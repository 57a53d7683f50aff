import type { AccessToken } from './access-token.ts'
import type { Account, PersonalToken } from './account.ts'

export interface Credential {
  readonly username: string
  readonly password: string
}

/** Who presents a credential. `name` is what transcripts call it; it never holds the value. */
export type Identity = { readonly name: string } & (
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'token'; readonly token: AccessToken }
  | { readonly kind: 'account'; readonly account: Account; readonly personalToken?: PersonalToken }
  | { readonly kind: 'refused'; readonly details: string }
)

const incorrect = 'incorrect username or password'
const expired = 'personal access token is expired'
const secondFactor = 'please use personal access token to login'

const over = (expiresAt: number | null, now: number) => expiresAt !== null && expiresAt <= now

/**
 * Docker Hub says the same for a wrong password, a wrong username and a deleted token. Unverified, chosen: an
 * inactive organization token is answered like a deleted one, an expired one like an expired personal one.
 */
function identifyToken(token: AccessToken, at: { username: string; now: number }): Identity {
  const name = token.label
  if (token.deletedAt !== null) return { kind: 'refused', name: `${name}, deleted`, details: incorrect }
  if (token.organization !== at.username) {
    return { kind: 'refused', name: `${name}, as ${at.username}`, details: incorrect }
  }
  if (!token.isActive) return { kind: 'refused', name: `${name}, inactive`, details: incorrect }
  if (over(token.expiresAt, at.now)) {
    // cilium#48535: a job's own token that is over looks like a wrong password.
    return { kind: 'refused', name: `${name}, expired`, details: token.isKeyless ? incorrect : expired }
  }
  return { kind: 'token', name, token }
}

function identifyAccount(account: Account, at: { password: string; now: number }): Identity {
  const name = `account ${account.username}`
  const personalToken = account.personalTokens.find(({ value }) => value === at.password)
  if (personalToken !== undefined) {
    return over(personalToken.expiresAt, at.now)
      ? { kind: 'refused', name: `${personalToken.label}, expired`, details: expired }
      : { kind: 'account', name: personalToken.label, account, personalToken }
  }
  if (account.password !== at.password) {
    return { kind: 'refused', name: `${name}, wrong password`, details: incorrect }
  }
  return account.secondFactor
    ? { kind: 'refused', name: `${name}, password only`, details: secondFactor }
    : { kind: 'account', name, account }
}

/** What is looked up of the book. */
interface Known {
  everyToken(): readonly AccessToken[]
  account(username: string): Account | undefined
}

/** Decides from the credential and the book alone; nothing is marked as used. */
export function identify(
  credential: Credential | undefined,
  { book, now }: { book: Known; now: number },
): Identity {
  if (credential === undefined) return { kind: 'anonymous', name: 'nobody' }
  const { username, password } = credential
  const token = book.everyToken().find(({ value }) => value === password)
  if (token !== undefined) return identifyToken(token, { username, now })
  const account = book.account(username)
  if (account !== undefined) return identifyAccount(account, { password, now })
  return { kind: 'refused', name: `${username}, unknown credential`, details: incorrect }
}

/** Parses an `Authorization: Basic` value; `undefined` for another text. */
export function parseBasic(header: string | undefined): Credential | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1]
  if (encoded === undefined) return undefined
  const pair = Buffer.from(encoded, 'base64').toString()
  const colon = pair.indexOf(':')
  return colon < 0 ? undefined : { username: pair.slice(0, colon), password: pair.slice(colon + 1) }
}
