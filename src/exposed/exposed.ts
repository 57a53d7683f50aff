import { inBatches } from '../base/batches.ts'
import { groupBy } from '../base/group-by.ts'
import { combine, type Gap, gapLines, type Look, notSeen } from '../base/look.ts'
import { counted, firstOf, printable } from '../base/text.ts'
import { formatTime } from '../base/time.ts'
import { command } from '../runner/command.ts'
import type { Ending } from '../runner/run.ts'
import type { Runner } from '../runner/runner.ts'
import type { TokenList } from '../token-list/token-list.ts'
import type { History } from './history.ts'
import { type Call, type PlayedRun, playRun } from './play.ts'
import { isExposed, limits, limitsOf, shownSecrets } from './secrets.ts'
import type { BadAction } from './uses.ts'

interface Ports {
  readonly runner: Runner
  readonly history: History
  readonly list: TokenList
  readonly repository: string
}

/**
 * Says of each run whether it had the bad action, which secrets that one could see, and ends with the command
 * that replaces their tokens. `true` only if each run is seen not to have had it.
 */
export async function exposed(
  bad: BadAction,
  [since, now]: readonly [number, number],
  { runner, history, list, repository }: Ports,
): Promise<Ending> {
  const { runs, ended } = await history.runs(since, now)
  let count = 0
  const ledger = await inBatches(runs, async run => {
    runner.progress(`${(count += 1)} of ${counted(runs.length, 'run')}`)
    return playRun(run, bad, history)
  })
  const hits = ledger.filter(({ had }) => had.length > 0)
  const shown = hits.flatMap(({ run, had }) => had.map(call => ({ run, call, ...shownSecrets(call) })))
  const { isWhole, gaps } = combine(noRun, looksOf(ledger), limitLooks(shown))
  const name = bad.ref === undefined ? bad.name : `${bad.name}@${bad.ref}`
  const unseen = ledger.filter(row => !row.isWhole && row.had.length === 0).length
  const from = formatTime(since)
  runner.info(
    `${repository}: ${counted(runs.length, 'run')} since ${from}, beside ${ended} that had ended before`,
  )
  const others = runs.length - hits.length - unseen
  runner.info(`${name}: ${hits.length} had it, ${others} did not, ${unseen} not seen`)
  for (const [where, jobs] of groupBy(shown, ({ call }) => placeOf(call))) {
    const times = jobs.map(({ run }) => run.startedAt)
    const [first, last] = [Math.min(...times), Math.max(...times)].map(at => formatTime(at).slice(0, 16))
    const names = jobs.flatMap(job => (job.isAll ? ['every secret'] : job.names))
    const secrets = firstOf([...new Set(names)].sort(), 20).join(', ') || 'no secret'
    runner.warning(
      printable(`${where}: ${counted(jobs.length, 'run')}, ${first}Z to ${last}Z: ${secrets}`, 600),
    )
  }
  const secrets = [...new Set(shown.flatMap(({ names }) => names))].sort()
  const kept = list.tokens.flatMap(({ stores }) => stores.map(one => ('secret' in one ? one.secret : '')))
  const strange = secrets.filter(one => !kept.includes(one)).join(', ')
  if (strange !== '') runner.warning(printable(`not in the token list, replace by hand: ${strange}`, 600))
  const lines = gapLines(gaps)
  if (lines.length > 0) runner.info(`${notSeen}:`)
  for (const line of lines) runner.info(`  ${line}`)
  const entries = list.tokens
    .filter(entry => shown.some(one => isExposed(entry, one, repository)))
    .map(({ label }) => label)
  const outputs = { entries, secrets, runs: hits.map(({ run }) => run.id), 'not-seen': gaps }
  for (const [key, value] of Object.entries(outputs)) runner.output(key, JSON.stringify(value))
  if (entries.length > 0) runner.info(`${command()} rotate --compromised "${entries.join(', ')}"`)
  else if (hits.length > 0) runner.info('no token of the token list was seen there')
  if (hits.length > 0) return false
  return isWhole || 'unseen'
}

const noRun: Gap = {
  what: 'any run',
  why: 'GitHub lists none that was at work then',
  remedy: 'check the repository and --since',
}

/** The file that the run starts, the one that has the job, and the job. */
function placeOf(call: Call): string {
  let first = call
  while (first.caller !== undefined) first = first.caller
  return `${[...new Set([first.file.path, call.file.path])].join(', ')}, job ${call.job.id}`
}

/** One look for each run; what several runs lack for one reason is one gap. */
function looksOf(ledger: readonly PlayedRun[]): readonly Look<unknown>[] {
  const lacking = ledger.flatMap(({ run, gaps }) => gaps.map(gap => ({ run, gap })))
  const groups = groupBy(lacking, ({ run, gap }) =>
    [run.path, gap.what === run.path ? '' : gap.what, gap.why].join('\n'),
  )
  const seen = ledger.filter(({ isWhole }) => isWhole).map(() => ({ seen: true }))
  const unseen = [...groups].map(([key, rows]) => {
    const [path = '', what = '', why = ''] = key.split('\n')
    const ids = new Set(rows.map(({ run }) => run.id))
    const page = rows[0]?.run.page ?? ''
    const remedy = rows[0]?.gap.remedy || `the log of a run lists the actions that it loads, such as ${page}`
    const about = `${counted(ids.size, 'run')} of ${path}`
    return { unseen: { what: about, why: what === '' ? why : `${what}: ${why}`, remedy } }
  })
  return [...seen, ...unseen]
}

/** What no file tells. It says nothing against a run that did not have the action. */
function limitLooks(shown: readonly { readonly call: Call }[]): readonly Look<unknown>[] {
  const found = groupBy(
    shown.flatMap(({ call }) => limitsOf(call)),
    limit => limit,
  )
  const ofJobs = [...found].map(([limit, jobs]) => {
    return { what: `${counted(jobs.length, 'job')} that had the action`, why: limits[limit], remedy: '' }
  })
  return [...ofJobs, general].map(gap => ({ unseen: gap }))
}

const general: Gap = {
  what: 'beside the runs that GitHub lists',
  why: 'deleted runs, other repositories with the same secrets, actions that use this one inside',
  remedy: '',
}
