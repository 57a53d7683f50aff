import { formatTime } from '../base/time.ts'
import type { Slot } from '../register/register.ts'
import { advance } from '../rotate/plan/advance.ts'
import { rotationLimits } from '../rotate/plan/limits.ts'
import { reportSlot, type SlotReport } from '../rotate/plan/report.ts'
import { slotPolicy, startRotation } from '../rotate/plan/rotation.ts'
import type { StoreState } from '../stores/stores.ts'
import { findCurrent, readSlotTokens, type SlotToken } from '../tokens/token.ts'
import { copiesIn, skewMs } from './copies.ts'
import { type AuditFinding, finding } from './finding.ts'
import type { AuditView } from './look.ts'

/** An entry that leaked, and what this audit sees of that. */
export interface SeenLeak {
  readonly slot: Slot
  /** When the oldest token that may have leaked was created, in milliseconds since 1970. */
  readonly since: number
  /** When its copies had changed. */
  readonly changedAt: number
  readonly report: SlotReport
}

/** From what both servers say now. */
export function seenLeaks(view: AuditView): readonly SeenLeak[] {
  return view.leaks.map(({ slot, since }) => {
    const current = findCurrent(readSlotTokens(view.hub?.tokens ?? [], slot.label))
    const report = entryReport(slot, current, view)
    const deleted = current === undefined ? [] : deletedTokens(slot, current, view)
    const seen = { slot, since, changedAt: current?.since ?? view.now }
    if (deleted.length === 0) return { ...seen, report }
    const others = [...report.others, ...deleted]
    const [last] = others.map(({ at }) => at ?? '').sort((a, b) => (a < b ? 1 : -1))
    return { ...seen, report: { ...report, others, ...(report.complete && { deadSince: last }) } }
  })
}

/** What mode rotate would say of an entry if it had done nothing, and had looked at everything. */
function entryReport(slot: Slot, current: SlotToken | undefined, view: AuditView): SlotReport {
  const { hub, now, home, thisRepository, register } = view
  const tokens = hub?.tokens ?? []
  const stores = copiesIn(slot, view).map(({ name: store, state, secret }): StoreState => {
    if (state === 'absent') return { store, kind: 'empty' }
    if (state === 'not seen') return { store, kind: 'opaque' }
    if (secret !== undefined) return { store, kind: 'stamped', updatedAt: secret.updatedAt, ahead: 0 }
    return { store, kind: 'open', holds: state === 'present' ? current?.id : undefined }
  })
  const policy = slotPolicy(slot, { thisRepository, home, slots: register.tokens })
  const limits = { ...rotationLimits, tolerance: skewMs }
  const asked = { run: 'audit', forced: false, compromised: false, explained: [], renamed: [] }
  const listed = {
    step: { step: 'list', look: 0, isWhole: true },
    outcome: { result: 'listed', tokens },
    now,
  } as const
  const looked = {
    step: { step: 'look' },
    outcome: { result: 'looked', stores, neighbours: [] },
    now,
  } as const
  const begun = startRotation({ policy, limits, ...asked }, { tokens, stores })
  const hidden = (view.github?.shadows ?? []).filter(by => stores.some(({ store }) => store === by.store))
  return reportSlot({ ...advance(advance(begun, listed), looked), hidden }, now)
}

/** Docker Hub lists no deleted token: its log alone says when one went, in its own words, with the label in them. */
function deletedTokens({ label }: Slot, { createdAt }: SlotToken, view: AuditView): SlotReport['others'] {
  return (view.events ?? [])
    .filter(
      ({ action, description, at }) => action === 'delete' && description.includes(label) && at >= createdAt,
    )
    .map(({ actor, description, at }) => ({
      id: '',
      label: `${actor} ${description}`,
      state: 'deleted',
      at: formatTime(at),
    }))
}

/** A leak that is not over. */
export function leakFindings(leaks: readonly SeenLeak[]): readonly AuditFinding[] {
  return leaks
    .filter(({ report }) => !report.complete)
    .map(({ slot, report }) => {
      const message = `a token of this entry leaked, and that is not over: ${report.gaps.join('; ')}`
      return finding('ROTATION_INCOMPLETE', { subject: slot.label, slot, message })
    })
}
