import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Variables } from './environment.ts'
import type { JobOptions } from './job.ts'

/** One job's directories on its machine, and the variables that describe the job to every step. */
export interface JobContext {
  readonly workspace: string
  readonly temp: string
  /** `GITHUB_*` and `RUNNER_*`, without those that change from step to step. */
  readonly variables: Variables
}

const systems: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }

/** Makes the directories and writes the event's payload. Every job gets its own, also on a machine it shares. */
export async function createJobContext(options: JobOptions): Promise<JobContext> {
  const work = await mkdtemp(join(options.machine.root, 'work-'))
  const [workspace, temp, tools] = [join(work, 'app', 'app'), join(work, '_temp'), join(work, '_tool')]
  for (const directory of [workspace, temp, tools]) await mkdir(directory, { recursive: true })
  const eventPath = join(temp, 'event.json')
  const places = { workspace, temp, tools, eventPath }
  const variables = { ...github(places), ...options.github, ...runner(places) }
  await writeFile(eventPath, JSON.stringify(options.event ?? pushed(variables)))
  return { workspace, temp, variables }
}

/** A payload as nearly every event has it: with the repository. */
function pushed({ GITHUB_REF: ref, GITHUB_REPOSITORY: full_name }: Variables): unknown {
  return { ref, repository: { full_name, default_branch: 'main' } }
}

interface Places {
  readonly workspace: string
  readonly temp: string
  readonly tools: string
  readonly eventPath: string
}

function github({ workspace, eventPath }: Places): Variables {
  const sha = '2f6c1d0e9b8a7f6e5d4c3b2a1908f7e6d5c4b3a2'
  return {
    GITHUB_ACTOR: 'ada',
    GITHUB_TRIGGERING_ACTOR: 'ada',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_JOB: 'build',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_REPOSITORY_OWNER: 'acme',
    GITHUB_RUN_ID: '1234567890',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SHA: sha,
    GITHUB_WORKFLOW: 'release',
    GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/release.yaml@refs/heads/main',
    GITHUB_WORKFLOW_SHA: sha,
    GITHUB_WORKSPACE: workspace,
  }
}

function runner({ workspace, temp, tools }: Places): Variables {
  return {
    RUNNER_NAME: 'sandbox',
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_OS: systems[process.platform] ?? 'Linux',
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: tools,
    RUNNER_WORKSPACE: join(workspace, '..'),
  }
}
