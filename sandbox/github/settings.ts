import { answerBranches, answerEnvironment } from './environments.ts'
import { answerBlob, answerTree } from './files.ts'
import type { GithubScene } from './scene.ts'
import { may, refusalFor } from './permission.ts'
import type { GithubRoute } from './route.ts'
import { type GithubReply, notFound, refuse, time } from './secrets.ts'
import type { GithubRepository } from './state.ts'

type SettingRoute = Extract<
  GithubRoute,
  {
    kind:
      | 'user'
      | 'installations'
      | 'environment'
      | 'branches'
      | 'branch'
      | 'tree'
      | 'blob'
      | 'commit'
      | 'runs'
      | 'permissions'
  }
>

const settings: readonly string[] = [
  ...[
    'user',
    'installations',
    'environment',
    'branches',
    'branch',
    'tree',
    'blob',
    'commit',
    'runs',
    'permissions',
  ],
]

export function isSetting(route: GithubRoute): route is SettingRoute {
  return settings.includes(route.kind)
}

/** What a repository has beside secrets: environments, branches, runs of workflows; and who asks. */
export function answerSettings(
  route: SettingRoute,
  scene: GithubScene & { repository: GithubRepository | undefined },
): GithubReply | Promise<GithubReply> {
  const { repository, state, description, token } = scene
  const example = (name: string): Record<string, unknown> =>
    description.example(name) as Record<string, unknown>
  if (route.kind === 'user') {
    if (token.value.startsWith('ghs_')) return refuse(403, 'Resource not accessible by integration')
    const person = example('private-user-response-with-public-and-private-profile-information')
    return { status: 200, body: { ...person, login: token.name } }
  }
  if (route.kind === 'installations') {
    if (!may(token, { permission: 'administration', method: 'GET' })) return notFound
    const own = state.apps.filter(({ installations }) =>
      installations.some(({ owner }) => owner === route.name),
    )
    const installations = own.map(({ clientId }) => ({ ...example('installation'), client_id: clientId }))
    return { status: 200, body: { total_count: own.length, installations } }
  }
  if (repository === undefined) return notFound
  switch (route.kind) {
    case 'branch': {
      if (route.name !== repository.defaultBranch) return notFound
      const { isBranchProtected } = repository
      return {
        status: 200,
        body: { ...example('branch-get'), name: route.name, protected: isBranchProtected },
      }
    }
    case 'runs': {
      const run = repository.runs.get(route.name)
      const html_url = `https://github.com/${repository.fullName}/actions/runs/7`
      const [template] = example('workflow-run-paginated')['workflow_runs'] as object[]
      const times = run && {
        created_at: time(run.at),
        run_started_at: time(run.at),
        updated_at: time(run.at),
      }
      const runs = run === undefined ? [] : [{ ...template, conclusion: run.conclusion, html_url, ...times }]
      return { status: 200, body: { total_count: runs.length, workflow_runs: runs } }
    }
    case 'permissions':
      if (!may(token, { permission: 'administration', method: 'GET' })) return refuse(403, refusalFor(token))
      return { status: 200, body: { enabled: true, allowed_actions: 'all' } }
    case 'environment':
      return answerEnvironment(route.name, { ...scene, repository })
    case 'branches':
      return answerBranches(route, { ...scene, repository })
    case 'tree':
      return answerTree(route.name, repository)
    case 'blob':
      return answerBlob(route.name, repository)
    case 'commit': {
      const sha = repository.refs.get(route.name)
      return sha === undefined
        ? refuse(422, `No commit found for SHA: ${route.name}`)
        : { status: 200, body: { sha } }
    }
    default:
      return notFound
  }
}
