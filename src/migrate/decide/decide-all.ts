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
  const byJob = new Map(views.map(view => [view.job, usesWhenAsked(view)]))
  const uses = new Map(
    views.flatMap(({ job, logins }) =>
      logins.flatMap(login => {
        const use = byJob.get(job)?.(login)
        return use === undefined ? [] : [[login, use] as const]
      }),
    ),
  )
  const { repository } = wishes
  const actionUses = usesOfActions(repository)
  const fromCallers = new Map<Login, CallerSecrets>()
  const logins = views.flatMap(view => view.logins)
  for (const together of groupBy(logins, ({ workflow }) => workflow).values()) {
    const otherUse = otherUseBeside(together)
    for (const login of together) {
      if (!uses.has(login)) continue
      fromCallers.set(login, callerSecretsOf(login, { repository, otherUse, uses: actionUses }))
    }
  }
  const known: Known = {
    ...wishes,
    uses,
    byJob,
    fromCallers,
    byPassword: namespacesBy(uses, login => {
      const isPassed = fromCallers.get(login)?.kind === 'passed'
      return login.password.kind === 'secret' && !isPassed ? login.password.name : undefined
    }),
    byCredential: namespacesBy(uses, credentialKey),
    everywhere: new Set([...uses.values()].flatMap(pushedIn)),
  }
  const decisions = onlyConsistent(views.flatMap(view => decisionsFor(view, known)))
  return wishes.register === undefined ? withSecretNames(decisions, [...uses.keys()]) : decisions
}

interface Known {
  readonly repository: Repository
  readonly register: RegisterView | undefined
  readonly prefer: Preference
  readonly uses: ReadonlyMap<Login, LoginUse>
  readonly byJob: ReadonlyMap<JobView['job'], (login: Login) => LoginUse>
  readonly fromCallers: ReadonlyMap<Login, CallerSecrets>
  readonly byPassword: ReadonlyMap<string, ReadonlySet<string>>
  /** By `credentialKey`. */
  readonly byCredential: ReadonlyMap<string, ReadonlySet<string>>
  /** Namespaces that any login is seen to push to. */
  readonly everywhere: ReadonlySet<string>
}

function decisionsFor(view: JobView, known: Known): readonly { login: Login; decision: LoginDecision }[] {
  const { repository, register } = known
  const { triggers } = view.workflow
  return view.logins.flatMap(login => {
    const use = known.uses.get(login)
    if (use === undefined || login.registry === 'other') return []
    const callerSecrets = known.fromCallers.get(login) ?? { kind: 'none' }
    const context = { repository, register, callerSecrets, known: namespacesOf(login, known) }
    const facts: Case = { login, use, triggers, ...context }
    const first =
      callerSecrets.kind === 'passed'
        ? decideCalled(facts, { callers: callerSecrets.callers, uses: known.byJob })
        : decide(facts)
    if (first === undefined) return []
    const decision =
      first.finding.code === 'LOGIN_KEYLESS' && known.prefer === 'oidc-all'
        ? converted(facts, first)
        : first.finding.code === 'LOGIN_KEYLESS'
          ? keptKeyless(login, first)
          : withoutSecret(first, known.prefer)
    return [{ login, decision: recorded(login, decision) }]
  })
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
function namespacesOf(login: Login, known: Known): ReadonlySet<string> {
  const { password } = login
  const callerSecrets = known.fromCallers.get(login)
  const names = callerSecrets?.kind === 'passed' ? callerSecrets.callers.map(({ secret }) => secret) : []
  if (callerSecrets?.kind !== 'passed' && password.kind === 'secret') names.push(password.name)
  const use = known.uses.get(login)
  const isOpen = use !== undefined && hasUnknownOwner(use)
  const elsewhere = isOpen ? [] : names.flatMap(name => [...(known.byPassword.get(name) ?? [])])
  const own = new Set([...elsewhere, ...(known.byCredential.get(credentialKey(login)) ?? [])])
  // Any organization's token pulls other people's images: the only one at hand will do.
  const isForPulls = use?.access === 'pull' && use.pushes.length === 0
  return own.size === 0 && isForPulls && known.everywhere.size === 1 ? known.everywhere : own
}

/** The namespaces that logins to Docker Hub are seen to push to, by what `keyOf` gives; none where it gives nothing. */
function namespacesBy(
  uses: ReadonlyMap<Login, LoginUse>,
  keyOf: (login: Login) => string | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const [login, use] of uses) {
    const key = login.registry === 'hub' ? keyOf(login) : undefined
    if (key === undefined) continue
    const names = found.get(key) ?? new Set()
    for (const namespace of pushedIn(use)) names.add(namespace)
    found.set(key, names)
  }
  return found
}

function pushedIn(use: LoginUse): readonly string[] {
  return pushedNamespaces(use).filter(namespace => namespace !== '')
}

/** Reads what a job does with its first login: most jobs have none. */
function usesWhenAsked(view: JobView): (login: Login) => LoginUse {
  let useOf: ((login: Login) => LoginUse) | undefined
  return login => (useOf ??= loginUses(view))(login)
}
