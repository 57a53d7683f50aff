import { counted } from '../../base/text.ts'
import type { Choices } from './choices.ts'
import { analysed, type Answers, organizationOf } from './entries.ts'
import type { Facts } from './facts.ts'
import type { Plan, PlanStep } from './plan.ts'
import { rightsLine } from './rights.ts'

/** What was seen, in a few lines. */
export function foundLines(facts: Facts, answers: Answers): readonly string[] {
  const { github, account, register, environment, isBranchProtected } = facts
  const { findings } = analysed(facts, answers)
  const shared = findings.filter(({ code }) => code === 'LOGIN_SHARED').length
  const workflows = [...facts.taken].filter(path => path.startsWith('.github/workflows/')).length
  const role = github.isAdmin ? 'an administrator' : 'not an administrator'
  const who = account.name === undefined ? 'The token' : account.name
  const branch = isBranchProtected === undefined ? '' : isBranchProtected ? ', protected' : ', not protected'
  const organization = organizationOf(facts, answers)
  const logins = shared === 0 ? '' : `, ${counted(shared, 'login')} to change`
  return [
    `Repository: ${facts.home}${github.forkOf === undefined ? '' : ` (a fork of ${github.forkOf})`}, branch ${github.defaultBranch}${branch}`,
    ...(github.forkOf === undefined
      ? []
      : [
          `  What is set up here is for the runs of ${facts.home}: pull requests to ${github.forkOf} get no secrets of it. For ${github.forkOf} itself, run this in a clone whose origin is ${github.forkOf}`,
        ]),
    `Account: ${who} (from ${account.from}), ${role} of the repository`,
    rightsLine(facts.rights),
    `Workflows: ${workflows}${logins}${organization === undefined ? '' : `; Docker organization ${organization}`}`,
    `Register: ${register.value === undefined ? 'none' : `${register.path}, ${counted(register.value.tokens.length, 'token')}`}`,
    `Environment ${environment.name}: ${environment.isProtected === undefined ? 'none' : environment.isProtected ? 'there' : 'there, open to every branch'}`,
  ]
}

/** The plan: ticks for what is done. */
export function planLines({ steps }: Plan): readonly string[] {
  return steps.map(({ what, isDone }) => `${isDone ? '✓' : '○'} ${what}`)
}

/** Everything that keeps a set-up from being complete, in words. `steps`: `undefined` without a register. */
export function missingThings(
  facts: Facts,
  choices: Choices,
  steps: readonly PlanStep[] | undefined,
): readonly string[] {
  const { environment, isBranchProtected, github, isAppInstalled, now } = facts
  if (steps === undefined) return [`the register ${facts.register.path}: run npx docker-oat-login setup`]
  const needsEnvironment = choices.rotation !== 'none' || choices.audit
  const variables = [...(facts.holds.variables ?? []), ...(environment.holds?.variables ?? [])]
  return [
    // That the register does not say it is nothing that is missing.
    ...steps.filter(({ isDone, kind }) => !isDone && kind !== 'note').map(({ what }) => what),
    ...(needsEnvironment && environment.isProtected === false
      ? [`environment ${environment.name} is open to every branch: limit it to protected branches`]
      : []),
    ...(needsEnvironment && isBranchProtected === false
      ? [`branch ${github.defaultBranch} is not protected, so every branch can use the environment`]
      : []),
    ...(isAppInstalled === false ? [`the GitHub App is not installed on ${facts.home}`] : []),
    ...variables
      .filter(([name, value]) => name.endsWith('_EXPIRES_AT') && Date.parse(value) <= now)
      .map(([name, value]) => `a token that has not expired: ${name} says ${value}`),
    ...[facts.rotate, facts.audit].flatMap(workflow =>
      workflow?.lastRun?.conclusion === 'failure' ? [`a green run of ${workflow.path}`] : [],
    ),
  ]
}
