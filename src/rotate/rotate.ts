import { inBatches } from '../base/batches.ts'
import { OatError, resultOrError } from '../base/error.ts'
import { firstOf } from '../base/text.ts'
import { jobOf } from '../runner/github-variables.ts'
import { pageOrigin } from '../runner/page-origin.ts'
import { leakedSince } from '../tokens/leak.ts'
import type { RotateJob } from './job.ts'
import { lookAgain } from './look.ts'
import { reportRotation, rotationEvidence } from './outputs.ts'
import type { StoreReport } from './plan/certificate.ts'
import { certificateHeadline, type CertificateNews, oldJobs } from './plan/certificate-page.ts'
import { reportEntry, type EntryReport } from './plan/report.ts'
import type { Rotation } from './plan/rotation.ts'
import { type Preflight, runPreflight } from './preflight.ts'
import { openRotateRun, type RotatePorts, type RotateRun } from './run.ts'
import { type EntryOutcome, rotationSummary } from './summary.ts'
import { actionWords, leakWords, rotationTotals } from './words.ts'
import { forgetLeak, work } from './work.ts'

/** Replaces tokens that are due, and removes old ones. `false` when something did not happen. */
export async function rotate(job: RotateJob, ports: RotatePorts): Promise<boolean> {
  const { isDryRun, prefix } = job
  const { runner } = ports
  for (const { policy, compromised } of job.entries) {
    if (compromised) runner.info(`${prefix}${leakWords(policy, job.thisRepository)}`)
  }
  const { run, preflight } = await begin(job, ports)
  const results = await rotateAll(preflight, run)
  const outcomes: EntryOutcome[] = []
  for (const { rotation, report } of results) {
    outcomes.push({ report, leak: report.pushers && (await afterLeak(rotation, run)) })
  }
  const { commit, tokenList } = job
  const page = { organization: tokenList.organization, commit, at: run.hubNow() }
  const origin = pageOrigin(page, runner.environment)
  const news = { outcomes, notSeen: preflight.notSeen, unknown: preflight.unknown, dryRun: isDryRun, origin }
  // The outputs come first: later steps rely on them, also if the page cannot be written.
  const ok = reportRotation(news, runner)
  const reports = results.map(({ report }) => report)
  runner.info(`${prefix}${rotationTotals(reports, isDryRun)}`)
  await runner.summary(() => rotationSummary(news))
  await job.writeEvidence?.(rotationEvidence(news, ok))
  for (const { rotation } of isDryRun ? [] : results) await forgetLeak(rotation, run)
  return ok
}

/** Where the run ends before it begins, nothing was done about a leak. */
async function begin(job: RotateJob, ports: RotatePorts) {
  try {
    const run = await openRotateRun(job, ports)
    return { run, preflight: await runPreflight(run) }
  } catch (failure) {
    const entries = job.entries.filter(({ compromised }) => compromised)
    const leaked = entries.map(({ policy }) => JSON.stringify(policy.label))
    const labels = firstOf(leaked, 8).join(', ')
    const words = `the leaked token of ${labels} still works: deactivate it in Docker Home now. Nothing was done`
    if (leaked.length > 0) ports.runner.error(words)
    throw failure
  }
}

/** What leaked comes first, all entries together; reports in the list's order. */
async function rotateAll(preflight: Preflight, run: RotateRun) {
  const { job, runner, hubNow } = run
  const { rotations } = preflight
  const leaked = rotations.filter(({ facts }) => facts.isLeaked)
  const calm = rotations.filter(({ facts }) => !facts.isLeaked).map(rotation => [rotation])
  const ended = new Map<string, { rotation: Rotation; report: EntryReport }>()
  let { seenAt } = preflight
  for (const group of [leaked].concat(calm)) {
    const fresh: Rotation[] = []
    for (const rotation of group) {
      const isOld = hubNow() - seenAt > rotation.setup.limits.refresh
      fresh.push(isOld ? await lookAgain(rotation, run) : rotation)
    }
    const place = ended.size + 1
    const labels = group.map(({ setup }) => setup.policy.label)
    if (group.length > 0) runner.progress(`${place} of ${rotations.length}: ${labels.join(', ')}`)
    for (const rotation of job.isDryRun ? group : await work(fresh, run)) {
      const report = asFarAsSeen(reportEntry(rotation, hubNow(), job.isDryRun), job)
      // What could be written when the run began may be closed by now: a token for GitHub ends, or is revoked.
      if (rotation.events.length > 0 && report.action === 'failed') seenAt = -Infinity
      tell(report, run)
      ended.set(report.label, { rotation, report })
    }
  }
  return rotations.flatMap(({ setup }) => ended.get(setup.policy.label) ?? [])
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
  const news = `${label}: ${actionWords(action, job.isDryRun)} (${reason})`
  if (action !== 'failed') runner.info(`${job.prefix}${news}`)
  if (pushers !== undefined) runner.info(`${label}: ${certificateHeadline(report)}`)
}

/** Which jobs may hold the old value, and what Docker's log says of pushes since the leak, or why not. */
async function afterLeak({ setup, events, facts }: Rotation, run: RotateRun): Promise<CertificateNews> {
  const { job, hub, hubNow, runner } = run
  const { entry } = setup.policy
  const { server, actor } = jobOf(runner.environment)
  const change = { changedAt: hubNow(), thisRepository: job.thisRepository, server }
  const jobs = oldJobs(entry.stores, change)
  const news = (pushed: CertificateNews['pushed'], notSeen: readonly string[]): CertificateNews => {
    return { jobs, actor: actor || undefined, pushed, notSeen }
  }
  const { pushes } = hub
  if (pushes === undefined) return news(undefined, [])
  const tokens = facts.leaked.concat(events.flatMap(({ priorToken }) => priorToken ?? []))
  const since = leakedSince(tokens, facts.toldAt ?? hubNow())
  const window = { days: job.tokenList.auditDays, since }
  const logs = await resultOrError(() =>
    inBatches(entry.repositories, async name => ({ name, ...(await pushes(name, window)) })),
  )
  if (logs instanceof OatError) return news(undefined, [`pushes: ${logs.code}: ${logs.message}`])
  const pushed = logs.flatMap(log => log.events).filter(({ at }) => at >= since)
  const cut = logs.filter(({ isWhole }) => !isWhole)
  const notSeen = cut.map(log => `pushes to ${log.name} but the latest ${log.events.length}`)
  return news({ since, pushes: pushed }, notSeen)
}
