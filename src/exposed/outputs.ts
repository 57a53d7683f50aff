import { groupBy } from '../base/group-by.ts'
import { type Gap, gapLines, notSeen } from '../base/look.ts'
import { counted, firstOf, printable, unique } from '../base/text.ts'
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
    const times = alike.map(({ run }) => run.startedAt).sort((a, b) => a - b)
    const span = `${minuteOf(times[0] ?? 0)} to ${minuteOf(times.at(-1) ?? 0)}`
    const names = unique(alike.flatMap(({ secrets }) => (secrets.isAll ? ['every secret'] : secrets.names)))
    const words = firstOf(names.sort(), 20).join(', ') || 'no secret'
    const line = `${place}: ${counted(alike.length, 'run')}, ${span}: ${words}`
    runner.warning(printable(line, 600))
  }
  const secrets = unique(jobs.flatMap(job => job.secrets.names)).sort()
  const stores = list.tokens.flatMap(entry => entry.stores)
  const listedSecrets = stores.map(store => ('secret' in store ? store.secret : ''))
  const strange = secrets.filter(name => !listedSecrets.includes(name)).join(', ')
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
  return `${unique([run.path, call.file.path]).join(', ')}, job ${call.job.id}`
}
