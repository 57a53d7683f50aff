/** Where a request goes: to a place below, or to an App. */
export type GithubRoute =
  | PlaceRoute
  /** Where an App is installed: in a repository, or in an organization. */
  | { readonly kind: 'installation'; readonly owner: string; readonly repository: string | undefined }
  | { readonly kind: 'access-tokens'; readonly repository: undefined; readonly id: number }
  | { readonly kind: 'installation-token'; readonly repository: undefined }

/** A repository itself, its issues, or the secrets or variables of a place. */
export type PlaceRoute =
  | { readonly kind: 'repository'; readonly repository: string }
  /** The organization secrets that a repository is given. */
  | { readonly kind: 'organization-secrets'; readonly repository: string }
  | { readonly kind: 'user' | 'installations'; readonly repository: undefined; readonly name: string }
  | {
      readonly kind: 'environment' | 'branch' | 'tree' | 'blob' | 'commit' | 'runs' | 'permissions'
      readonly repository: string
      readonly name: string
    }
  /** The branches that an environment is limited to, or one of them. */
  | {
      readonly kind: 'branches'
      readonly repository: string
      readonly name: string
      readonly id: number | undefined
    }
  | { readonly kind: 'issues'; readonly repository: string; readonly number: number | undefined }
  /** All runs, or the jobs of one. */
  | { readonly kind: 'history'; readonly repository: string; readonly id: number | undefined }
  | {
      readonly kind: 'secrets' | 'variables'
      /** `owner/repo`; undefined for an organization's. */
      readonly repository: string | undefined
      /** As `Place.name`. */
      readonly place: string
      /** What follows `/secrets`: a name, `public-key`, `NAME/repositories`, or nothing. */
      readonly rest: readonly string[]
    }

/** @param pathname without the query; `undefined` when it is none of GitHub's that the sandbox plays */
export function readGithubRoute(pathname: string): GithubRoute | undefined {
  const parts = pathname.slice(1).split('/').map(decodeURIComponent)
  const [top, owner = '', name = '', ...below] = parts
  if (top === 'user') return { kind: 'user', repository: undefined, name: '' }
  if (top === 'app') return { kind: 'access-tokens', repository: undefined, id: Number(name) }
  if (top === 'installation') return { kind: 'installation-token', repository: undefined }
  if (top === 'orgs' && name === 'installation') return { kind: name, owner, repository: undefined }
  if (top === 'orgs' && name === 'installations') return { kind: name, repository: undefined, name: owner }
  if (top === 'orgs') {
    const [what, ...rest] = below
    return inPlace({ place: `${name}:${owner}`, repository: undefined, what, rest })
  }
  if (top !== 'repos') return undefined
  const repository = `${owner}/${name}`
  if (below.length === 0) return { kind: 'repository', repository }
  const [app = '', second = '', ...others] = below
  if (app === 'issues') {
    return { kind: 'issues', repository, number: second === '' ? undefined : Number(second) }
  }
  if (app === 'installation') return { kind: app, owner, repository }
  if (app === 'actions' && second === 'organization-secrets') return { kind: second, repository }
  if (app === 'actions' && second === 'permissions') return { kind: second, repository, name: '' }
  if (app === 'branches') return { kind: 'branch', repository, name: second }
  if (app === 'actions' && second === 'workflows' && others[1] === 'runs') {
    return { kind: 'runs', repository, name: others[0] ?? '' }
  }
  if (app === 'actions' && second === 'runs') {
    return { kind: 'history', repository, id: others.length === 0 ? undefined : Number(others[0]) }
  }
  if (app === 'git' && second === 'trees') return { kind: 'tree', repository, name: others[0] ?? '' }
  if (app === 'git' && second === 'blobs') return { kind: 'blob', repository, name: others[0] ?? '' }
  if (app === 'commits') return { kind: 'commit', repository, name: second }
  if (app === 'environments' && others[0] === 'deployment-branch-policies') {
    const [, id] = others
    return { kind: 'branches', repository, name: second, id: id === undefined ? undefined : Number(id) }
  }
  if (app === 'environments' && others.length === 0) return { kind: 'environment', repository, name: second }
  if (app !== 'environments') {
    return inPlace({ place: `${app}:${repository}`, repository, what: second, rest: others })
  }
  const [what, ...rest] = others
  return inPlace({ place: `actions:${repository}#${second}`, repository, what, rest })
}

function inPlace(found: {
  place: string
  repository: string | undefined
  what: string | undefined
  rest: readonly string[]
}): GithubRoute | undefined {
  const { what: kind, ...route } = found
  return kind === 'secrets' || kind === 'variables' ? { kind, ...route } : undefined
}
