import { credentialKey, type Login } from '../../workflows/logins/login.ts'
import type { CallerSecrets } from './caller-secrets.ts'
import { hasUnknownOwner, namesOwner, pushedNamespaces } from './organization.ts'
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
}

export function seenNamespaces(seen: readonly SeenLogin[]): SeenNamespaces {
  return {
    byPassword: namespacesBy(seen, ({ login: { password }, callerSecrets }) =>
      password.kind === 'secret' && callerSecrets.kind !== 'passed' ? password.name : undefined,
    ),
    byCredential: namespacesBy(seen, ({ login }) => credentialKey(login)),
    everywhere: new Set(seen.flatMap(({ use }) => pushedNamespaces(use))),
  }
}

/** Those that logins to Docker Hub are seen to push to, by what `keyOf` gives; none where it gives nothing. */
function namespacesBy(
  logins: readonly SeenLogin[],
  keyOf: (seen: SeenLogin) => string | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const seen of logins) {
    const key = seen.login.registry === 'hub' ? keyOf(seen) : undefined
    if (key === undefined) continue
    const names = found.get(key) ?? new Set()
    for (const namespace of pushedNamespaces(seen.use)) names.add(namespace)
    found.set(key, names)
  }
  return found
}

/** Namespaces that the credential of a login is seen to push to. */
export function namespacesOf(seen: SeenLogin, known: SeenNamespaces): ReadonlySet<string> {
  const { login, use } = seen
  const own = known.byCredential.get(credentialKey(login)) ?? new Set()
  const all = new Set([...own, ...elsewhere(seen, known)])
  // Any organization's token pulls other people's images: the only one at hand will do.
  return all.size === 0 && use.access === 'pull' && known.everywhere.size === 1 ? known.everywhere : all
}

/**
 * Namespaces that the secret is seen to push to in any file. They say nothing about an owner that this file leaves open; where
 * it names none, the only one counts, but not in an environment, which may have another secret of that name.
 */
function elsewhere({ login, use, callerSecrets }: SeenLogin, known: SeenNamespaces): readonly string[] {
  const names = secretsOf(login, callerSecrets).flatMap(name => [...(known.byPassword.get(name) ?? [])])
  if (!hasUnknownOwner(use)) return names
  const isOnly = new Set(names).size === 1 && login.job.environment === undefined
  return isOnly && !namesOwner(use) ? names : []
}

/** The repository's secrets that hold the credential: of its callers, where they pass it. */
function secretsOf({ password }: Login, callerSecrets: CallerSecrets): readonly string[] {
  if (callerSecrets.kind === 'passed') return callerSecrets.callers.map(({ secret }) => secret)
  return password.kind === 'secret' ? [password.name] : []
}
