import { onlySecret } from '../../workflows/logins/credential.ts'
import { credentialKey, type Login } from '../../workflows/logins/login.ts'
import { type Image, parseImage, repositoryOf } from '../../workflows/workflow/image.ts'
import type { Repository } from '../../workflows/workflow/repository.ts'
import { resolveText, scopeOf } from '../../workflows/workflow/scope.ts'
import { actionName, inputText, isOurs, listedRepositories } from '../../workflows/workflow/workflow.ts'
import { imagesAtCallers } from './called-images.ts'
import type { CallerSecrets } from './caller-secrets.ts'
import { hasNoOwner, hasUnknownOwner, namesOwner, pushedNamespaces } from './pushed.ts'
import type { LoginUse } from './use.ts'

/** A login with what its job does with it, and how its credential gets into its file. */
export interface SeenLogin {
  readonly login: Login
  readonly use: LoginUse
  readonly callerSecrets: CallerSecrets
}

/** The namespaces that the logins of a repository are seen to push to. */
export interface SeenNamespaces {
  readonly byPassword: ReadonlyMap<string, ReadonlySet<string>>
  /** By `credentialKey`. */
  readonly byCredential: ReadonlyMap<string, ReadonlySet<string>>
  /** Of any login. */
  readonly everywhere: ReadonlySet<string>
  /** Those that steps of this action name. */
  readonly ours: ReadonlySet<string>
  /** Those of them that they push to. */
  readonly oursPushed: ReadonlySet<string>
  /** User names that are written out, by the secret that is their password. */
  readonly accounts: ReadonlyMap<string, ReadonlySet<string>>
}

export function seenNamespaces(seen: readonly SeenLogin[], repository: Repository): SeenNamespaces {
  const pushed = seen.map(one => ({
    ...one,
    namespaces: [...pushedNamespaces(one.use), ...calledNamespaces(one, repository)],
  }))
  const byPassword = namespacesBy(pushed, ({ login: { password }, callerSecrets }) =>
    password.kind === 'secret' && callerSecrets.kind !== 'passed' ? password.name : undefined,
  )
  for (const { secret, namespace } of describedNamespaces(repository)) {
    byPassword.set(secret, new Set([...(byPassword.get(secret) ?? []), namespace]))
  }
  return {
    byPassword,
    byCredential: namespacesBy(pushed, ({ login }) => credentialKey(login)),
    everywhere: new Set(pushed.flatMap(({ namespaces }) => namespaces)),
    ours: new Set(ownNamespaces(repository)),
    oursPushed: new Set(ownNamespaces(repository, ['push'])),
    accounts: accountsBySecret(seen),
  }
}

/** The organizations of steps of this action, which an earlier run may have written. */
function ownNamespaces(
  { workflows }: Repository,
  keys = ['organization', 'push', 'pull'],
): readonly string[] {
  const steps = [...workflows.values()].flatMap(({ jobs }) => jobs.flatMap(job => job.steps.filter(isOurs)))
  return steps.flatMap(step => listedRepositories(step, keys).map(name => name.replace(/\/.*/, '')))
}

function accountsBySecret(seen: readonly SeenLogin[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { login } of seen) {
    const { account, password, registry } = login
    if (account === undefined || password.kind !== 'secret' || registry !== 'hub') continue
    const known = found.get(password.name) ?? new Set()
    found.set(password.name, known.add(account.toLowerCase()))
  }
  return found
}

/** The user names of a login's secret, that of the login itself among them, as far as they are written out. */
export function accountsOf(
  { login: { account, password } }: SeenLogin,
  known: SeenNamespaces,
): readonly string[] {
  const others = password.kind === 'secret' ? [...(known.accounts.get(password.name) ?? [])] : []
  return account === undefined ? others : [account.toLowerCase(), ...others]
}

/** Whose descriptions on Docker Hub a step writes, with which secret. */
function describedNamespaces(
  repository: Repository,
): readonly { readonly secret: string; readonly namespace: string }[] {
  return [...repository.workflows.values()].flatMap(workflow =>
    workflow.jobs.flatMap(job =>
      job.steps.flatMap(step => {
        const secret = onlySecret(inputText(step, 'password') ?? '')
        if (secret === undefined || !/dockerhub-description$/.test(actionName(step))) return []
        const scope = scopeOf({ workflow, job, step, repository: repository.name })
        const [name = '', ...more] = resolveText(inputText(step, 'repository') ?? '', scope)
        const { namespace } = parseImage(name)
        return namespace === undefined || namespace === 'library' || more.length > 0
          ? []
          : [{ secret, namespace }]
      }),
    ),
  )
}

type PushingLogin = SeenLogin & { readonly namespaces: readonly string[] }

/** Those that logins to Docker Hub are seen to push to, by what `keyOf` gives; none where it gives nothing. */
function namespacesBy(
  logins: readonly PushingLogin[],
  keyOf: (seen: PushingLogin) => string | undefined,
): Map<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const seen of logins) {
    const key = seen.login.registry === 'hub' ? keyOf(seen) : undefined
    if (key === undefined) continue
    const names = found.get(key) ?? new Set()
    for (const namespace of seen.namespaces) names.add(namespace)
    found.set(key, names)
  }
  return found
}

/** Namespaces that the credential of a login is seen to push to. */
export function namespacesOf(seen: SeenLogin, known: SeenNamespaces): ReadonlySet<string> {
  const { login, use } = seen
  const own = known.byCredential.get(credentialKey(login)) ?? new Set()
  const all = new Set([...own, ...elsewhere(seen, known)])
  // In the place of another login of this account stands a step that names its organization.
  const account = login.account?.toLowerCase()
  if (all.size === 0 && account !== undefined && known.ours.has(account)) return new Set([account])
  // Any organization's token pulls other people's images: the only one at hand will do.
  return all.size === 0 && use.access === 'pull' && known.everywhere.size === 1 ? known.everywhere : all
}

/** Namespaces of what callers give a workflow to push: none where one of them leaves an owner open. */
export function calledNamespaces(seen: SeenLogin, repository: Repository): readonly string[] {
  const images = calledImages(seen, repository)
  return images.some(hasNoOwner) ? [] : images.flatMap(({ namespace }) => namespace ?? [])
}

/** What the callers of this repository give a workflow to push; those of other repositories may give more. */
export function calledRepositories(seen: SeenLogin, repository: Repository): readonly string[] {
  return calledImages(seen, repository).flatMap(image => repositoryOf(image) ?? [])
}

/** On Docker Hub, as far as the callers tell. */
function calledImages({ login, use }: SeenLogin, repository: Repository): readonly Image[] {
  const { workflow, job, step } = login
  return use.pushes
    .flatMap(({ images }) => images)
    .flatMap(({ image }) => imagesAtCallers(image.text, { workflow, job, step, repository }))
    .filter(({ registry }) => registry !== 'other')
}

/**
 * Namespaces that the secret is seen to push to in any file. They say nothing about an owner that this file leaves open; where
 * it names none, the only one counts, but not in an environment, which may have another secret of that name.
 */
function elsewhere({ login, use, callerSecrets }: SeenLogin, known: SeenNamespaces): readonly string[] {
  const bySecret = secretsOf(login, callerSecrets).map(name => [...(known.byPassword.get(name) ?? [])])
  const names = bySecret.flat()
  if (!hasUnknownOwner(use)) return names
  const isOfEach = bySecret.every(ofOne => ofOne.length > 0)
  const isOnly = isOfEach && new Set(names).size === 1 && login.job.environment === undefined
  return isOnly && !namesOwner(use) ? names : []
}

/** The repository's secrets that hold the credential: of its callers, where they pass it. */
function secretsOf({ password }: Login, callerSecrets: CallerSecrets): readonly string[] {
  if (callerSecrets.kind === 'passed') return callerSecrets.callers.map(({ secret }) => secret)
  return password.kind === 'secret' ? [password.name] : []
}
