import { inBatches } from '../base/batches.ts'
import { OatError, resultOrError } from '../base/error.ts'
import type { Entry } from '../token-list/token-list.ts'
import { jobOf } from '../runner/github-variables.ts'
import { pageOrigin } from '../runner/page-foot.ts'
import { markOf } from '../tokens/copies.ts'
import type { RotateJob } from './job.ts'
import { observeStores } from './look.ts'
import { reportRotation, rotationEvidence } from './outputs.ts'
import { performStep, type EntryWork } from './perform.ts'
import { advance, interrupt } from './plan/advance.ts'
import { certificateHeadline, oldJobs } from './plan/certificate-page.ts'
import type { RotationStep } from './plan/entry.ts'
import { forecast, nextStep } from './plan/next-step.ts'
import { reportEntry, type EntryReport, type StoreReport } from './plan/report.ts'
import { type Rotation, startRotation, withEvents } from './plan/rotation.ts'
import { runPreflight } from './preflight.ts'
import { openRotateRun, type RotatePorts, type RotateRun } from './run.ts'
import { type EntryOutcome, rotationSummary } from './summary.ts'
import { actionWords, describeStep, interruptedWords, rotationTotals, staleExpiries } from './words.ts'

/** Replaces tokens that are due, and removes old ones. `false` when something did not happen. */
export async function rotate(job: RotateJob, ports: RotatePorts): Promise<boolean> {
  const { isDryRun, hasOwner, prefix } = job
  const { runner } = ports
  const run = await openRotateRun(job, ports)
  const preflight = await runPreflight(run)
  const outcomes: EntryOutcome[] = []
  let { seenAt } = preflight
  for (const [place, { entry, rotation }] of preflight.entries.entries()) {
    runner.progress(`${place + 1} of ${preflight.entries.length}: ${entry.label}`)
    const others = preflight.entries.slice(place + 1).map(it => it.entry.label)
    const isOld = run.hubNow() - seenAt > rotation.setup.limits.refresh
    const ended = isDryRun
      ? forecast(rotation, run.hubNow())
      : await rotateEntry(isOld ? await lookAgain(rotation, entry, run) : rotation, { entry, run }, others)
    const report = asFarAsSeen(reportEntry(ended, run.hubNow()), job)
    // What could be written when the run began may be closed by now: a token for GitHub ends, or is revoked.
    if (ended !== rotation && report.action === 'failed') seenAt = -Infinity
    // Of a plan only the report is told: its tokens do not exist.
    outcomes.push(tell({ entry, rotation: isDryRun ? rotation : ended, report }, run))
  }
  for (const [place, outcome] of outcomes.entries()) outcomes[place] = await withPushes(outcome, run)
  const about = { organization: job.tokenList.organization, commit: job.commit, at: run.hubNow() }
  const news = {
    outcomes,
    unknown: preflight.unknown,
    now: run.hubNow(),
    dryRun: isDryRun,
    hasOwner,
    actor: jobOf(runner.environment).actor || undefined,
    origin: pageOrigin(about, runner.environment),
  }
  // The outputs come first: whatever happens to the page, they are what later steps rely on.
  const ok = reportRotation(news, runner)
  const reports = outcomes.map(({ report }) => report)
  runner.info(`${prefix}${rotationTotals(reports, isDryRun)}`)
  await runner.summary(() => rotationSummary(news))
  await job.writeEvidence?.(rotationEvidence(news, ok))
  return ok
}

/** Under `dry-run` nothing was written; without an owner's account nobody has looked at Docker Hub. */
function asFarAsSeen(report: EntryReport, { isDryRun, hasOwner }: RotateJob): EntryReport {
  if (!isDryRun && hasOwner) return report
  const stores = report.stores.map(({ store }): StoreReport => ({ store, status: 'untouched', holds: null }))
  const gaps = isDryRun ? [] : ['Docker Hub was not looked at, so older tokens may still work']
  const unseen = { complete: false, gaps, deadSince: undefined, others: [], pushers: undefined }
  return { ...report, ...unseen, ...(isDryRun && { stores }) }
}

/** What came of an entry, in the log. A failure is told by its error. */
function tell(outcome: EntryOutcome, { job, ports, hubNow }: RotateRun): EntryOutcome {
  const { entry, rotation, report } = outcome
  const { label, action } = report
  const { runner } = ports
  const { isDryRun, hasOwner, prefix, thisRepository } = job
  if (action !== 'failed') {
    runner.info(`${prefix}${label}: ${actionWords(action, isDryRun)} (${report.reason})`)
  }
  if (isDryRun) return outcome
  const stale = action === 'rotated' ? staleExpiries(entry, rotation, hasOwner) : undefined
  if (stale !== undefined) runner.warning(stale)
  if (report.pushers === undefined) return outcome
  runner.info(`${label}: ${certificateHeadline(report)}`)
  const { server } = jobOf(runner.environment)
  const jobs = oldJobs(entry.stores, { changedAt: hubNow(), thisRepository, server })
  if (jobs !== undefined) runner.info(`${label}: ${jobs.line}`)
  return { ...outcome, jobs: jobs?.text }
}

/** The entries before this one may have taken hours. */
async function lookAgain({ setup, events }: Rotation, entry: Entry, run: RotateRun): Promise<Rotation> {
  const stores = await observeStores(entry, run, 'look')
  return withEvents(startRotation(setup, { tokens: await run.list(), stores }), ...events)
}

/** Acts, observes and plans again, until nothing is left to do. Throws when the run is to end. */
async function rotateEntry(
  rotation: Rotation,
  work: EntryWork,
  others: readonly string[],
): Promise<Rotation> {
  const { run } = work
  const { signal, hold } = run.ports
  let state = rotation
  for (;;) {
    const step = nextStep(state, run.hubNow())
    if (step.step === 'done') return state
    /** It may have happened. */
    let begun: RotationStep | undefined
    hold(true)
    try {
      signal.throwIfAborted()
      begun = step
      state = await runStep(step, state, work)
      begun = undefined
      signal.throwIfAborted()
    } catch (error) {
      await finishInterrupted(interrupt(state, begun, run.hubNow()), work, others)
      throw error
    }
    hold(false)
  }
}

async function runStep(step: RotationStep, state: Rotation, work: EntryWork): Promise<Rotation> {
  const { entry, run } = work
  const outcome = await performStep(step, state, work)
  const context = { isAssisted: state.setup.given !== undefined, hasOwner: run.job.hasOwner }
  const news = describeStep(step, outcome, context)
  if (news !== undefined) run.ports.runner.info(`${entry.label}: ${news}`)
  return advance(state, { step, outcome, now: run.hubNow() })
}

/** What is left to do when the run ends in the middle: no claim stays, and what was written is told. */
async function finishInterrupted(
  rotation: Rotation,
  work: EntryWork,
  others: readonly string[],
): Promise<void> {
  const { entry, run } = work
  const { runner } = run.ports
  let state = rotation
  try {
    for (;;) {
      const step = nextStep(state, run.hubNow())
      if (step.step === 'done') break
      state = await runStep(step, state, work)
    }
  } catch {
    // Why the run ends is told already; that its claim stays is told with what was written.
  }
  runner.info(`${entry.label}: ${interruptedWords(state, run.hubNow())}`)
  if (others.length > 0) runner.info(`not begun: ${others.join(', ')}`)
}

/** What Docker's log says of pushes since a token leaked; where it cannot be read, why. */
async function withPushes(outcome: EntryOutcome, { job, hub, hubNow }: RotateRun): Promise<EntryOutcome> {
  const { entry, rotation, report } = outcome
  const { pushes } = hub
  if (report.pushers === undefined || job.isDryRun || pushes === undefined) return outcome
  // The mark of the newest token says so, also when the leak is over.
  const noted = rotation.tokens.flatMap(token => markOf(token)?.leakSince ?? [])
  const since = Math.min(hubNow(), ...noted)
  const window = { days: job.tokenList.auditDays, since }
  const logs = await resultOrError(() =>
    inBatches(entry.repositories, async name => ({ name, ...(await pushes(name, window)) })),
  )
  if (logs instanceof OatError) return { ...outcome, notSeen: [`pushes: ${logs.code}: ${logs.message}`] }
  const events = logs.flatMap(log => log.events).filter(({ at }) => at >= since)
  const cut = logs.filter(({ isWhole }) => !isWhole)
  const notSeen = cut.map(log => `pushes to ${log.name} but the latest ${log.events.length}`)
  return { ...outcome, pushed: { since, pushes: events }, notSeen }
}
