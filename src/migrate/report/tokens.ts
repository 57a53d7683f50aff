import { inputTable } from '../../runner/input-table.ts'
import { groupBy } from '../../base/group-by.ts'
import { repositoryProblem } from '../../register/names.ts'
import { longestName } from '../../register/label.ts'
import type { Access } from '../../register/register.ts'
import { hasExpression } from '../../workflows/expression/open-text.ts'
import { placeOfLogin } from '../../workflows/logins/login.ts'
import type { LoginPlan, PlacedAct } from '../../workflows/logins/plan.ts'
import type { Repository } from '../../workflows/workflow/repository.ts'
import { tokenSubjects } from '../../workflows/workflow/triggers.ts'
import { type KeptToken, keptToken } from './kept-tokens.ts'

/** A token that somebody has to create for the edits. */
export interface NewToken {
  /** Its name, or an expression that gives it when a job runs. */
  readonly organization: string
  /** Its name in Docker Home. */
  readonly label: string
  readonly channel: string | undefined
  readonly access: Access
  /** More than one where logins with different secrets need the same repositories. */
  readonly secrets: readonly string[]
  /** May be empty: then the workflows do not show them. */
  readonly repositories: readonly string[]
  /** Texts with an expression, for those that only a run knows. */
  readonly open: readonly string[]
  /** Logins of which no file shows all repositories: `FILE:LINE`. */
  readonly unlisted: readonly string[]
  /** What may push other repositories than those: `release.yml:12: make release`. */
  readonly pushesMore: readonly string[]
  /** Other repositories of the organization that jobs with a push token read. */
  readonly alsoPulls: readonly string[]
  /** Environments that its jobs name, if each of them names one. */
  readonly environments: readonly string[]
  readonly files: readonly string[]
  /** What an earlier run edited for it. */
  readonly kept: KeptToken
  /** For OIDC: what its jobs' subjects end in, and how many seconds a token has to live. */
  readonly subjects: readonly string[]
  readonly lifetime: number
  /** Where a job reads public images while it is logged in: `release.yml:12: docker/build-push-action builds`. */
  readonly publicReads: readonly string[]
}

/**
 * The tokens that the plans need, those of the organization with most logins first. Each label is there once, also where
 * several organizations have an image of one name.
 * @param repository by its `owner/name` two repositories that push one image have no label in common
 */
export function newTokens(
  plans: readonly LoginPlan[],
  { name: home, workflows }: Repository,
): readonly NewToken[] {
  const organizations = byFrequency(plans.map(plan => plan.organization))
  const tokens: NewToken[] = []
  for (const organization of organizations) {
    const groups = grouped(plans.filter(plan => plan.organization === organization))
    for (const group of groups) tokens.push(tokenOf(group, { organization, home, known: tokens, workflows }))
  }
  return tokens
}

function byFrequency(names: readonly string[]): readonly string[] {
  return [...groupBy(names, name => name)].sort(([, a], [, b]) => b.length - a.length).map(([name]) => name)
}

/**
 * One group for each secret. Those of one access that need the same repository become one: a job that names that repository
 * would fit the tokens of both.
 */
function grouped(plans: readonly LoginPlan[]): readonly (readonly LoginPlan[])[] {
  const bySecret = groupBy(plans, ({ secret }) => secret)
  const groups: LoginPlan[][] = []
  for (const [, group] of [...bySecret].sort(([a], [b]) => a.localeCompare(b))) {
    const touching = groups.filter(other => isRival(other, group))
    for (const other of touching) groups.splice(groups.indexOf(other), 1)
    groups.push([...touching.flat(), ...group])
  }
  return groups
}

function isRival(one: readonly LoginPlan[], other: readonly LoginPlan[]): boolean {
  if (one[0]?.access !== other[0]?.access) return false
  const names = new Set(one.flatMap(repositoriesOf))
  const channels = new Set([...one, ...other].map(({ channel }) => channel))
  // Two channels tell two tokens apart.
  const areTold = channels.size > 1 && !channels.has(undefined)
  return !areTold && other.flatMap(repositoriesOf).some(name => names.has(name))
}

function repositoriesOf(plan: LoginPlan): readonly string[] {
  return needsOf(plan).flatMap(need => ownOf(need, need.seen))
}

/** A login that several callers share has one token, for what each of them needs. */
function needsOf(plan: LoginPlan): readonly LoginPlan[] {
  return [plan, ...(plan.passed ?? []).map(part => part.plan)]
}

/** Those of the organization that a register takes. */
function ownOf({ organization }: LoginPlan, names: readonly string[]): readonly string[] {
  return names.filter(name => name.startsWith(`${organization}/`) && repositoryProblem(name) === undefined)
}

function tokenOf(
  group: readonly LoginPlan[],
  place: {
    organization: string
    home: string | undefined
    known: readonly NewToken[]
    workflows: Repository['workflows']
  },
): NewToken {
  const { organization, known } = place
  const channels = new Set(group.map(({ channel }) => channel))
  const access = group[0]?.access ?? 'pull'
  const needs = group.flatMap(needsOf)
  const seen = unique(group.flatMap(repositoriesOf)).toSorted()
  const read = unique(needs.flatMap(plan => ownOf(plan, [...plan.bases, ...plan.reads])))
  const open = unique(needs.flatMap(plan => plan.open)).toSorted()
  const name = nameOf([...seen, ...open], place)
  const plain = freeLabel(
    name,
    access,
    known.filter(one => one.organization === organization),
  )
  const owned = hasExpression(organization) ? name : `${name} ${organization}`
  const isElsewhere = known.some(({ label }) => label === plain)
  return {
    organization,
    label: isElsewhere ? freeLabel(owned, access, known) : plain,
    channel: channels.size === 1 ? group[0]?.channel : undefined,
    access,
    secrets: unique(group.map(({ secret }) => secret)),
    repositories: seen,
    open,
    unlisted: group
      .filter(
        plan =>
          needsOf(plan).some(({ pushesMore }) => pushesMore !== undefined) ||
          (repositoriesOf(plan).length === 0 &&
            needsOf(plan).every(({ open: [first] }) => first === undefined)),
      )
      .map(({ login }) => placeOfLogin(login)),
    pushesMore: placed(needs.map(plan => plan.pushesMore)),
    alsoPulls: read.filter(name => !seen.includes(name)),
    environments: environmentsOf(group),
    files: unique(group.map(({ login }) => login.workflow.path)),
    kept: keptToken(unique(group.map(({ secret }) => secret)), place),
    subjects: unique(
      group.flatMap(({ login: { workflow, job } }) => tokenSubjects(workflow.triggers, job.environment)),
    ),
    lifetime: Math.max(...group.map(({ keyless }) => keyless?.lifetime ?? 0)),
    publicReads: placed(needs.map(({ publicRead }) => publicRead)),
  }
}

/** Environments in which the secret can be kept: none where a job without one takes it, too. */
function environmentsOf(group: readonly LoginPlan[]): readonly string[] {
  const jobs = group.flatMap(
    ({ login, passed }) => passed?.map(({ caller }) => caller.source.job) ?? [login.job],
  )
  const names = jobs.map(({ environment }) => environment)
  return names.includes(undefined)
    ? []
    : unique(names.flatMap(name => (hasExpression(name ?? '') ? [] : (name ?? []))))
}

function placed(acts: readonly (PlacedAct | undefined)[]): readonly string[] {
  const known = acts.flatMap(act => act ?? [])
  return unique(
    known.map(({ by, at, workflow }) => `${workflow.path}:${workflow.positionAt(at).line}: ${by}`),
  )
}

/** A token is named after its repository at GitHub and its first image, once where they are alike; what holds an expression is no name. */
function nameOf(
  repositories: readonly string[],
  { organization, home }: { organization: string; home: string | undefined },
): string {
  const isName = (name: string): boolean => !hasExpression(name)
  const image = repositories.map(lastPart).find(isName)
  if (home === undefined) return image ?? [organization].find(isName) ?? 'images'
  return unique([lastPart(home), ...(image === undefined ? [] : [image])]).join(' ')
}

function lastPart(name: string): string {
  return name.replace(/.*\//, '')
}

/**
 * A token of one organization, of which nothing is known but what it is for.
 * @param known tokens beside it, which have labels of their own
 */
export function plannedToken(
  repositories: readonly [string, ...string[]],
  { access, home, known = [] }: { access: Access; home: string | undefined; known?: readonly NewToken[] },
): NewToken {
  const organization = repositories[0].replace(/\/.*/, '')
  const name = nameOf(repositories, { organization, home })
  return {
    organization,
    label: freeLabel(name, access, known),
    channel: undefined,
    access,
    secrets: [`DOCKERHUB_${access.toUpperCase()}_TOKEN`],
    repositories,
    open: [],
    unlisted: [],
    pushesMore: [],
    alsoPulls: [],
    environments: [],
    files: [],
    kept: { files: [], repositories: [] },
    // Any run of the repository, with the life that a login asks for where nothing is said.
    subjects: ['*'],
    lifetime: Number(inputTable['oidc-expires-in'].default),
    publicReads: [],
  }
}

function freeLabel(name: string, access: string, known: readonly NewToken[]): string {
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? ` ${access}` : ` ${access} ${count}`
    const label = `${name.slice(0, longestName - end.length).trimEnd()}${end}`
    if (known.every(one => one.label !== label)) return label
  }
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
