import { Cron } from 'croner'
import path from 'node:path'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { dayMs, formatDuration } from '../base/time.ts'
import type { Entry } from '../token-list/token-list.ts'
import { jobOf } from '../runner/github-variables.ts'
import type { Runner } from '../runner/runner.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'
import { itemsOf, textOf, valueOf } from '../yaml/tree.ts'

/** A schedule is looked at here, over two leap days; on no other clock than its own. */
const from = Date.UTC(2027, 11, 31)
const until = Date.UTC(2033, 0, 1)

interface Checkout {
  readonly files: Pick<Files, 'read'>
  readonly environment: Runner['environment']
}

/**
 * Whether each entry's tokens live long enough: from one rotation to the end of the next one's grace.
 * @returns what is to be said of entries whose times are tight where no schedule is known
 * @throws OatError LIST_INVALID for the first entry whose tokens expire before their turn
 */
export async function checkLifetimes(
  entries: readonly Entry[],
  file: string,
  checkout: Checkout,
): Promise<readonly string[]> {
  const schedule = await readSchedule(checkout)
  return entries.flatMap(({ label, rotation, position }) => {
    const { everyMs, graceMs, lifetimeMs } = rotation
    const sum = `${formatDuration(everyMs)} + ${formatDuration(graceMs)}`
    const spare = lifetimeMs - everyMs - graceMs
    const [lifetime, rest] = [lifetimeMs, spare].map(formatDuration)
    if (spare > (schedule?.longestGap ?? 7 * dayMs)) return []
    if (schedule === undefined) {
      return `${JSON.stringify(label)}: a lifetime of ${lifetime} is only ${rest} more than every + grace (${sum}), and this workflow has no schedule that could be read; if two runs are ${rest} or more apart, a token can expire before it is replaced`
    }
    const [gap, least] = [schedule.longestGap, everyMs + graceMs + schedule.longestGap].map(formatDuration)
    throw new OatError('LIST_INVALID', {
      message: `${file}:${position.line}:${position.column}: the lifetime of ${JSON.stringify(label)}, ${lifetime}, does not exceed every + grace + the longest time between two runs (${sum} + ${gap} = ${least}, by the schedule of ${schedule.workflow})`,
      hint: 'raise `lifetime`, lower `every` or `grace`, or run the workflow more often: else the token expires before it is replaced',
    })
  })
}

/**
 * The longest gap of the workflow that was started, in milliseconds, as the checkout has it; `undefined` where
 * that is not known. Its ref is `owner/repo/path@ref`, the caller's where a workflow calls another one
 * (docs.github.com, "Variables reference").
 */
async function readSchedule({ files, environment }: Checkout) {
  const { workflow: ref, repository, workspace: top } = jobOf(environment)
  const [started = ''] = ref.split('@')
  if (!repository || !top || !started.startsWith(`${repository}/`)) return undefined
  const workflow = started.slice(repository.length + 1)
  // A schedule that cannot be read is one that is not known.
  const text = await files.read(path.join(top, workflow)).catch(() => undefined)
  if (text === undefined) return undefined
  const document = (await loadWorkflowYaml())(text)
  const on = 'root' in document ? valueOf(document.root, 'on') : undefined
  const crons = itemsOf(valueOf(on, 'schedule')).flatMap(item => textOf(item, 'cron') ?? [])
  const longestGap = findLongestGap(crons)
  return longestGap === undefined ? undefined : { workflow, longestGap }
}

/** The longest time from a day's first run to that of the next day with one, in milliseconds. */
export function findLongestGap(crons: readonly string[]): number | undefined {
  const schedules = crons.flatMap(readCron)
  const days: number[] = []
  for (let at = from; ; at = days.at(-1) ?? until) {
    const night = new Date(Math.floor(at / dayMs + 1) * dayMs - 1)
    const next = Math.min(...schedules.map(it => it.nextRun(night)?.getTime() ?? Infinity))
    if (next >= until) break
    days.push(next)
  }
  if (days.length === 0) return undefined
  return Math.max(...days.map((day, index) => (days[index + 1] ?? day) - day)) || until - from
}

/** GitHub starts nothing by one that is not valid, either. */
function readCron(text: string): readonly Cron[] {
  try {
    return [new Cron(text, { timezone: 'UTC', mode: '5-part' })]
  } catch {
    return []
  }
}
