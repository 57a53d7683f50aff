import type { SlotReport } from './plan/report.ts'

const did: Readonly<Record<SlotReport['action'], string>> = {
  rotated: 'rotated',
  swept: 'cleaned up',
  held: 'kept',
  nothing: 'nothing to do',
  failed: 'failed',
}

const would: Readonly<Record<SlotReport['action'], string>> = {
  rotated: 'would be rotated',
  swept: 'would be cleaned up',
  held: 'would be kept',
  nothing: 'nothing to do',
  failed: 'would fail',
}

/** What came of a slot in everyday words; under `dryRun` what would come of it. */
export function actionWords(action: SlotReport['action'], { dryRun }: { dryRun: boolean }): string {
  return (dryRun ? would : did)[action]
}

/** The last line about a slot, `undefined` for a failure: the error says it. `dryRun`: the line says that it is a plan. */
export function describeSlot(
  { label, action, reason }: Pick<SlotReport, 'label' | 'action' | 'reason'>,
  { dryRun }: { dryRun: boolean },
): string | undefined {
  if (action === 'failed') return undefined
  return `${dryRun ? 'dry run: ' : ''}${label}: ${actionWords(action, { dryRun })} (${reason})`
}
