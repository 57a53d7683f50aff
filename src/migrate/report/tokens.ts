import { unique } from '../../base/text.ts'
import { groupBy } from '../../base/group-by.ts'
import { longestName } from '../../token-list/label.ts'
import { repositoryProblem } from '../../token-list/names.ts'
import { type Access, channels, channelsFit } from '../../token-list/token-list.ts'
import { credentialOf } from '../../workflows/logins/credential.ts'
import { placeOfLogin } from '../../workflows/logins/login.ts'
import { imagesIn } from '../../workflows/effects/effect.ts'
import { type PlayedJob, type PlayedStep, playJobs, rootOf, textAt } from '../../workflows/jobs/play.ts'
import { isOnlyCalled, type Repository } from '../../workflows/jobs/repository.ts'
import { inputText, isOurLogin } from '../../workflows/jobs/workflow.ts'
import { registryKind, repositoryOf } from '../../workflows/values/image.ts'
import { knownText } from '../../workflows/values/text.ts'
import { isShown, type LoginPlan } from '../decide/plan.ts'

/** A token that somebody has to create, or that steps of this action use already. */
export interface NewToken {
  /** Its name, or an expression that gives it when a job runs. */
  readonly organization: string
  readonly label: string
  readonly channel: string | undefined
  readonly access: Access
  readonly secret: string
  /** May be empty: then the workflows do not show them. */
  readonly repositories: readonly string[]
  /** Logins of which no file shows all repositories: `FILE:LINE`. */
  readonly unlisted: readonly string[]
  readonly files: readonly string[]
  /** The one that all its jobs name: the secret may be kept there. */
  readonly environment?: string | undefined
}

/** What one login needs of a token. */
type Need = Omit<NewToken, 'label'>

/** The tokens that the plans need, those of the organization with most logins first. */
export function newTokens(plans: readonly LoginPlan[], { name }: Repository): readonly NewToken[] {
  const needs = plans.map((plan): Need => {
    const { login, organization, channel, access, secret, repositories } = plan
    return {
      organization,
      channel,
      access,
      secret,
      repositories: repositories.filter(one => one.startsWith(`${organization}/`)),
      files: [login.file.path],
      environment: login.job.environment,
      unlisted: isShown(plan) ? [] : [placeOfLogin(login)],
    }
  })
  return tokensOf(needs, name, [])
}

/** The tokens that steps of this action use already, where they list repositories. @param peers left out */
export function usedTokens(repository: Repository, peers: readonly NewToken[]): readonly NewToken[] {
  const needs: Need[] = []
  for (const job of playJobs(repository)) {
    if (isOnlyCalled(rootOf(job.frame))) continue
    needs.push(...job.played.filter(isOurLogin).flatMap(step => usedBy(step, job)))
  }
  const isNew = ({ secret }: Need) => peers.every(one => one.secret !== secret)
  return tokensOf(needs.filter(isNew), repository.name, peers)
}

/** What a login of this action has its tokens for: what it names on Docker Hub, of one organization. */
function usedBy(step: PlayedStep, job: PlayedJob): readonly Need[] {
  const { file } = step.frame
  const textOf = (name: string) => textAt(inputText(step, name) ?? '', { job, step })
  const isPush = inputText(step, 'push') !== undefined || inputText(step, 'access') === 'push'
  const access = isPush ? 'push' : 'pull'
  const images = imagesIn([textOf(access)])
  const names = images
    .filter(({ registry }) => registry === 'hub')
    .flatMap(image => repositoryOf(image) ?? [])
    .filter(name => !name.startsWith('library/'))
  const organization = knownText(textOf('organization'))?.toLowerCase() || names[0]?.replace(/\/.*/, '')
  if (organization === undefined || registryKind(textOf('registry')) !== 'hub') return []
  const isShown = images.every(image => image.registry === 'other' || repositoryOf(image) !== undefined)
  const need = {
    organization,
    access,
    repositories: names.filter(name => name.startsWith(`${organization}/`)),
    files: [file.path],
    environment: job.environment,
    unlisted: isPush && !isShown ? [`${file.path}:${file.positionAt(step.node.start).line}`] : [],
  } as const
  const jobChannel = knownText(textOf('channel')) || undefined
  const inputs = channels.map(channel => ({ input: `${channel}-${access}-token`, channel }))
  return [{ input: 'token', channel: jobChannel }, ...inputs].flatMap(({ input, channel }) => {
    const token = credentialOf(textOf(input))
    return token.kind === 'secret' && channelsFit(channel, jobChannel)
      ? { ...need, channel, secret: token.name }
      : []
  })
}

/** One token for each secret. */
function tokensOf(
  needs: readonly Need[],
  home: string | undefined,
  peers: readonly NewToken[],
): readonly NewToken[] {
  const byOwner = [...groupBy(needs, one => one.organization).values()].sort((a, b) => b.length - a.length)
  const groups = byOwner.flatMap(own =>
    [...groupBy(own, one => one.secret).entries()].sort(([a], [b]) => a.localeCompare(b)),
  )
  const tokens: NewToken[] = []
  for (const [secret, group] of groups) {
    const [first] = group
    if (first === undefined) continue
    const { organization, channel, environment } = first
    const access = group.some(one => one.access === 'push') ? 'push' : 'pull'
    // Plain names alone: it comes into a command to copy, and into a comment.
    const isPlace =
      /^[\w. -]+$/.test(environment ?? '') && group.every(one => one.environment === environment)
    const names = group.flatMap(one => one.repositories)
    const repositories = unique(names)
      .filter(one => repositoryProblem(one) === undefined)
      .sort()
    tokens.push({
      ...plannedToken(repositories, { access, home, peers: peers.concat(tokens), organization }),
      channel: group.every(one => one.channel === channel) ? channel : undefined,
      secret,
      unlisted: group.flatMap(one => one.unlisted),
      files: unique(group.flatMap(one => one.files)),
      environment: isPlace ? environment : undefined,
    })
  }
  return tokens
}

/** A token of which nothing is known but what it is for. @param known tokens beside it */
export function plannedToken(
  repositories: readonly string[],
  {
    access,
    home,
    peers = [],
    organization = repositories[0]?.replace(/\/.*/, '') ?? '',
  }: { access: Access; home: string | undefined; peers?: readonly NewToken[]; organization?: string },
): NewToken {
  return {
    organization,
    label: freeLabel(nameOf(repositories, organization, home), access, peers),
    channel: undefined,
    access,
    secret: `DOCKERHUB_${access.toUpperCase()}_TOKEN`,
    repositories,
    unlisted: [],
    files: [],
  }
}

/** A token is named after its repository at GitHub and its first image, once where they are alike. */
function nameOf(repositories: readonly string[], organization: string, home: string | undefined): string {
  const last = (name: string) => name.replace(/.*\//, '')
  const image = repositories.map(last)[0]
  if (home === undefined) return image ?? (organization.includes('{') ? 'images' : organization)
  return unique([last(home)].concat(image ?? [])).join(' ')
}

function freeLabel(name: string, access: string, peers: readonly NewToken[]): string {
  const labels = new Set(peers.map(({ label }) => label))
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? ` ${access}` : ` ${access} ${count}`
    const label = `${name.slice(0, longestName - end.length).trimEnd()}${end}`
    if (!labels.has(label)) return label
  }
}
