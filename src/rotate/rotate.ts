import { inBatches } from '../base/batches.ts'
import { OatError, resultOrError } from '../base/error.ts'
import { jobOf } from '../runner/github-variables.ts'
import { pageOrigin } from '../runner/page-origin.ts'
import { markOf } from '../tokens/copies.ts'
import type { RotateJob } from './job.ts'
import { lookAgain } from './look.ts'
import { reportRotation, rotationEvidence } from './outputs.ts'
import { performStep } from './perform.ts'
import { assess } from './plan/assess.ts'
import type { StoreReport } from './plan/certificate.ts'
import { certificateHeadline, type CertificateNews, oldJobs } from './plan/certificate-page.ts'
import type { RotationStep } from './plan/entry.ts'
import { nextStep } from './plan/next-step.ts'
import { reportEntry, type EntryReport } from './plan/report.ts'
import { advance, interrupt, type Rotation } from './plan/rotation.ts'
import { runPreflight } from './preflight.ts'
import { openRotateRun, type RotatePorts, type RotateRun } from './run.ts'
import { type EntryOutcome, rotationSummary } from './summary.ts'
import { actionWords, describeStep, interruptedWords, rotationTotals } from './words.ts'

/** Replaces tokens that are due, and removes old ones. `false` when something did not happen. */
export async function rotate(job: RotateJob, ports: RotatePorts): Promise<boolean> {
  const { isDryRun, prefix } = job
  const { runner } = ports
  const run = await openRotateRun(job, ports)
  const preflight = await runPreflight(run)
  const done: { readonly rotation: Rotation; readonly report: EntryReport }[] = []
  let { seenAt } = preflight
  for (const [place, rotation] of preflight.rotations.entries()) {
    const { limits, policy } = rotation.setup
    runner.progress(`${place + 1} of ${preflight.rotations.length}: ${policy.label}`)
    const isOld = run.hubNow() - seenAt > limits.refresh
    const fresh = isOld ? await lookAgain(rotation, run) : rotation
    const ended = isDryRun ? rotation : await rotateEntry(fresh, run)
    const said = reportEntry(ended, run.hubNow(), isDryRun)
    const report = asFarAsSeen(said, job)
    // What could be written when the run began may be closed by now: a token for GitHub ends, or is revoked.
    if (ended !== rotation && report.action === 'failed') seenAt = -Infinity
    tell(report, run)
    done.push({ rotation: ended, report })
  }
  const outcomes: EntryOutcome[] = []
  for (const { rotation, report } of done) {
    outcomes.push({ report, leak: report.pushers && (await afterLeak(rotation, run)) })
  }
  const about = { organization: job.tokenList.organization, commit: job.commit, at: run.hubNow() }
  const origin = pageOrigin(about, runner.environment)
  const news = { outcomes, unknown: preflight.unknown, dryRun: isDryRun, origin }
  // The outputs come first: later steps rely on them, also if the page cannot be written.
  const ok = reportRotation(news, runner)
  const reports = done.map(({ report }) => report)
  runner.info(`${prefix}${rotationTotals(reports, isDryRun)}`)
  await runner.summary(() => rotationSummary(news))
  await job.writeEvidence?.(rotationEvidence(news, ok))
  return ok
}

/** Under `dry-run` nothing was written; without an owner's account Docker Hub was not looked at. */
function asFarAsSeen(report: EntryReport, { isDryRun, hasOwner }: RotateJob): EntryReport {
  if (!isDryRun && hasOwner) return report
  const stores = report.stores.map(({ store }): StoreReport => ({ store, status: 'untouched', holds: null }))
  const gaps = isDryRun ? [] : ['Docker Hub was not looked at, so older tokens may still work']
  const unseen = { complete: false, gaps, deadSince: undefined, others: [], pushers: undefined }
  const byHand = '; deactivate the older ones in Docker Home by hand, after the time in "grace"'
  const reason = report.reason + (hasOwner || report.action !== 'rotated' ? '' : byHand)
  return { ...report, reason, ...unseen, ...(isDryRun && { stores }) }
}

/** What came of an entry, in the log. A failure is told by its error. */
function tell(report: EntryReport, { job, runner }: RotateRun): void {
  const { label, action, reason, pushers } = report
  const said = `${label}: ${actionWords(action, job.isDryRun)} (${reason})`
  if (action !== 'failed') runner.info(`${job.prefix}${said}`)
  if (pushers !== undefined) runner.info(`${label}: ${certificateHeadline(report)}`)
}

/** Which jobs may hold the old value, and what Docker's log says of pushes since the leak, or why not. */
async function afterLeak({ setup, tokens }: Rotation, run: RotateRun): Promise<CertificateNews> {
  const { job, hub, hubNow, runner } = run
  const { entry } = setup.policy
  const { server, actor } = jobOf(runner.environment)
  const change = { changedAt: hubNow(), thisRepository: job.thisRepository, server }
  const around = { jobs: oldJobs(entry.stores, change), actor: actor || undefined }
  const { pushes } = hub
  if (pushes === undefined) return { ...around, pushed: undefined, notSeen: [] }
  // The mark of the newest token says so, also when the leak is over.
  const noted = tokens.flatMap(token => markOf(token)?.leakSince ?? [])
  const window = { days: job.tokenList.auditDays, since: Math.min(hubNow(), ...noted) }
  const logs = await resultOrError(() =>
    inBatches(entry.repositories, async name => ({ name, ...(await pushes(name, window)) })),
  )
  if (logs instanceof OatError) {
    return { ...around, pushed: undefined, notSeen: [`pushes: ${logs.code}: ${logs.message}`] }
  }
  const { since } = window
  const events = logs.flatMap(log => log.events).filter(({ at }) => at >= since)
  const cut = logs.filter(({ isWhole }) => !isWhole)
  const notSeen = cut.map(log => `pushes to ${log.name} but the latest ${log.events.length}`)
  return { ...around, pushed: { since, pushes: events }, notSeen }
}

/**
 * Assesses, acts and looks again until nothing is left to do. A run that is to end does what leaves no claim,
 * tells what was written, and throws why.
 */
async function rotateEntry(rotation: Rotation, run: RotateRun): Promise<Rotation> {
  const { hubNow, signal, hold, runner } = run
  let state = rotation
  /** It may have happened. */
  let begun: RotationStep | undefined
  let ended: { readonly why: unknown } | undefined
  for (;;) {
    const seen = assess(state, hubNow())
    const step = nextStep(state, seen)
    if (step.step === 'done') break
    const end = ended === undefined ? signal : undefined
    try {
      hold(true)
      end?.throwIfAborted()
      begun = step
      state = await runStep(step, state, run)
      begun = undefined
      end?.throwIfAborted()
      hold(ended !== undefined)
    } catch (error) {
      // Why the run ends is told once; that its claim stays is told with what was written.
      if (ended !== undefined) break
      ended = { why: error }
      state = interrupt(state, begun, hubNow())
    }
  }
  if (ended === undefined) return state
  runner.info(`${rotation.setup.policy.label}: ${interruptedWords(state, hubNow())}`)
  throw ended.why
}

async function runStep(step: RotationStep, state: Rotation, run: RotateRun): Promise<Rotation> {
  const outcome = await performStep(step, state, run)
  const { policy, given } = state.setup
  const news = describeStep(step, outcome, { isAssisted: given !== undefined, hasOwner: run.job.hasOwner })
  if (news !== undefined) run.runner.info(`${policy.label}: ${news}`)
  return advance(state, { step, outcome, now: run.hubNow() })
}
