import { randomBytes, randomUUID } from 'node:crypto'
import type { AccessToken } from './access-token.ts'
import type { Account } from './account.ts'
import type { Repository, TokenResource } from './grant.ts'
import { type Credential, identify, type Identity } from './identity.ts'

interface Organization {
  readonly id: string
  readonly name: string
  readonly plan: 'team' | 'business'
  /** Enforced: no password logs in. */
  readonly singleSignOn?: boolean
}

export interface WantedToken {
  readonly label: string
  readonly resources: readonly TokenResource[]
  readonly description?: string
  readonly expiresAt?: number | null
  /** Without it: now. */
  readonly createdAt?: number
  readonly createdBy?: string
  readonly isKeyless?: boolean
}

type TokenChange = Partial<Pick<AccessToken, 'label' | 'description' | 'resources' | 'isActive'>>

export type TokenBook = ReturnType<typeof createTokenBook>

/** Docker Hub's values are this prefix and letters and digits, 18 to 23 of them seen. */
function tokenValue(): string {
  const letters = randomBytes(40)
    .toString('base64')
    .replace(/[^A-Za-z0-9]/g, '')
  return `dckr_oat_${letters.slice(0, 23)}`
}

/** Docker does not say what these look like (unverified, chosen): nothing may rely on a prefix. */
function keylessValue(): string {
  return randomBytes(48).toString('base64url')
}

function createShelf<T>(key: (item: T) => string) {
  const items = new Map<string, T>()
  return {
    add: (item: T): T => {
      items.set(key(item), item)
      return item
    },
    remove: (name: string) => items.delete(name),
    find: (name: string) => items.get(name),
    get(name: string): T {
      const item = items.get(name)
      if (item === undefined) throw new TypeError(`the sandbox has no ${name}`)
      return item
    },
    all: () => [...items.values()],
  }
}

/** Everything Docker Hub knows: one book for the token endpoint and the API. @param now milliseconds since 1970 */
export function createTokenBook(now: () => number) {
  const organizations = createShelf<Organization>(({ name }) => name)
  const repositories = createShelf<Repository>(({ name }) => name)
  const accounts = createShelf<Account>(({ username }) => username)
  const tokens = createShelf<AccessToken>(({ id }) => id)
  const alive = (id: string) => {
    const token = tokens.get(id)
    if (token.deletedAt !== null) throw new TypeError(`the token ${token.label} is deleted`)
    return token
  }
  const known = { everyToken: tokens.all, account: accounts.find }
  return {
    ...known,
    addOrganization: (organization: Omit<Organization, 'id'>) =>
      organizations.add({ id: randomUUID(), ...organization }),
    addRepository: repositories.add,
    removeRepository: repositories.remove,
    addAccount: accounts.add,
    organization: organizations.find,
    repository: repositories.find,
    /** The organization's tokens that are not deleted, in the order they were minted; none of a job's own. */
    tokens: (name: string): readonly AccessToken[] =>
      tokens
        .all()
        .filter(
          ({ organization, deletedAt, isKeyless }) =>
            organization === name && deletedAt === null && !isKeyless,
        ),
    /** @throws TypeError when there is no such organization, or it would expire before it is created */
    mint(name: string, wanted: WantedToken): AccessToken {
      const { createdAt = now(), expiresAt = null } = wanted
      if (expiresAt !== null && expiresAt <= createdAt) throw new TypeError(`${wanted.label} expires first`)
      return tokens.add({
        id: randomUUID(),
        organization: organizations.get(name).name,
        value: wanted.isKeyless === true ? keylessValue() : tokenValue(),
        createdBy: wanted.createdBy ?? 'sandbox',
        isKeyless: wanted.isKeyless ?? false,
        createdAt,
        expiresAt,
        label: wanted.label,
        description: wanted.description ?? '',
        resources: wanted.resources,
        isActive: true,
        lastUsedAt: null,
        deletedAt: null,
      })
    },
    /** @throws TypeError when there is no such token, or it is deleted */
    change: (id: string, change: TokenChange): AccessToken => Object.assign(alive(id), change),
    /** Final. @throws TypeError as `change` does */
    delete: (id: string) => void Object.assign(alive(id), { deletedAt: now() }),
    /** Who presents this. Asking changes nothing. */
    identify: (credential: Credential | undefined) => identify(credential, { book: known, now: now() }),
    /** Notes that a token was used just now. */
    markUsed(identity: Identity) {
      if (identity.kind === 'token') identity.token.lastUsedAt = now()
    },
  }
}
