import type { GithubScene } from './scene.ts'
import { may, refusalFor } from './permission.ts'
import { type GithubReply, notFound, paged, refuse, time } from './secrets.ts'
import type { GithubJob, GithubRepository, GithubRun } from './state.ts'

/** GitHub finds no more with a filter. */
const mostFound = 1000

interface RunsAsk extends GithubScene {
  readonly repository: GithubRepository
}

/** The runs of a repository, latest first, or the jobs of one. */
export function answerRuns(id: number | undefined, scene: RunsAsk): GithubReply {
  const { token, asked, repository, now } = scene
  if (!may(token, { permission: 'actions', method: asked.method })) return refuse(403, refusalFor(token))
  const query = new URL(asked.target, asked.origin).searchParams
  if (id === undefined) {
    const isCreated = createdFilter(query.get('created'))
    const status = query.get('status')
    const found = repository.history
      .filter(run => isCreated(run.createdAt) && (status === null || statusOf(run, now) === status))
      .toSorted((a, b) => b.createdAt - a.createdAt)
    const workflow_runs = paged(found.slice(0, mostFound), query).map(run => describeRun(run, scene))
    return { status: 200, body: { total_count: found.length, workflow_runs } }
  }
  const run = repository.history.find(one => one.id === id)
  if (run === undefined) return notFound
  const latest = Math.max(...run.jobs.map(attemptOf))
  const begun = run.jobs.filter(job => query.get('filter') === 'all' || attemptOf(job) === latest)
  const jobs = paged(begun, query).map(job => describeJob(job, { ...scene, run }))
  return { status: 200, body: { total_count: begun.length, jobs } }
}

const attemptOf = ({ attempt = 1 }: GithubJob): number => attempt

/** `<FROM>..<TO>`, the one form of GitHub's search that is asked for. */
function createdFilter(asked: string | null): (at: number) => boolean {
  if (asked === null) return () => true
  const [from = NaN, to = NaN] = asked.split('..').map(part => Date.parse(part))
  if (Number.isNaN(from + to)) throw new TypeError(`the sandbox does not know created=${asked}`)
  return at => Math.floor(at / 1000) * 1000 >= from && Math.floor(at / 1000) * 1000 <= to
}

function stateOf({ startsAt, endsAt = Infinity }: GithubJob, now: number) {
  return endsAt <= now ? 'completed' : startsAt <= now ? 'in_progress' : 'queued'
}

function statusOf(run: GithubRun, now: number) {
  const states = run.jobs.map(job => stateOf(job, now))
  return states.find(it => it === 'in_progress') ?? states.find(it => it === 'queued') ?? 'completed'
}

function describeRun(run: GithubRun, { description, repository, now }: RunsAsk): unknown {
  const [template] = (description.example('workflow-run-paginated') as Record<'workflow_runs', object[]>)
    .workflow_runs
  const attempt = Math.max(...run.jobs.map(attemptOf))
  const last = run.jobs.filter(job => attemptOf(job) === attempt)
  const started = attempt === 1 ? run.createdAt : Math.min(...last.map(({ startsAt }) => startsAt))
  const status = statusOf(run, now)
  const ends = run.jobs.map(({ endsAt = now }) => Math.min(endsAt, now))
  return {
    ...template,
    id: run.id,
    name: run.workflow,
    ...(run.path === undefined ? {} : { path: run.path }),
    ...(run.event === undefined ? {} : { event: run.event }),
    ...(run.commit === undefined ? {} : { head_sha: run.commit }),
    status,
    conclusion: status === 'completed' ? 'success' : null,
    run_attempt: attempt,
    created_at: time(run.createdAt),
    run_started_at: time(started),
    updated_at: time(Math.max(...ends)),
    html_url: `https://github.com/${repository.fullName}/actions/runs/${run.id}`,
  }
}

function describeJob(job: GithubJob, { description, run, now }: RunsAsk & { run: GithubRun }): unknown {
  const [template] = (description.example('job-paginated') as Record<'jobs', object[]>).jobs
  const { name, startsAt, endsAt = Infinity, conclusion = 'success' } = job
  const status = stateOf(job, now)
  const created = attemptOf(job) === 1 ? run.createdAt : startsAt
  return {
    ...template,
    run_id: run.id,
    name,
    status,
    conclusion: status === 'completed' ? conclusion : null,
    run_attempt: attemptOf(job),
    created_at: time(created),
    started_at: time(status === 'queued' ? created : startsAt),
    completed_at: status === 'completed' ? time(endsAt) : null,
  }
}
