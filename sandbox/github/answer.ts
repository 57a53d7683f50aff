import {
  type AskedThere,
  found,
  type GithubAsked,
  type GithubReply,
  notFound,
  refuse,
  time,
} from './asked.ts'
import { describeRepository } from './described-repository.ts'
import { answerBranches, answerEnvironment } from './environments.ts'
import { answerBlob, answerTree } from './files.ts'
import { answerIssues } from './issues.ts'
import { may, type Permission, permissionFor, refusalFor } from './permission.ts'
import { answerJobs, answerMoves, answerPulls, answerRuns } from './runs.ts'
import { answerSecrets } from './secrets.ts'
import type { GithubRepository } from './state.ts'
import { answerVariables } from './variables.ts'

type Reply = GithubReply | Promise<GithubReply>
/** What the braces of a path stand for. */
type Names = Readonly<Record<string, string | undefined>>

interface Route {
  readonly pattern: RegExp
  readonly answer: (asked: GithubAsked, names: Names) => Reply
}

const shapes: Readonly<Record<string, string>> = {
  repo: '[^/]+/[^/]+',
  kind: 'secrets|variables',
  rest: '.*',
}

function route(path: string, answer: Route['answer']): Route {
  const source = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${shapes[name] ?? '[^/]+'})`)
  return { pattern: new RegExp(`^${source}$`), answer }
}

/** Of a repository that the sender may see, with the permission that this takes. */
function inRepository(path: string, answer: (asked: AskedThere) => Reply, needs?: Permission): Route {
  return route(`/repos/{repo}${path}`, (asked, { repo = '', name = '', id }) => {
    const repository = seen(asked, repo)
    if (repository === undefined) return notFound
    if (needs !== undefined && !may(asked.token, needs, asked.method)) {
      return refuse(403, refusalFor(asked.token))
    }
    return answer({ ...asked, repository, name: decodeURIComponent(name), id })
  })
}

/** Secrets and variables of an app of a repository or an organization, or of an environment. */
function inPlace(path: string, nameOf: (names: Names) => string): Route {
  return route(`${path}/{kind}{rest}`, (asked, names) => {
    const { token, method, state } = asked
    const { repo, kind, rest = '' } = names
    const repository = repo === undefined ? undefined : seen(asked, repo)
    const place = state.place(decodeURIComponent(nameOf(names)))
    if (place === undefined || (repo !== undefined && repository === undefined)) return notFound
    const permission = permissionFor(place.name, kind === 'secrets' ? 'secrets' : 'variables')
    if (!may(token, permission, method)) return refuse(403, refusalFor(token))
    if (repository?.isArchived === true && method !== 'GET') {
      return refuse(403, 'Repository was archived so is read-only.')
    }
    const there = { ...asked, place, rest: rest.split('/').slice(1) }
    return kind === 'secrets' ? answerSecrets(there) : answerVariables(there)
  })
}

const routes: readonly Route[] = [
  route('/user', whoAsks),
  route('/rate_limit', ({ now }) => found({ resources: { core: limitAt(now) } })),
  inRepository('', describeWhole),
  inRepository('/issues', answerIssues, 'issues'),
  inRepository('/issues/{name}', answerIssues, 'issues'),
  inRepository('/actions/workflows/{name}', describeWorkflow, 'actions'),
  inRepository('/actions/workflows/{name}/runs', describeLatest, 'actions'),
  inRepository('/actions/runs', answerRuns, 'actions'),
  inRepository('/actions/runs/{name}/jobs', answerJobs, 'actions'),
  inRepository('/pulls', answerPulls, 'pull_requests'),
  inRepository('/activity', answerMoves, 'contents'),
  inRepository('/branches/{name}', describeBranch, 'contents'),
  inRepository('/git/trees/{name}', answerTree, 'contents'),
  inRepository('/git/blobs/{name}', answerBlob, 'contents'),
  inRepository('/environments/{name}', answerEnvironment),
  inRepository('/environments/{name}/deployment-branch-policies', answerBranches),
  inPlace('/repos/{repo}/environments/{name}', ({ repo = '', name = '' }) => `actions:${repo}#${name}`),
  inPlace('/repos/{repo}/{app}', ({ repo = '', app = '' }) => `${app}:${repo}`),
  inPlace('/orgs/{owner}/{app}', ({ owner = '', app = '' }) => `${app}:${owner}`),
]

/** A request whose sender is known: what it may see and do, then the answer. @param path without the query */
export function answerGithub(path: string, asked: GithubAsked): Reply {
  for (const { pattern, answer } of routes) {
    const match = pattern.exec(path)
    if (match !== null) return answer(asked, match.groups ?? {})
  }
  return notFound
}

function seen({ state, token: { repositories } }: GithubAsked, name: string): GithubRepository | undefined {
  const isGiven = repositories?.some(one => one.toLowerCase() === name.toLowerCase()) ?? true
  return isGiven ? state.repository(name) : undefined
}

/** The whole repository, with its owner and what the sender may do there. */
function describeWhole({ repository, state, token, example }: AskedThere): GithubReply {
  const body = describeRepository(repository, example('full-repository')) as { owner?: object }
  const [login = ''] = repository.fullName.split('/')
  const type = state.place(`actions:${login}`) === undefined ? 'User' : 'Organization'
  const admin = token.permissions.administration === 'write'
  const { forkOf } = repository
  const parent =
    forkOf === undefined
      ? undefined
      : describeRepository(
          { ...repository, fullName: forkOf, forkOf: undefined },
          example('minimal-repository-paginated'),
        )
  return found({
    ...body,
    ...(parent && { parent }),
    owner: { ...body.owner, login, type },
    permissions: { admin, push: true, pull: true, maintain: admin, triage: true },
  })
}

function whoAsks({ token, example }: GithubAsked): GithubReply {
  if (token.value.startsWith('ghs_')) return refuse(403, 'Resource not accessible by integration')
  const person = example('private-user-response-with-public-and-private-profile-information')
  return found({ ...person, login: token.name })
}

function describeBranch({ repository, name, example }: AskedThere): GithubReply {
  if (name !== repository.defaultBranch) return notFound
  const { isBranchProtected } = repository
  const protection = { enabled: isBranchProtected === true }
  return found({ ...example('branch-get'), name, protected: isBranchProtected !== false, protection })
}

/** One without a run is not on the default branch. */
function describeWorkflow({ repository, name }: AskedThere): GithubReply {
  const run = repository.runs.get(name)
  return run === undefined ? notFound : found({ id: 7, name, state: run.state ?? 'active' })
}

/** The latest runs of one workflow. */
function describeLatest({ repository, name, example }: AskedThere): GithubReply {
  const run = repository.runs.get(name)
  if (run === undefined) return found({ total_count: 0, workflow_runs: [] })
  const [template] = example('workflow-run-paginated')['workflow_runs'] as object[]
  const at = time(run.at)
  const html_url = `https://github.com/${repository.fullName}/actions/runs/7`
  const times = { created_at: at, run_started_at: at, updated_at: at }
  const latest = { ...template, conclusion: run.conclusion, html_url, ...times }
  const { fullName: full_name } = repository
  const strangers = {
    ...latest,
    event: 'pull_request',
    conclusion: 'success',
    repository: { full_name, private: false },
    head_repository: { full_name: 'mallory/app' },
  }
  const workflow_runs = run.isAfterFork === true ? [strangers, latest] : [latest]
  return found({ total_count: workflow_runs.length, workflow_runs })
}

/** GitHub's for a person's token (docs.github.com, "Rate limits for the REST API"). */
function limitAt(now: number) {
  return { limit: 5000, used: 20, remaining: 4980, reset: Math.floor(now / 1000) + 3600 }
}
