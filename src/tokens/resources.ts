import { unique } from '../base/text.ts'
import { isOfRepository } from '../token-list/hub-scopes.ts'
import type { Access, Entry } from '../token-list/token-list.ts'
import type { TokenResource } from './token.ts'

/** Docker Hub's name for all public repositories. */
export const everyPublicRepository = '*/*/public'

/** Any public image of Docker Hub; its smallest official one stands for all in a proof. */
export const publicImage = 'library/hello-world'

/** The least that an entry's token needs: one image scope per repository, push including pull. */
export function entryResources(
  entry: Pick<Entry, 'access' | 'repositories' | 'publicPull'> & Partial<Pick<Entry, 'hub'>>,
): readonly TokenResource[] {
  const { access, repositories, publicPull, hub = [] } = entry
  const image = (path: string, action: Access, hubScopes: readonly string[] = []): TokenResource => {
    const scopes = [`image-${action}`].concat(hubScopes).map(scope => `scope-${scope}`)
    return { type: 'TYPE_REPO', path, scopes }
  }
  const [path = ''] = repositories[0]?.split('/') ?? []
  const scopes = hub.flatMap(scope => (isOfRepository(scope) ? [] : `scope-${scope}`))
  return [
    repositories.map(repository => image(repository, access, hub.filter(isOfRepository))),
    scopes.length === 0 ? [] : { type: 'TYPE_ORG', path, scopes },
    publicPull ? image(everyPublicRepository, 'pull') : [],
  ].flat()
}

/**
 * Compares what a token has with what is wanted, by what it comes to rather than by how it is written:
 * `excess` it may do beyond that, `lack` it may not, as `scope on path`, sorted.
 */
export function compareResources(observed: readonly TokenResource[], expected: readonly TokenResource[]) {
  const [has, wants] = [flatten(observed), flatten(expected)]
  const excess = describe(has.filter(scope => !isCovered(scope, wants)))
  const lack = describe(wants.filter(scope => !isCovered(scope, has)))
  const [beyond, within] =
    lack.length > 0 ? (['different', 'narrower'] as const) : (['wider', 'same'] as const)
  return { verdict: excess.length > 0 ? beyond : within, excess, lack }
}

/** Whether two sets of rights share a repository; what everybody may read is no sign of that. */
export function shareRepository(rights: readonly TokenResource[], other: readonly TokenResource[]): boolean {
  const shares = (path: string) =>
    other.some(it => pathIncludes(path, it.path) || pathIncludes(it.path, path))
  return rights.some(({ path }) => path !== everyPublicRepository && shares(path))
}

/** What a token may do on an entry's repositories: `scope on path`, without what everybody may read. */
export function writtenRights(resources: readonly TokenResource[], entryRights: readonly TokenResource[]) {
  const on = resources.filter(resource => shareRepository([resource], entryRights))
  return describe(flatten(on))
}

/** What a right, as `scope on path`, allows with images; `undefined` for one of something else. */
export function imageRight(right: string) {
  const [, action, path = ''] = /^scope-image-(pull|push|delete) on (.*)$/.exec(right) ?? []
  return action === undefined ? undefined : { action, path }
}

/** Each includes those before it (Docker's reference of access token scopes). Others stand for themselves. */
const ladders: readonly (readonly string[])[] = [
  ['scope-image-pull', 'scope-image-push', 'scope-image-delete'],
  ['scope-repository-read', 'scope-repository-edit', 'scope-repository-admin'],
  ['scope-tag-read', 'scope-tag-admin'],
  ['scope-webhook-read', 'scope-webhook-edit', 'scope-webhook-admin'],
  ['scope-repo-group-read', 'scope-repo-group-edit', 'scope-repo-group-admin'],
  ['scope-member-read', 'scope-member-edit'],
  ['scope-invite-read', 'scope-invite-edit'],
  ['scope-group-read', 'scope-group-edit'],
  ['scope-ram-read', 'scope-ram-write'],
  ['scope-governance-policy-read', 'scope-governance-policy-write'],
]

function flatten(resources: readonly TokenResource[]) {
  return resources.flatMap(({ type, path, scopes }) => scopes.map(scope => ({ type, path, scope })))
}

type ScopeOn = ReturnType<typeof flatten>[number]

function isCovered({ type, path, scope }: ScopeOn, scopes: readonly ScopeOn[]): boolean {
  return scopes.some(
    other => other.type === type && pathIncludes(other.path, path) && scopeIncludes(other.scope, scope),
  )
}

/** `org/*` includes all of the organization. Which repositories are public is not known here. */
function pathIncludes(path: string, other: string): boolean {
  return path === other || (path.endsWith('/*') && other.startsWith(path.slice(0, -1)))
}

function scopeIncludes(scope: string, other: string): boolean {
  const ladder = ladders.find(steps => steps.includes(scope))
  return scope === other || (ladder?.slice(0, ladder.indexOf(scope)).includes(other) ?? false)
}

function describe(scopes: readonly ScopeOn[]): string[] {
  return unique(scopes.map(({ scope, path }) => `${scope} on ${path}`)).sort()
}
