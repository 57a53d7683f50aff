import { isSecretStore, type SecretStore, type Store, storeIdentity } from '../register/store.ts'

/**
 * Where a secret of the same name would hide this one: jobs are given that of their environment, else that of their repository, else the
 * organization's (docs.github.com, "Naming your secrets"). As stores, to be looked up in the places that are read anyway.
 * @param all stores of the token list: the repositories and environments that it names are searched, and this repository
 * @param entry stores of the same entry, which get the same value
 */
export function shadowsOf(
  store: SecretStore,
  { all, entry, thisRepository }: { all: readonly Store[]; entry: readonly Store[]; thisRepository: string },
): readonly SecretStore[] {
  if (store.kind === 'environment-secret') return []
  const { secret, app, position } = store
  const named = all.filter(isSecretStore)
  const isOwners = (repository: string): boolean =>
    store.kind === 'repository-secret'
      ? isSame(repository, store.repository ?? thisRepository)
      : isSame(repository.split('/')[0] ?? '', store.organization)
  const readers =
    store.kind === 'organization-secret' && store.visibility?.kind === 'selected'
      ? store.visibility.repositories
      : []
  const repositories = [
    thisRepository,
    ...readers,
    ...named.map(it => repositoryOf(it, thisRepository)),
  ].filter(isOwners)
  const found: SecretStore[] = [
    ...(store.kind === 'organization-secret' ? repositories : []).map((repository): SecretStore => ({
      kind: 'repository-secret',
      secret,
      app,
      repository,
      position,
    })),
    ...named.flatMap((it): SecretStore[] => {
      const repository = repositoryOf(it, thisRepository)
      const isPart = it.kind === 'environment-secret' && app === 'actions' && isOwners(repository)
      return isPart ? [{ kind: it.kind, secret, app, repository, environment: it.environment, position }] : []
    }),
  ]
  const known = new Set(entry.map(it => storeIdentity(it, thisRepository)))
  return found.filter(it => {
    const identity = storeIdentity(it, thisRepository)
    if (known.has(identity)) return false
    known.add(identity)
    return true
  })
}

function repositoryOf(store: SecretStore, thisRepository: string): string {
  return store.kind === 'organization-secret' ? '' : (store.repository ?? thisRepository)
}

function isSame(one: string, other: string): boolean {
  return one !== '' && one.toLowerCase() === other.toLowerCase()
}
