import type { Action, Repository } from './grant.ts'

/** A member pulls; an editor pushes too; an owner may also delete and mint tokens. */
type Role = 'owner' | 'editor' | 'member'

export interface PersonalToken {
  readonly value: string
  readonly label: string
  readonly access: 'repo:admin' | 'repo:write'
  /** Milliseconds since 1970. */
  readonly expiresAt: number | null
}

/** A person's account, or one that a whole team shares. */
export interface Account {
  readonly username: string
  readonly password: string
  /** With two-factor authentication the password no longer logs Docker in. */
  readonly secondFactor: boolean
  /** Base32; what its authenticator makes codes from. */
  readonly totpSecret?: string
  readonly roles: Readonly<Record<string, Role>>
  readonly personalTokens: readonly PersonalToken[]
}

const roleActions: Readonly<Record<Role, readonly Action[]>> = {
  owner: ['pull', 'push', 'delete'],
  editor: ['pull', 'push'],
  member: ['pull'],
}

/** What the account may do with its password. `repository` may be one that its push would create. */
export function accountActions(account: Account, repository: Repository): ReadonlySet<Action> {
  const namespace = repository.name.slice(0, repository.name.indexOf('/'))
  const role = namespace === account.username ? 'owner' : account.roles[namespace]
  const own = role === undefined ? [] : roleActions[role]
  return new Set(repository.visibility === 'public' ? [...own, 'pull'] : own)
}

/** The most that a personal access token lets through, even if its account may do more. */
export const personalTokenActions: Readonly<Record<PersonalToken['access'], ReadonlySet<Action>>> = {
  'repo:admin': new Set(['pull', 'push', 'delete']),
  'repo:write': new Set(['pull', 'push']),
}
