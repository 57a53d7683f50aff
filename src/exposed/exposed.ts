import { groupBy } from '../base/group-by.ts'
import { counted, firstOf, printable } from '../base/text.ts'
import { formatTime } from '../base/time.ts'
import { command } from '../runner/command.ts'
import type { Runner } from '../runner/runner.ts'
import type { TokenList } from '../token-list/token-list.ts'
import type { PlayedJob } from '../workflows/jobs/play.ts'
import {
  type BadAction,
  compromisedUse,
  isElsewhere,
  isExposed,
  limitsOf,
  seenSecrets,
  startOf,
} from './affected.ts'
import type { createHistory, PastRun } from './history.ts'

/** What could not be seen: of what it is counted, and in words. */
const limits = {
  commit: ['run', 'whose commit GitHub does not have any more, or cannot show whole'],
  workflow: ['run', 'whose workflow file is not in the commit'],
  pull: ['run', 'of pull requests: read as the branch had it, not as it was merged'],
  unread: ['run', 'with a workflow or an action that could not be read'],
  elsewhere: ['job', 'that are a workflow of another repository'],
  pinned: ['job', 'that pin another commit than the tag names today, not counted'],
  idToken: ['job', 'that had the action and may ask for ID tokens: a keyless login leaves no secret'],
  machine: ['job', 'that had the action on a machine of your own, with what other jobs left there'],
} as const

/** Says which secrets the jobs of a compromised action saw, and ends with the command that replaces their tokens. */
export async function exposed(
  bad: BadAction,
  { since, now }: { since: number; now: number },
  {
    runner,
    history,
    tokenList,
    repository,
  }: {
    runner: Runner
    history: ReturnType<typeof createHistory>
    tokenList: TokenList
    repository: string
  },
): Promise<boolean> {
  const runs = await history.runs(since, now)
  const affected: { run: PastRun; job: PlayedJob }[] = []
  const unseen = Object.fromEntries(Object.keys(limits).map(limit => [limit, 0])) as Record<
    keyof typeof limits,
    number
  >
  for (const run of runs) {
    // Workflows that GitHub itself makes have no file.
    if (run.path.startsWith('dynamic/')) continue
    if (run.event?.startsWith('pull_request') === true && run.event !== 'pull_request_target')
      unseen.pull += 1
    const past = await history.at(run.commit)
    if (past === undefined) unseen.commit += 1
    else if (!past.paths.has(run.path)) unseen.workflow += 1
    else if (!past.isWhole) unseen.unread += 1
    for (const job of past?.jobs ?? []) {
      if (startOf(job.frame) !== run.path) continue
      if (isElsewhere(job, repository)) unseen.elsewhere += 1
      const found = job.played.map(({ uses }) => compromisedUse(uses?.value ?? '', bad))
      if (found.includes('yes')) affected.push({ run, job })
      else if (found.includes('pinned')) unseen.pinned += 1
      if (found.includes('yes')) for (const limit of limitsOf(job)) unseen[limit] += 1
    }
  }
  const name = bad.ref === undefined ? bad.name : `${bad.name}@${bad.ref}`
  const ids = [...new Set(affected.map(({ run }) => run.id))]
  runner.info(`${name} was in ${counted(ids.length, 'run')} of ${runs.length} since ${formatTime(since)}`)
  for (const [where, own] of groupBy(affected, ({ job }) => whereOf(job))) runner.warning(lineOf(where, own))
  const seen = affected.map(({ job }) => ({
    secrets: seenSecrets(job),
    at: { repository, environment: job.environment },
  }))
  const names = [...new Set(seen.flatMap(({ secrets }) => secrets.names))].sort()
  const labels = tokenList.tokens
    .filter(entry => seen.some(({ secrets, at }) => isExposed(entry, secrets, at)))
    .map(({ label }) => label)
  const kept = tokenList.tokens.flatMap(({ stores }) =>
    stores.map(one => ('secret' in one ? one.secret : '')),
  )
  const others = names.filter(one => !kept.includes(one))
  if (others.length > 0)
    runner.warning(`not in the token list, replace by hand: ${firstOf(others, 30).join(', ')}`)
  runner.info('Not seen:')
  for (const [limit, [what, words]] of Object.entries(limits)) {
    const count = unseen[limit as keyof typeof limits]
    if (count > 0) runner.info(`  ${counted(count, what)} ${words}`)
  }
  runner.info(
    '  runs that were deleted, other repositories with the same secrets, actions that use this one inside',
  )
  const outputs = { entries: labels, secrets: names, runs: ids, unseen }
  for (const [key, value] of Object.entries(outputs)) runner.output(key, JSON.stringify(value))
  const rotate = `${command()} rotate --compromised "${labels.join(', ')}"`
  runner.info(labels.length > 0 ? rotate : 'no token of the token list was seen there')
  return affected.length === 0
}

function whereOf({ frame, id }: PlayedJob): string {
  const { caller, file } = frame
  return `${caller === undefined ? '' : `${whereOf(caller.job)}, `}${file.path}, job ${id}`
}

/** A job that had the action: in how many runs, when, and what it was given. */
function lineOf(where: string, own: readonly { run: PastRun; job: PlayedJob }[]): string {
  const secrets = own
    .map(({ job }) => seenSecrets(job))
    .flatMap(({ isAll, names }) => (isAll ? ['every secret'] : names))
  const times = own.map(({ run }) => run.at)
  const [first, last] = [Math.min(...times), Math.max(...times)].map(at => `${formatTime(at).slice(0, 16)}Z`)
  const shown = firstOf([...new Set(secrets)].sort(), 20).join(', ') || 'no secret'
  return printable(`${where}: ${counted(own.length, 'run')}, ${first} to ${last}: ${shown}`, 600)
}
