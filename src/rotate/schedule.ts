import { Cron } from 'croner'
import path from 'node:path'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { dayMs, formatDuration } from '../base/time.ts'
import type { RotationPolicy, Entry } from '../token-list/token-list.ts'
import { jobOf } from '../runner/job.ts'
import type { Runner } from '../runner/runner.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'
import { itemsOf, textOf, valueOf } from '../yaml/tree.ts'

/** A schedule is looked at from here on, over a leap day; on no other clock than its own. */
const from = new Date(Date.UTC(2027, 0, 1))
const until = Date.UTC(2029, 0, 1)
/** A month of hourly runs: gaps behind that are not seen. */
const mostRuns = 1000

/** When the workflow at work starts by itself. */
export interface Schedule {
  readonly workflow: string
  /** Milliseconds. */
  readonly longestGap: number
}

/**
 * The schedule of the workflow that was started, as the checkout has it. `undefined` outside GitHub, where the workflow is another
 * repository's or not checked out, and where it has no schedule.
 * The workflow's ref is `owner/repo/path@ref`, the caller's where a workflow calls another one (docs.github.com, "Variables reference").
 */
export async function readSchedule(
  environment: Runner['environment'],
  files: Pick<Files, 'read'>,
): Promise<Schedule | undefined> {
  const { workflow: ref, repository, workspace: top } = jobOf(environment)
  const [started = ''] = ref.split('@')
  if (!repository || !top || !started.startsWith(`${repository}/`)) return undefined
  const workflow = started.slice(repository.length + 1)
  const text = await readOrSkip(path.join(top, workflow), files)
  if (text === undefined) return undefined
  const document = (await loadWorkflowYaml())(text)
  const on = 'root' in document ? valueOf(document.root, 'on') : undefined
  const crons = itemsOf(valueOf(on, 'schedule')).flatMap(item => textOf(item, 'cron') ?? [])
  const longestGap = findLongestGap(crons)
  return longestGap === undefined ? undefined : { workflow, longestGap }
}

async function readOrSkip(file: string, files: Pick<Files, 'read'>): Promise<string | undefined> {
  try {
    return await files.read(file)
  } catch {
    // A schedule that cannot be read is one that is not known.
    return undefined
  }
}

/** The longest time between two runs, in milliseconds; `undefined` without a schedule that can be read. */
export function findLongestGap(crons: readonly string[]): number | undefined {
  const schedules = crons.flatMap(readCron)
  let last: number | undefined
  let longest = 0
  for (let count = 0; count < mostRuns; count += 1) {
    const after = last === undefined ? from : new Date(last)
    const next = Math.min(...schedules.map(it => it.nextRun(after)?.getTime() ?? Infinity), Infinity)
    if (last !== undefined) longest = Math.max(longest, Math.min(next, until) - last)
    if (next >= until) break
    last = next
  }
  return last === undefined ? undefined : longest
}

function readCron(text: string): readonly Cron[] {
  try {
    return [new Cron(text, { timezone: 'UTC', mode: '5-part' })]
  } catch {
    // GitHub starts nothing by it, either.
    return []
  }
}

/**
 * Whether each entry's tokens live long enough: from one rotation to the end of the next one's grace.
 * @param schedule `undefined`: not known; then only what is too tight for one run a week is told
 * @returns what is to be said of entries whose times are tight
 * @throws OatError LIST_INVALID for the first entry whose tokens expire before their turn
 */
export function checkLifetimes(
  entries: readonly Entry[],
  schedule: Schedule | undefined,
  file: string,
): readonly string[] {
  if (schedule === undefined) return warnIfTight(entries)
  for (const { label, rotation, position } of entries) {
    const { everyMs, graceMs, lifetimeMs } = rotation
    const { workflow, longestGap } = schedule
    const least = everyMs + graceMs + longestGap
    if (lifetimeMs > least) continue
    throw new OatError('LIST_INVALID', {
      message: `${file}:${position.line}:${position.column}: the lifetime of ${JSON.stringify(label)}, ${formatDuration(lifetimeMs)}, does not exceed every + grace + the longest time between two runs (${sumOf(rotation)} + ${formatDuration(longestGap)} = ${formatDuration(least)}, by the schedule of ${workflow})`,
      hint: 'raise `lifetime`, lower `every` or `grace`, or run the workflow more often: else the token expires before it is replaced',
    })
  }
  return []
}

/** Entries with the same times share a warning. */
function warnIfTight(entries: readonly Entry[]): readonly string[] {
  const labels = new Map<string, string[]>()
  for (const { label, rotation } of entries) {
    const spare = rotation.lifetimeMs - rotation.everyMs - rotation.graceMs
    if (spare > 7 * dayMs) continue
    const [lifetime, rest] = [formatDuration(rotation.lifetimeMs), formatDuration(spare)]
    const text = `a lifetime of ${lifetime} is only ${rest} more than every + grace (${sumOf(rotation)}), and this workflow has no schedule that could be read; if two runs are ${rest} or more apart, a token can expire before it is replaced`
    labels.set(text, [...(labels.get(text) ?? []), JSON.stringify(label)])
  }
  return [...labels].map(([text, named]) => `${named.join(', ')}: ${text}`)
}

function sumOf({ everyMs, graceMs }: RotationPolicy): string {
  return `${formatDuration(everyMs)} + ${formatDuration(graceMs)}`
}
