import { groupBy } from '../base/group-by.ts'
import { type Gap, gapLines, notSeen } from '../base/look.ts'
import { counted, firstOf, printable } from '../base/text.ts'
import { formatTime } from '../base/time.ts'
import { command, givenFlags, shellWord } from '../runner/command.ts'
import type { Runner } from '../runner/runner.ts'
import type { Entry, TokenList } from '../token-list/token-list.ts'
import type { LedgerRow } from './ledger.ts'
import type { BadAction } from './play.ts'
import type { ShownJob } from './secrets.ts'

/** `entries`: those of the list that were seen there. */
interface Answer {
  readonly ledger: readonly LedgerRow[]
  readonly jobs: readonly ShownJob[]
  readonly gaps: readonly Gap[]
  readonly entries: readonly Entry[]
  readonly list: TokenList
}

export function writeOutputs(runner: Runner, { name, ref }: BadAction, answer: Answer): void {
  const { ledger, jobs, gaps, entries, list } = answer
  const runs = ledger.filter(({ had }) => had.length > 0).map(({ run }) => run.id)
  const clean = ledger.filter(({ had, isWhole }) => had.length === 0 && isWhole).length
  const unseen = ledger.length - runs.length - clean
  const action = ref === undefined ? name : `${name}@${ref}`
  runner.info(`${action}: ${runs.length} had it, ${clean} did not, ${unseen} not seen`)
  for (const [place, alike] of groupBy(jobs, placeOf)) {
    const times = alike.map(({ run }) => run.startedAt)
    const [first, last] = [Math.min(...times), Math.max(...times)].map(minuteOf)
    const names = new Set(alike.flatMap(job => (job.isAll ? ['every secret'] : job.names)))
    const words = firstOf([...names].sort(), 20).join(', ') || 'no secret'
    const line = `${place}: ${counted(alike.length, 'run')}, ${first ?? ''} to ${last ?? ''}: ${words}`
    runner.warning(printable(line, 600))
  }
  const secrets = [...new Set(jobs.flatMap(({ names }) => names))].sort()
  const listedSecrets = list.tokens.flatMap(({ stores }) =>
    stores.map(one => ('secret' in one ? one.secret : '')),
  )
  const strange = secrets.filter(one => !listedSecrets.includes(one)).join(', ')
  if (strange !== '') runner.warning(printable(`not in the token list, replace by hand: ${strange}`, 600))
  runner.info(`${notSeen}:`)
  for (const line of gapLines(gaps)) runner.info(`  ${line}`)
  const labels = entries.map(({ label }) => label)
  const outputs = { entries: labels, secrets, runs, 'not-seen': gaps }
  for (const [key, value] of Object.entries(outputs)) runner.output(key, JSON.stringify(value))
  const rotate = `${command()} rotate${givenFlags(runner, ['config'])} --compromised`
  if (labels.length > 0) runner.info(`${rotate} ${shellWord(labels.join(', '))}`)
  else if (runs.length > 0) runner.info('no token of the token list was seen there')
}

export function minuteOf(time: number): string {
  return `${formatTime(time).slice(0, 16)}Z`
}

/** The file that the run starts, the one that has the job, and the job. */
function placeOf({ run, call }: ShownJob): string {
  return `${[...new Set([run.path, call.file.path])].join(', ')}, job ${call.job.id}`
}
