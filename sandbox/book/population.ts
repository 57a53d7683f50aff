import type { AccessToken } from './access-token.ts'
import { mintEntries, organization, repositoryOf, resourcesOf, type Entry } from './entry.ts'
import type { TokenBook } from './token-book.ts'

/** Credentials that must not work, or not as expected; each is refused for its own reason. */
interface Misfits {
  readonly expired: AccessToken
  readonly inactive: AccessToken
  readonly deleted: AccessToken
  /** Valid, but of another organization. */
  readonly foreign: AccessToken
  /** Looks like an organization token, but was never created. */
  readonly unknown: string
  /** A personal access token of the shared account; not valid for the organization. */
  readonly personal: string
}

export interface Population {
  readonly entries: readonly Entry[]
  readonly misfits: Misfits
  /** The account that a whole team shares, and that the tokens replace. */
  readonly sharedAccount: { readonly username: string; readonly password: string }
  /** Owns the organization, with two-factor authentication. */
  readonly owner: { readonly username: string; readonly password: string; readonly totpSecret: string }
}

const day = 86_400_000

function mintMisfits(book: TokenBook, now: number): Omit<Misfits, 'unknown' | 'personal'> {
  const resources = resourcesOf('release', 'push')
  const mint = (label: string) => book.mint(organization, { label, resources })
  const times = { createdAt: now - 31 * day, expiresAt: now - day }
  const expired = book.mint(organization, { label: 'expired push', resources, ...times })
  const inactive = book.change(mint('inactive push').id, { isActive: false })
  const deleted = mint('deleted push')
  book.delete(deleted.id)
  const foreign = book.mint('nova', { label: 'foreign push', resources })
  return { expired, inactive, deleted, foreign }
}

/**
 * Fills a book: `acme` with two private repositories, a public one and the four tokens; another organization;
 * the shared account with a password and a personal token; and the misfits.
 */
export function populate(book: TokenBook, now: number): Population {
  book.addOrganization({ name: organization, plan: 'business' })
  book.addOrganization({ name: 'nova', plan: 'team' })
  book.addRepository({ name: repositoryOf('release'), visibility: 'private' })
  book.addRepository({ name: repositoryOf('nightly'), visibility: 'private' })
  book.addRepository({ name: 'acme/acme', visibility: 'public' })
  for (const name of ['alpine', 'golang', 'hello-world']) {
    book.addRepository({ name: `library/${name}`, visibility: 'public' })
  }
  const sharedAccount = { username: 'acmebot', password: 'correct horse battery staple' }
  const personal = 'dckr_pat_7Rq2mXw9ZtK4vB8nLp3sYd6cHf1'
  book.addAccount({
    ...sharedAccount,
    secondFactor: false,
    roles: { [organization]: 'owner' },
    personalTokens: [{ value: personal, label: 'acmebot CI', access: 'repo:write', expiresAt: null }],
  })
  const owner = {
    username: 'acmeowner',
    password: 'Tr0ub4dor & 3',
    totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  }
  book.addAccount({ ...owner, secondFactor: true, roles: { [organization]: 'owner' }, personalTokens: [] })
  const entries = mintEntries(book)
  const misfits = { ...mintMisfits(book, now), unknown: 'dckr_oat_nobodyMintedThisOne1234567', personal }
  return { entries, misfits, sharedAccount, owner }
}
