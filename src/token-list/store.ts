import type { Position } from '../yaml/tree.ts'

export const secretApps = ['actions', 'dependabot', 'codespaces'] as const
type SecretApp = (typeof secretApps)[number]

/** Who may read an organization secret: the repositories are `owner/repo`, at least one. */
export type Visibility =
  | { readonly kind: 'all' | 'private' }
  | { readonly kind: 'selected'; readonly repositories: readonly string[] }

interface GithubSecret {
  /** In upper case. */
  readonly secret: string
  readonly app: SecretApp
  readonly position: Position
}

export interface RepositorySecret extends GithubSecret {
  readonly kind: 'repository-secret'
  /** `undefined`: the one whose token list this is. */
  readonly repository: string | undefined
}

interface EnvironmentSecret extends GithubSecret {
  readonly kind: 'environment-secret'
  /** Only Actions has environments. */
  readonly app: 'actions'
  readonly repository: string | undefined
  readonly environment: string
}

interface OrganizationSecret extends GithubSecret {
  readonly kind: 'organization-secret'
  readonly organization: string
  /** `undefined`: keep what is there. */
  readonly visibility: Visibility | undefined
}

/** An imagePullSecret in one namespace: an entry with several namespaces is as many stores. */
export interface KubernetesStore {
  readonly kind: 'kubernetes'
  readonly name: string
  readonly namespace: string
  /** `undefined`: the kubeconfig's current one. */
  readonly context: string | undefined
  /** Service accounts of the namespace that get the pull secret too; may be empty. */
  readonly serviceAccounts: readonly string[]
  readonly position: Position
}

export interface ProgramStore {
  readonly kind: 'program'
  readonly argv: readonly [string, ...string[]]
  /** What reports call it; without a name in the token list, the program. */
  readonly called: string
  /** The text that the value stands in; `undefined`: the value alone. */
  readonly stdin: string | undefined
  /** Prints the saved value or its SHA-256. */
  readonly checkArgv: readonly [string, ...string[]] | undefined
  /** Variables of the job that it gets, and no others of them; `undefined`: it inherits. */
  readonly variables: readonly string[] | undefined
  readonly timeoutMs: number
  readonly position: Position
}

export type SecretStore = RepositorySecret | EnvironmentSecret | OrganizationSecret
export type Store = SecretStore | KubernetesStore | ProgramStore

/** As the token list writes them: each has a reader, an adapter, words and a part of the schema. */
export const storeFamilies = ['secret', 'kubernetes', 'program'] as const
export type StoreFamily = (typeof storeFamilies)[number]

const families = {
  'repository-secret': 'secret',
  'environment-secret': 'secret',
  'organization-secret': 'secret',
  kubernetes: 'kubernetes',
  program: 'program',
} as const satisfies Record<Store['kind'], StoreFamily>

export type StoreOf<Family extends StoreFamily> = {
  [Kind in Store['kind']]: (typeof families)[Kind] extends Family ? Extract<Store, { kind: Kind }> : never
}[Store['kind']]

export function familyOf({ kind }: Pick<Store, 'kind'>): StoreFamily {
  return families[kind]
}

export function isSecretStore(store: Store): store is StoreOf<'secret'> {
  return familyOf(store) === 'secret'
}

/** The store's name in outputs and errors. `thisRepository`: the `owner/repo` of the token list. */
export function storeName(store: Store, thisRepository: string): string {
  switch (store.kind) {
    case 'repository-secret':
    case 'environment-secret':
    case 'organization-secret':
      return `${placeName(store, thisRepository)}:${store.secret}`
    case 'kubernetes':
      return `kubernetes:${store.context ?? '(current)'}/${store.namespace}/${store.name}`
    case 'program':
      return `program:${store.called}`
  }
}

/** Equal for two entries that mean one place: GitHub's names have no case, programs differ by each word. */
export function storeIdentity(store: Store, thisRepository: string): string {
  const name = storeName(store, thisRepository)
  switch (store.kind) {
    case 'repository-secret':
    case 'environment-secret':
    case 'organization-secret':
      return name.toLowerCase()
    case 'kubernetes':
      return name
    case 'program':
      return `program:${JSON.stringify(store.argv)}${store.stdin ?? ''}`
  }
}

const appWords: Readonly<Record<string, string>> = {
  actions: 'secret',
  dependabot: 'Dependabot secret',
  codespaces: 'Codespaces secret',
} satisfies Record<SecretApp, string>

/** What stands for this repository in a store's name as long as its name is not known. */
export const namelessRepository = 'this repository'

/** The name of a secret, as `storeName` makes it. */
export const secretName =
  /^(?<app>actions|dependabot|codespaces):(?<owner>[^#:]+)(?:#(?<environment>.*))?:(?<name>\w+)$/s

type NameParts = Readonly<Record<string, string>>

const wordings: Readonly<Record<StoreFamily, readonly [name: RegExp, words: (parts: NameParts) => string]>> =
  {
    secret: [secretName, secretWords],
    kubernetes: [
      /^kubernetes:(?<context>.*)\/(?<namespace>[^/]+)\/(?<name>[^/]+)$/s,
      ({ context, namespace, name }) =>
        `pull secret ${name}, namespace ${namespace}${context === '(current)' ? '' : ` of context ${context}`}`,
    ],
    program: [/^program:(?<called>.*)$/s, ({ called }) => `program ${called}`],
  }

/** A store's name, as `storeName` makes it, in words for a person. Any other text stays as it is. */
export function storeWords(name: string): string {
  for (const [pattern, words] of Object.values(wordings)) {
    const parts = pattern.exec(name)?.groups
    if (parts !== undefined) return words(parts)
  }
  return name
}

function secretWords({ app = '', owner = '', environment, name }: NameParts): string {
  const title = `${appWords[app]} ${name}`
  if (environment !== undefined) return `${title}, environment ${environment} of ${owner}`
  const isRepository = owner.includes('/') || owner === namelessRepository
  return `${title} of ${isRepository ? owner : `organization ${owner}`}`
}

export function placeName(store: SecretStore, thisRepository: string): string {
  if (store.kind === 'organization-secret') return `${store.app}:${store.organization}`
  const environment = store.kind === 'environment-secret' ? `#${store.environment}` : ''
  return `${store.app}:${store.repository ?? thisRepository}${environment}`
}

/** Stands for every secret of a repository. @param repository `undefined`: that of this token list */
export function anySecretOf(repository?: string, app: SecretApp = 'actions'): RepositorySecret {
  return { kind: 'repository-secret', secret: '', app, repository, position: { line: 1, column: 1 } }
}

/** Whether jobs get a secret of a place, by its name, in place of the store's own of the same name. */
export function isHiddenFrom(place: string, store: SecretStore, thisRepository: string): boolean {
  const inside = `${placeName(store, thisRepository)}${store.kind === 'organization-secret' ? '/' : '#'}`
  return store.kind !== 'environment-secret' && place.toLowerCase().startsWith(inside.toLowerCase())
}

/** The variable beside an Actions secret that keeps the date when its token expires. */
export function expiryVariable(secretName: string): string {
  return `${secretName}_EXPIRES_AT`
}
