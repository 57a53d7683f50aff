import { groupBy } from '../../base/group-by.ts'
import { longestName } from '../../token-list/label.ts'
import { repositoryProblem } from '../../token-list/names.ts'
import type { Access } from '../../token-list/token-list.ts'
import { onlySecret } from '../../workflows/logins/credential.ts'
import { placeOfLogin } from '../../workflows/logins/login.ts'
import type { Repository } from '../../workflows/jobs/repository.ts'
import { inputText, isOurs, listedRepositories } from '../../workflows/jobs/workflow.ts'
import { tokenSubjects, usualLifetime } from '../decide/keyless.ts'
import type { LoginPlan } from '../decide/plan.ts'

/** A token that somebody has to create, or that steps of this action use already. */
export interface NewToken {
  /** Its name, or an expression that gives it when a job runs. */
  readonly organization: string
  /** Its name in Docker Home. */
  readonly label: string
  readonly channel: string | undefined
  readonly access: Access
  readonly secrets: readonly string[]
  /** May be empty: then the workflows do not show them. */
  readonly repositories: readonly string[]
  /** Logins of which no file shows all repositories: `FILE:LINE`. */
  readonly unlisted: readonly string[]
  /** Environments that its jobs name, if each of them names one. */
  readonly environments: readonly string[]
  readonly files: readonly string[]
  /** For OIDC: what its jobs' subjects end in, and how many seconds a token has to live. */
  readonly subjects: readonly string[]
  readonly lifetime: number
}

/** The tokens that the plans need, those of the organization with most logins first. Each label is there once. */
export function newTokens(plans: readonly LoginPlan[], { name: home }: Repository): readonly NewToken[] {
  const byOwner = [...groupBy(plans, plan => plan.organization).values()].sort((a, b) => b.length - a.length)
  const tokens: NewToken[] = []
  for (const own of byOwner) {
    for (const group of [...groupBy(own, plan => plan.secret).values()].sort((a, b) =>
      (a[0]?.secret ?? '').localeCompare(b[0]?.secret ?? ''),
    )) {
      tokens.push(tokenOf(group, home, tokens))
    }
  }
  return tokens
}

function tokenOf(
  group: readonly LoginPlan[],
  home: string | undefined,
  known: readonly NewToken[],
): NewToken {
  const [first] = group
  const { organization = '', access = 'pull', secret = '' } = first ?? {}
  const isOwn = (name: string) => name.startsWith(`${organization}/`) && repositoryProblem(name) === undefined
  const repositories = [...new Set(group.flatMap(plan => plan.seen.filter(isOwn)))].sort()
  const isTold = ({ isWhole, seen }: LoginPlan) => isWhole && seen.every(name => !name.includes('{'))
  const unlisted = access === 'push' ? group.filter(plan => !isTold(plan)) : []
  const subjects = group.flatMap(({ login: { file, job } }) => tokenSubjects(file, job.environment))
  return {
    ...plannedToken(repositories, { organization, access, home, known }),
    channel: group.every(plan => plan.channel === first?.channel) ? first?.channel : undefined,
    secrets: [secret],
    unlisted: unlisted.map(({ login }) => placeOfLogin(login)),
    environments: namedEnvironments(group.map(({ login }) => login.job.environment)),
    files: [...new Set(group.map(({ login }) => login.file.path))],
    subjects: [...new Set(subjects)],
    lifetime: Math.max(...group.map(({ keyless }) => keyless ?? 0)),
  }
}

/** None where a job names none. */
function namedEnvironments(names: readonly (string | undefined)[]): readonly string[] {
  const known = names.flatMap(name => name ?? []).filter(name => !name.includes('{'))
  return names.includes(undefined) ? [] : [...new Set(known)]
}

/** The tokens that steps of this action use already, as far as the steps list repositories. @param known theirs are left out */
export function usedTokens(
  { workflows, name: home }: Repository,
  known: readonly NewToken[],
): readonly NewToken[] {
  const told = new Set(known.flatMap(({ secrets }) => secrets))
  const uses = [...workflows.values()].flatMap(({ jobs, path }) =>
    jobs.flatMap(({ steps, environment }) =>
      steps
        .filter(isOurs)
        .map(step => ({ step, environment, path, secret: onlySecret(inputText(step, 'token') ?? '') })),
    ),
  )
  const tokens: NewToken[] = []
  for (const [secret, group] of groupBy(uses, one => one.secret)) {
    const isPush = group.some(({ step }) => inputText(step, 'push') ?? inputText(step, 'access') === 'push')
    const access = isPush ? 'push' : 'pull'
    const listed = group.flatMap(({ step }) => listedRepositories(step, [access]))
    const repositories = [...new Set(listed)].filter(name => repositoryProblem(name) === undefined).sort()
    if (secret === undefined || told.has(secret) || repositories.length === 0) continue
    tokens.push({
      ...plannedToken(repositories, { access, home, known: [...known, ...tokens] }),
      secrets: [secret],
      channel: group.flatMap(({ step }) => inputText(step, 'channel') ?? [])[0],
      environments: namedEnvironments(group.map(({ environment }) => environment)),
      files: [...new Set(group.map(({ path }) => path))],
    })
  }
  return tokens
}

/** A token of one organization, of which nothing is known but what it is for. @param known tokens beside it */
export function plannedToken(
  repositories: readonly string[],
  {
    access,
    home,
    known = [],
    organization = repositories[0]?.replace(/\/.*/, '') ?? '',
  }: { access: Access; home: string | undefined; known?: readonly NewToken[]; organization?: string },
): NewToken {
  return {
    organization,
    label: freeLabel(nameOf(repositories, organization, home), access, known),
    channel: undefined,
    access,
    secrets: [`DOCKERHUB_${access.toUpperCase()}_TOKEN`],
    repositories,
    unlisted: [],
    environments: [],
    files: [],
    // Any run of the repository, with the life that a login asks for where nothing is said.
    subjects: ['*'],
    lifetime: usualLifetime,
  }
}

/** A token is named after its repository at GitHub and its first image, once where they are alike. */
function nameOf(repositories: readonly string[], organization: string, home: string | undefined): string {
  const last = (name: string) => name.replace(/.*\//, '')
  const image = repositories.map(last)[0]
  if (home === undefined) return image ?? (organization.includes('{') ? 'images' : organization)
  return [...new Set([last(home), ...(image === undefined ? [] : [image])])].join(' ')
}

function freeLabel(name: string, access: string, known: readonly NewToken[]): string {
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? ` ${access}` : ` ${access} ${count}`
    const label = `${name.slice(0, longestName - end.length).trimEnd()}${end}`
    if (known.every(one => one.label !== label)) return label
  }
}
