import { groupBy } from '../../base/group-by.ts'
import type { JobView } from '../../workflows/effects/job.ts'
import { credentialKey, type Login } from '../../workflows/logins/login.ts'
import type { RegisterView } from '../../workflows/logins/plan.ts'
import { type Repository, usesOfActions } from '../../workflows/workflow/repository.ts'
import { type Case, decide } from './decide.ts'
import type { LoginDecision } from './decision.ts'
import { onlyConsistent, decideCalled } from './called-login.ts'
import { converted, keptKeyless, type Preference, withoutSecret } from './keyless.ts'
import { withSecretNames } from './token.ts'
import { type CallerSecrets, callerSecretsOf } from './caller-secrets.ts'
import { otherUseBeside } from './other-use.ts'
import { hasUnknownOwner, pushedNamespaces } from './organization.ts'
import { type LoginUse, loginUses } from './use.ts'

/** A decision for every login that is, or may be, to a registry of Docker's. */
export function decideAll(
  views: readonly JobView[],
  wishes: { repository: Repository; register: RegisterView | undefined; prefer: Preference },
): readonly LoginDecision[] {
  const jobs = views.map(view => ({ ...view, useOf: usesWhenAsked(view) }))
  const seen = seenLogins(jobs, wishes.repository)
  const known: Known = {
    ...wishes,
    useOf: new Map(jobs.map(({ job, useOf }) => [job, useOf])),
    byPassword: namespacesBy(seen, ({ login: { password }, callerSecrets }) =>
      password.kind === 'secret' && callerSecrets.kind !== 'passed' ? password.name : undefined,
    ),
    byCredential: namespacesBy(seen, ({ login }) => credentialKey(login)),
    everywhere: new Set(seen.flatMap(({ use }) => pushedNamespaces(use))),
  }
  const decisions = onlyConsistent(seen.flatMap(one => decided(one, known)))
  return wishes.register === undefined
    ? withSecretNames(
        decisions,
        seen.map(({ login }) => login),
      )
    : decisions
}

/** A login with what its job does with it, and how its credential gets into its file. */
interface SeenLogin {
  readonly login: Login
  readonly use: LoginUse
  readonly callerSecrets: CallerSecrets
}

interface Known {
  readonly repository: Repository
  readonly register: RegisterView | undefined
  readonly prefer: Preference
  readonly useOf: ReadonlyMap<JobView['job'], (login: Login) => LoginUse>
  readonly byPassword: ReadonlyMap<string, ReadonlySet<string>>
  /** By `credentialKey`. */
  readonly byCredential: ReadonlyMap<string, ReadonlySet<string>>
  /** Namespaces that any login is seen to push to. */
  readonly everywhere: ReadonlySet<string>
}

function seenLogins(
  jobs: readonly (JobView & { useOf: (login: Login) => LoginUse })[],
  repository: Repository,
): readonly SeenLogin[] {
  const uses = usesOfActions(repository)
  return [...groupBy(jobs, ({ workflow }) => workflow).values()].flatMap(together => {
    const otherUse = otherUseBeside(together.flatMap(({ logins }) => logins))
    return together.flatMap(({ logins, useOf }) =>
      logins.map(login => ({
        login,
        use: useOf(login),
        callerSecrets: callerSecretsOf(login, { repository, otherUse, uses }),
      })),
    )
  })
}

function decided(seen: SeenLogin, known: Known): readonly { login: Login; decision: LoginDecision }[] {
  const { login, callerSecrets } = seen
  if (login.registry === 'other') return []
  const { repository, register } = known
  const { triggers } = login.workflow
  const facts: Case = { ...seen, triggers, repository, register, known: namespacesOf(seen, known) }
  const first =
    callerSecrets.kind === 'passed'
      ? decideCalled(facts, { callers: callerSecrets.callers, uses: known.useOf })
      : decide(facts)
  if (first === undefined) return []
  const decision =
    first.finding.code === 'LOGIN_KEYLESS' && known.prefer === 'oidc-all'
      ? converted(facts, first)
      : first.finding.code === 'LOGIN_KEYLESS'
        ? keptKeyless(login, first)
        : withoutSecret(first, known.prefer)
  return [{ login, decision: recorded(login, decision) }]
}

/** A finding tells what a person answered, also where that did not suffice. */
function recorded({ answer }: Login, decision: LoginDecision): LoginDecision {
  if (answer === undefined) return decision
  return { ...decision, finding: { ...decision.finding, answer: answer.text } }
}

/**
 * Namespaces that the credential of a login is seen to push to. Other files say nothing about the owner of a push that
 * this one leaves open.
 */
function namespacesOf({ login, use, callerSecrets }: SeenLogin, known: Known): ReadonlySet<string> {
  const own = new Set(known.byCredential.get(credentialKey(login)))
  if (!hasUnknownOwner(use)) {
    for (const name of secretsOf(login, callerSecrets)) {
      for (const namespace of known.byPassword.get(name) ?? []) own.add(namespace)
    }
  }
  // Any organization's token pulls other people's images: the only one at hand will do.
  return own.size === 0 && use.access === 'pull' && known.everywhere.size === 1 ? known.everywhere : own
}

/** The repository's secrets that hold the credential: of its callers, where they pass it. */
function secretsOf({ password }: Login, callerSecrets: CallerSecrets): readonly string[] {
  if (callerSecrets.kind === 'passed') return callerSecrets.callers.map(({ secret }) => secret)
  return password.kind === 'secret' ? [password.name] : []
}

/** The namespaces that logins to Docker Hub are seen to push to, by what `keyOf` gives; none where it gives nothing. */
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

/** Reads what a job does with its first login: most jobs have none. */
function usesWhenAsked(view: JobView): (login: Login) => LoginUse {
  let useOf: ((login: Login) => LoginUse) | undefined
  return login => (useOf ??= loginUses(view))(login)
}
