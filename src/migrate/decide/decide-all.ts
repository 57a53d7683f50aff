import { groupBy } from '../../base/group-by.ts'
import type { JobView } from '../../workflows/effects/job.ts'
import type { Login } from '../../workflows/logins/login.ts'
import type { RegisterView } from '../../workflows/logins/plan.ts'
import { type Repository, usesOfActions } from '../../workflows/workflow/repository.ts'
import { type Case, decide } from './decide.ts'
import type { LoginDecision } from './decision.ts'
import { onlyConsistent, decideCalled } from './called-login.ts'
import { converted, keptKeyless, type Preference, withoutSecret } from './keyless.ts'
import { withSecretNames } from './token.ts'
import { callerSecretsOf } from './caller-secrets.ts'
import { otherUseBeside } from './credential-mentions.ts'
import {
  accountsOf,
  calledNamespaces,
  calledRepositories,
  namespacesOf,
  type SeenLogin,
  type SeenNamespaces,
  seenNamespaces,
} from './namespaces.ts'
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
    namespaces: seenNamespaces(seen, wishes.repository),
  }
  const decisions = onlyConsistent(seen.flatMap(one => decided(one, known)))
  return wishes.register === undefined
    ? withSecretNames(
        decisions,
        seen.map(({ login }) => login),
      )
    : decisions
}

interface Known {
  readonly repository: Repository
  readonly register: RegisterView | undefined
  readonly prefer: Preference
  readonly useOf: ReadonlyMap<JobView['job'], (login: Login) => LoginUse>
  readonly namespaces: SeenNamespaces
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
  const facts: Case = {
    ...seen,
    triggers,
    repository,
    register,
    known: namespacesOf(seen, known.namespaces),
    others: known.namespaces.oursPushed,
    called: calledNamespaces(seen, repository),
    accounts: accountsOf(seen, known.namespaces),
  }
  const first =
    callerSecrets.kind === 'passed' ? decideCalled(facts, callerSecrets.callers, known.useOf) : decide(facts)
  if (first === undefined) return []
  const decision =
    first.finding.code === 'LOGIN_KEYLESS' && known.prefer === 'oidc-all'
      ? converted(facts, first)
      : first.finding.code === 'LOGIN_KEYLESS'
        ? keptKeyless(login, first)
        : withoutSecret(first, known.prefer)
  return [{ login, decision: recorded(login, withCalled(decision, seen, repository)) }]
}

/** Its token has to have what callers give it to push, too. */
function withCalled(decision: LoginDecision, seen: SeenLogin, repository: Repository): LoginDecision {
  const { plan } = decision
  if (plan === undefined) return decision
  return { ...decision, plan: { ...plan, seen: [...plan.seen, ...calledRepositories(seen, repository)] } }
}

/** A finding tells what a person answered, also where that did not suffice. */
function recorded({ answer }: Login, decision: LoginDecision): LoginDecision {
  if (answer === undefined) return decision
  return { ...decision, finding: { ...decision.finding, answer: answer.text } }
}

/** Reads what a job does with its first login: most jobs have none. */
function usesWhenAsked(view: JobView): (login: Login) => LoginUse {
  let useOf: ((login: Login) => LoginUse) | undefined
  return login => (useOf ??= loginUses(view))(login)
}
