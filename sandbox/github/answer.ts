import type { GithubScene } from './scene.ts'
import { answerIssues } from './issues.ts'
import { type GithubToken, may, permissionFor, refusalFor } from './permission.ts'
import type { PlaceRoute } from './route.ts'
import { answerRuns } from './runs.ts'
import { answerSecrets, type GithubReply, listGivenSecrets, notFound, refuse } from './secrets.ts'
import { answerSettings, isSetting } from './settings.ts'
import type { GithubRepository } from './state.ts'
import { answerVariables } from './variables.ts'

/** A repository as GitHub shows it, after an example of GitHub's own. */
export function describeRepository(repository: GithubRepository, example: unknown): unknown {
  const { id, fullName: full_name, isArchived: archived, defaultBranch: default_branch, forkOf } = repository
  const [, name] = full_name.split('/')
  const { repositories: [template] = [example as object] } = example as { repositories?: readonly object[] }
  // GitHub's example lacks a property that its schema requires.
  return {
    has_discussions: false,
    ...template,
    id,
    name,
    full_name,
    archived,
    default_branch,
    fork: forkOf !== undefined,
  }
}

/** The whole repository, with its owner and what the sender may do there. */
function describeWhole(repository: GithubRepository, { state, description, token }: GithubScene): unknown {
  const body = describeRepository(repository, description.example('full-repository')) as Record<
    string,
    object
  >
  const [login = ''] = repository.fullName.split('/')
  const type = state.place(`actions:${login}`) === undefined ? 'User' : 'Organization'
  const admin = token.permissions.administration === 'write'
  const permissions = { admin, push: true, pull: true, maintain: admin, triage: true }
  const { forkOf } = repository
  const parent =
    forkOf === undefined
      ? {}
      : {
          parent: describeRepository(
            { ...repository, fullName: forkOf, forkOf: undefined },
            description.example('minimal-repository-paginated'),
          ),
        }
  return { ...body, ...parent, owner: { ...body['owner'], login, type }, permissions }
}

/** A request whose sender is known: what it may see and do, then the place's own answer. */
export function answerGithub(route: PlaceRoute, scene: GithubScene): GithubReply | Promise<GithubReply> {
  const { state, description, now, asked, token } = scene
  const { repository: fullName } = route
  const repository = fullName === undefined ? undefined : state.repository(fullName)
  if (fullName !== undefined && (repository === undefined || !sees(token, fullName))) return notFound
  if (route.kind === 'repository') {
    return repository === undefined ? notFound : { status: 200, body: describeWhole(repository, scene) }
  }
  if (route.kind === 'history') {
    return repository === undefined ? notFound : answerRuns(route.id, { ...scene, repository })
  }
  if (isSetting(route)) return answerSettings(route, { ...scene, repository })
  if (route.kind === 'organization-secrets' || route.kind === 'issues') {
    const permission = route.kind === 'issues' ? ('issues' as const) : ('secrets' as const)
    if (!may(token, { permission, method: asked.method })) return refuse(403, refusalFor(token))
    if (repository === undefined) return notFound
    const query = new URL(asked.target, asked.origin).searchParams
    if (route.kind === 'organization-secrets') {
      const [owner = ''] = repository.fullName.split('/')
      return listGivenSecrets(state.place(`actions:${owner}`), { repository, query, now })
    }
    const body = (asked.body ?? {}) as Record<string, unknown>
    const template = description.example('issue') as object
    return answerIssues(repository.issues, { ...route, method: asked.method, query, body, template })
  }
  const place = state.place(route.place)
  if (place === undefined) return notFound
  const permission = permissionFor(route.place, route.kind)
  if (!may(token, { permission, method: asked.method })) return refuse(403, refusalFor(token))
  if (repository?.isArchived === true && asked.method !== 'GET') {
    return refuse(403, 'Repository was archived so is read-only.')
  }
  const ask = {
    method: asked.method,
    place,
    rest: route.rest,
    now,
    origin: asked.origin,
    query: new URL(asked.target, asked.origin).searchParams,
    body: (asked.body ?? {}) as Record<string, unknown>,
    describeRepository: (id: number) => {
      const known = state.repositoryById(id)
      return known && describeRepository(known, description.example('minimal-repository-paginated'))
    },
  }
  return route.kind === 'secrets' ? answerSecrets(ask) : answerVariables(ask)
}

const sees = ({ repositories }: GithubToken, fullName: string) =>
  repositories?.some(name => name.toLowerCase() === fullName.toLowerCase()) ?? true
