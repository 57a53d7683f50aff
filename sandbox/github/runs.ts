import { type AskedThere, found, type GithubReply, linked, notFound, paged, time } from './asked.ts'
import type { GithubJob, GithubRun } from './state.ts'

/** GitHub finds no more with a filter. */
const mostFound = 1000

export function answerRuns(asked: AskedThere): GithubReply {
  const { query, repository, now } = asked
  const isCreated = createdFilter(query.get('created'))
  const status = query.get('status')
  const fitting = repository.history
    .filter(run => isCreated(run.createdAt) && (status === null || statusOf(run, now) === status))
    .toSorted((a, b) => b.createdAt - a.createdAt)
  const workflow_runs = paged(fitting.slice(0, mostFound), query).map(run => describeRun(run, asked))
  return found({ total_count: fitting.length, workflow_runs })
}

export function answerPulls(asked: AskedThere): GithubReply {
  const { page, headers } = linked(asked.repository.pulls, asked, 'page')
  const body = page.map(({ head, base, updatedAt }, at) => {
    return { number: at + 1, head: { ref: head }, base: { ref: base }, updated_at: time(updatedAt) }
  })
  return { ...found(body), headers }
}

/** The moves of one branch. */
export function answerMoves(asked: AskedThere): GithubReply {
  const ref = `refs/heads/${asked.query.get('ref') ?? ''}`
  const moves = asked.repository.moves.filter(({ branch }) => `refs/heads/${branch}` === ref)
  const { page, headers } = linked(moves, asked, 'after')
  const body = page.map(({ before, at }, id) => ({
    id,
    before,
    ref,
    timestamp: time(at),
    activity_type: 'push',
  }))
  return { ...found(body), headers }
}

/** The jobs of one run. */
export function answerJobs(asked: AskedThere): GithubReply {
  const { query, repository, name } = asked
  const run = repository.history.find(one => one.id === Number(name))
  if (run === undefined) return notFound
  const latest = Math.max(...run.jobs.map(attemptOf))
  const begun = run.jobs.filter(job => query.get('filter') === 'all' || attemptOf(job) === latest)
  const jobs = paged(begun, query).map(job => describeJob(job, run, asked))
  return found({ total_count: begun.length, jobs })
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

function describeRun(run: GithubRun, { example, repository, now }: AskedThere): unknown {
  const [template] = example('workflow-run-paginated')['workflow_runs'] as object[]
  const attempt = Math.max(...run.jobs.map(attemptOf))
  const last = run.jobs.filter(job => attemptOf(job) === attempt)
  const started = attempt === 1 ? run.createdAt : Math.min(...last.map(({ startsAt }) => startsAt))
  const status = statusOf(run, now)
  const { headRepository: head = repository.fullName } = run
  const ends = run.jobs.map(({ endsAt = now }) => Math.min(endsAt, now))
  return {
    ...template,
    id: run.id,
    name: run.workflow,
    ...(run.path !== undefined && { path: run.path }),
    ...(run.event !== undefined && { event: run.event }),
    ...(run.commit !== undefined && { head_sha: run.commit }),
    ...(run.branch !== undefined && { head_branch: run.branch }),
    repository: { full_name: repository.fullName, private: repository.isPrivate },
    head_repository: head === null ? null : { full_name: head },
    referenced_workflows: Object.entries(run.called ?? {}).map(([path, sha]) => ({ path, sha })),
    status,
    conclusion: status === 'completed' ? 'success' : null,
    run_attempt: attempt,
    created_at: time(run.createdAt),
    run_started_at: time(started),
    updated_at: time(Math.max(...ends)),
    html_url: `https://github.com/${repository.fullName}/actions/runs/${run.id}`,
  }
}

function describeJob(job: GithubJob, run: GithubRun, { example, now }: AskedThere): unknown {
  const [template] = example('job-paginated')['jobs'] as object[]
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
