import type { Entry } from '../token-list/token-list.ts'
import { jobOf } from '../runner/job.ts'
import { pageOrigin } from '../runner/page-foot.ts'
import { runPreflight, type Preflight, claimAssisted } from './preflight.ts'
import { certificateHeadline } from './plan/certificate-page.ts'
import type { RotateJob } from './job.ts'
import { observeStores } from './observe-stores.ts'
import { reportRotation, rotationEvidence } from './outputs.ts'
import { performStep, type EntryWork } from './perform.ts'
import { advance, interrupt } from './plan/advance.ts'
import { forecast } from './plan/forecast.ts'
import type { RotationStep } from './plan/event.ts'
import { stopOf } from './plan/events.ts'
import { nextStep } from './plan/next-step.ts'
import { oldJobs } from './plan/old-jobs.ts'
import { planEntry } from './plan/plan.ts'
import { reportEntry, type EntryReport, type StoreReport } from './plan/report.ts'
import { forgetLooks, type Rotation, startRotation } from './plan/rotation.ts'
import { withPushes } from './pushes.ts'
import { openRotateRun, type RotatePorts, type RotateRun } from './run.ts'
import { rotationSummary, type EntryOutcome } from './summary.ts'
import {
  describeEntry,
  describeStep,
  interruptedWords,
  leftWords,
  rotationTotals,
} from './progress-messages.ts'

/** Replaces tokens of the token list that are due, and removes old ones. `false` when something that was asked for did not happen. */
export async function rotate(job: RotateJob, ports: RotatePorts): Promise<boolean> {
  const { isDryRun, hasOwner } = job
  const run = await openRotateRun(job, ports)
  const preflight = await runPreflight(run)
  const outcomes: EntryOutcome[] = []
  const conclude = (entry: Entry, rotation: Rotation, ended: Rotation): EntryOutcome => {
    const report = asFarAsSeen(reportEntry(ended, run.hubNow()), job)
    const news = describeEntry(report, isDryRun)
    if (news !== undefined) ports.runner.info(news)
    const left = leftWords(rotation)
    if (!isDryRun && left !== undefined) ports.runner.notice(left)
    // Of a plan only the report is told: its tokens do not exist.
    if (report.pushers === undefined || isDryRun) {
      return { entry, rotation: isDryRun ? rotation : ended, report }
    }
    ports.runner.info(`${entry.label}: ${certificateHeadline(report)}`)
    const jobs = oldJobs(entry.stores, {
      changedAt: run.hubNow(),
      thisRepository: job.thisRepository,
      server: jobOf(ports.runner.environment).server,
    })
    if (jobs !== undefined) ports.runner.info(`${entry.label}: ${jobs.line}`)
    return { entry, rotation: ended, report, jobs: jobs?.text }
  }
  let { seenAt } = preflight
  for (const [place, { entry, rotation }] of preflight.entries.entries()) {
    ports.runner.progress(`${place + 1} of ${preflight.entries.length}: ${entry.label}`)
    const others = preflight.entries.slice(place + 1).map(({ entry: { label } }) => label)
    const ended = isDryRun
      ? forecast(rotation, run.hubNow())
      : await work(rotation, { entry, run, others, seenAt })
    const outcome = conclude(entry, rotation, ended)
    outcomes.push(outcome)
    // What could be written when the run began may be closed by now: a token for GitHub ends, or is revoked.
    if (ended !== rotation && outcome.report.action === 'failed') seenAt = -Infinity
  }
  // What was kept because of another entry's store may go once that entry has its new token, too.
  for (const [place, { entry, rotation }] of outcomes.entries()) {
    if (isDryRun || !waitsForOther(rotation, run.hubNow())) continue
    const ended = await rotateEntry(forgetLooks(rotation), { entry, run, others: [] })
    outcomes[place] = conclude(entry, rotation, ended)
  }
  for (const [place, outcome] of outcomes.entries()) outcomes[place] = await withPushes(outcome, run)
  const { unknown } = preflight
  const origin = pageOrigin(
    { organization: job.tokenList.organization, commit: job.commit, at: run.hubNow() },
    ports.runner.environment,
  )
  const actor = jobOf(ports.runner.environment).actor || undefined
  const news = { outcomes, unknown, now: run.hubNow(), dryRun: isDryRun, hasOwner, actor, origin }
  // The outputs come first: whatever happens to the page, they are what later steps rely on.
  const ok = reportRotation(news, ports.runner)
  const totals = rotationTotals(
    outcomes.map(({ report }) => report),
    isDryRun,
  )
  ports.runner.info(`${isDryRun ? 'dry run: ' : ''}${totals}`)
  await ports.runner.summary(() => rotationSummary(news))
  await job.writeEvidence?.(rotationEvidence(news, ok))
  return ok
}

/** Under `dry-run` nothing was written anywhere; and without an owner's account nobody has looked at Docker Hub. */
function asFarAsSeen(report: EntryReport, { isDryRun, hasOwner }: RotateJob): EntryReport {
  if (!isDryRun && hasOwner) return report
  const stores = report.stores.map(({ store }): StoreReport => ({ store, status: 'untouched', holds: null }))
  const gaps = isDryRun ? [] : ['Docker Hub was not looked at, so older tokens may still work']
  const unseen = { complete: false, gaps, deadSince: undefined, others: [], pushers: undefined }
  return { ...report, ...unseen, ...(isDryRun && { stores }) }
}

interface Turn {
  readonly entry: Entry
  readonly run: RotateRun
  /** Labels whose turn comes after this one. */
  readonly others: readonly string[]
}

async function work(
  rotation: Rotation,
  { seenAt, ...turn }: Turn & { seenAt: Preflight['seenAt'] },
): Promise<Rotation> {
  const { entry, run } = turn
  const isOld = run.hubNow() - seenAt > rotation.setup.limits.refresh
  const ready = run.job.assisted.has(entry.label)
    ? await claimAssisted(rotation, run)
    : isOld
      ? await lookAgain(rotation, entry, run)
      : rotation
  return rotateEntry(ready, turn)
}

function waitsForOther(rotation: Rotation, now: number): boolean {
  if (stopOf(rotation) !== undefined || rotation.neighbours.length === 0) return false
  return planEntry(rotation, now).held.some(({ store }) => store !== undefined)
}

/** The entries before this one may have taken hours. */
async function lookAgain({ setup }: Rotation, entry: Entry, run: RotateRun): Promise<Rotation> {
  const tokens = await run.list()
  return startRotation(setup, { tokens, stores: await observeStores(entry, run, 'look') })
}

/** Acts, observes and plans again, until there is nothing left to do for this entry in this run. Throws when the run is to end. */
async function rotateEntry(rotation: Rotation, turn: Turn): Promise<Rotation> {
  const { entry, run } = turn
  const { signal, hold } = run.ports
  const work: EntryWork = { entry, run, announced: new Map() }
  let state = rotation
  for (;;) {
    const step = nextStep(state, run.hubNow())
    if (step.step === 'done') return state
    const before = state
    hold(true)
    try {
      state = signal.aborted ? state : await take(step, state, work)
    } catch (error) {
      await letGo(interrupt(before, step, run.hubNow()), work, turn.others)
      throw error
    }
    if (signal.aborted) {
      await letGo(interrupt(state, undefined, run.hubNow()), work, turn.others)
      signal.throwIfAborted()
    }
    hold(false)
  }
}

async function take(step: RotationStep, state: Rotation, work: EntryWork): Promise<Rotation> {
  const { entry, run } = work
  const outcome = await performStep(step, state, work)
  const context = { isAssisted: state.setup.given !== undefined, hasOwner: run.job.hasOwner }
  const news = describeStep(step, outcome, context)
  if (news !== undefined) run.ports.runner.info(`${entry.label}: ${news}`)
  return advance(state, { step, outcome, now: run.hubNow() })
}

/** What is left to do when the run ends in the middle: no claim stays, and what was written is told. */
async function letGo(rotation: Rotation, work: EntryWork, others: readonly string[]): Promise<void> {
  const { entry, run } = work
  const { runner } = run.ports
  let state = rotation
  try {
    for (;;) {
      const step = nextStep(state, run.hubNow())
      if (step.step === 'done') break
      state = await take(step, state, work)
    }
  } catch {
    // Why the run ends is told already; that its claim stays is told with what was written.
  }
  runner.info(`${entry.label}: ${interruptedWords(state, run.hubNow())}`)
  if (others.length > 0) runner.info(`not begun: ${others.join(', ')}`)
}
