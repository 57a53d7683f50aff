import { inBatches } from '../base/batches.ts'
import { OatError } from '../base/error.ts'
import { markOf } from '../tokens/copies.ts'
import type { RotateRun } from './run.ts'
import type { EntryOutcome } from './summary.ts'

/** What Docker's log says of pushes since a token leaked; where it cannot be read, why. The rotation is done, whatever the log says. */
export async function withPushes(outcome: EntryOutcome, run: RotateRun): Promise<EntryOutcome> {
  const { pushes } = run.hub
  const { entry, rotation, report } = outcome
  if (report.pushers === undefined || run.job.isDryRun || pushes === undefined) return outcome
  // The mark of the newest token says so, also when the leak is over.
  const noted = rotation.tokens.flatMap(token => markOf(token)?.leakSince ?? [])
  const since = Math.min(run.hubNow(), ...noted)
  const window = { days: run.job.tokenList.auditDays, since }
  try {
    const logs = await inBatches(entry.repositories, async name => ({
      name,
      ...(await pushes(name, window)),
    }))
    const events = logs.flatMap(log => log.events).filter(({ at }) => at >= since)
    const cut = logs
      .filter(({ isWhole }) => !isWhole)
      .map(log => `pushes to ${log.name} but the latest ${log.events.length}`)
    return { ...outcome, pushed: { since, pushes: events }, notSeen: cut }
  } catch (error) {
    if (!(error instanceof OatError) || error.code === 'INTERNAL') throw error
    return { ...outcome, notSeen: [`pushes: ${error.code}: ${error.message}`] }
  }
}
