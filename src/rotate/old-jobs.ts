import { isSecretStore, storeName } from '../register/store.ts'
import { type ChangedCopy, oldJobsLines, reportOldJobs } from '../stores/old-jobs.ts'
import type { RotateRun } from './run.ts'
import type { SlotOutcome } from './summary.ts'

/**
 * After a leak: which jobs may still hold the value that their secrets had before. They are looked at when all else is done, and
 * what is not seen of them takes nothing away from what a run has reached.
 */
export async function lookAtOldJobs(outcome: SlotOutcome, run: RotateRun): Promise<SlotOutcome> {
  const copies = changedCopies(outcome, run)
  if (!outcome.rotation.setup.compromised || copies.length === 0) return outcome
  const { runner, signal } = run.ports
  try {
    const oldJobs = await run.stores.oldJobs(copies)
    for (const line of oldJobsLines(oldJobs)) runner.info(`${outcome.slot.label}: jobs: ${line}`)
    return { ...outcome, oldJobs, report: { ...outcome.report, jobs: reportOldJobs(oldJobs) } }
  } catch (error) {
    // The run has come to its end: its outputs are told, whoever cancels it now.
    if (signal.aborted) return outcome
    throw error
  }
}

/** Those that were seen to hold the new value. Of others a job may get the old one at any time. */
function changedCopies({ slot, rotation, report }: SlotOutcome, { job }: RotateRun): readonly ChangedCopy[] {
  return slot.stores.filter(isSecretStore).flatMap(store => {
    const name = storeName(store, job.thisRepository)
    const isNew = report.stores.some(it => it.store === name && it.holds === true)
    const state = rotation.stores.find(it => it.store === name)
    return isNew && state?.kind === 'stamped' ? [{ store, changedAt: state.updatedAt }] : []
  })
}
