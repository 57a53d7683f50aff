import { accountActions, personalTokenActions } from '../book/account.ts'
import { type Action, mayCreate, type Repository, tokenActions } from '../book/grant.ts'
import type { Identity } from '../book/identity.ts'

/** One `scope=` parameter: what is asked for. */
export interface Scope {
  readonly type: string
  readonly name: string
  readonly actions: readonly string[]
}

/** Docker Hub refuses what is more than the token allows; other registries narrow it silently. */
export type UnderPrivilege = 'refuse' | 'narrow'

export type Decision =
  | { readonly granted: readonly Scope[] }
  | { readonly refused: string; readonly reason?: string }

export interface Question {
  readonly identity: Identity
  readonly scopes: readonly Scope[]
  readonly underPrivilege: UnderPrivilege
  readonly repository: (name: string) => Repository | undefined
}

/** `repository(plugin):name:a,b` is of type `repository`; a name may hold a port (distribution, auth/scope). */
export function parseScope(text: string): Scope | undefined {
  const match = /^([a-z0-9]+)(?:\([a-z0-9]+\))?:(.+):([a-z,*]*)$/.exec(text)
  if (match === null) return undefined
  const [, type = '', name = '', list = ''] = match
  return { type, name, actions: list.split(',').filter(action => action !== '') }
}

const actions = (...names: Action[]): ReadonlySet<string> => new Set(names)

/** What a credential lets through at most, and what is left of it with the rights of its account. */
interface Rights {
  readonly limit?: ReadonlySet<string>
  readonly granted: ReadonlySet<string>
}

/** Only an organization scope or a role reaches a repository that does not exist yet (unverified, chosen). */
function rights({ identity, repository }: Question, name: string): Rights {
  const found = repository(name)
  switch (identity.kind) {
    case 'refused':
      return { granted: actions() }
    case 'anonymous':
      return { granted: found?.visibility === 'public' ? actions('pull') : actions() }
    case 'token': {
      const { resources } = identity.token
      const creating = mayCreate(resources, name) ? actions('pull', 'push') : actions()
      const limit = found === undefined ? creating : tokenActions(resources, found)
      return { limit, granted: limit }
    }
    case 'account': {
      const target = found ?? { name, visibility: 'private' as const }
      const own = accountActions(identity.account, target)
      if (identity.personalToken === undefined) return { granted: own }
      const limit = personalTokenActions[identity.personalToken.access]
      return { limit, granted: new Set([...own].filter(action => limit.has(action))) }
    }
  }
}

/**
 * What the token endpoint answers. The limit of a *token* is refused with 401; the limit of an account, and of
 * anonymous, only makes the answer smaller. An entry left without actions is left out (unverified, chosen).
 */
export function decide(question: Question): Decision {
  const wanted = question.scopes
    .filter(({ type }) => type === 'repository')
    .map(scope => ({ scope, ...rights(question, scope.name) }))
  const [exceeding] = wanted.filter(
    ({ scope, limit }) => limit && scope.actions.some(action => !limit.has(action)),
  )
  if (exceeding !== undefined && question.underPrivilege === 'refuse') {
    const { scope, limit } = exceeding
    const isPublic = question.repository(scope.name)?.visibility === 'public' && limit?.has('pull') !== true
    return {
      refused: 'access token has insufficient scopes',
      ...(isPublic && { reason: 'public, and the token may not read public repositories' }),
    }
  }
  const narrowed = wanted.map(({ scope, granted }) => ({
    ...scope,
    actions: scope.actions.filter(action => granted.has(action)),
  }))
  return { granted: narrowed.filter(scope => scope.actions.length > 0) }
}
