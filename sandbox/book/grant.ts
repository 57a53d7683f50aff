export type Action = 'pull' | 'push' | 'delete'

/** What an organization access token may do where, in Docker Hub's own words. */
export interface TokenResource {
  readonly type: 'TYPE_REPO' | 'TYPE_ORG'
  /** `org/repo`, `org/*`, or all public repositories; for TYPE_ORG the organization. */
  readonly path: string
  readonly scopes: readonly string[]
}

export interface Repository {
  readonly name: string
  readonly visibility: 'public' | 'private'
}

/** Docker's scope reference: each image scope includes the ones before it. */
const imageScopes: ReadonlyMap<string, readonly Action[]> = new Map([
  ['scope-image-pull', ['pull']],
  ['scope-image-push', ['pull', 'push']],
  ['scope-image-delete', ['pull', 'push', 'delete']],
])

const everyPublicRepository = '*/*/public'

const owner = (repository: string) => repository.slice(0, repository.indexOf('/'))

/** Whether a resource's path names this repository: itself, its organization's glob, or as a public one. */
function pathCovers(path: string, repository: Repository): boolean {
  if (path === everyPublicRepository) return repository.visibility === 'public'
  return path === repository.name || path === `${owner(repository.name)}/*`
}

/** What a token with these resources may do to a repository that exists. */
export function tokenActions(resources: readonly TokenResource[], repository: Repository): Set<Action> {
  const covering = resources.filter(({ type, path }) => type === 'TYPE_REPO' && pathCovers(path, repository))
  return new Set(covering.flatMap(({ scopes }) => scopes).flatMap(scope => imageScopes.get(scope) ?? []))
}

/** A first push creates the repository only with this organization scope; no repository scope grants it. */
export function mayCreate(resources: readonly TokenResource[], name: string): boolean {
  return resources.some(
    ({ type, path, scopes }) =>
      type === 'TYPE_ORG' && path === owner(name) && scopes.includes('scope-repository-create'),
  )
}
