import type { Register, Slot } from '../register/register.ts'
import { isSecretStore, placeName, storeName } from '../register/store.ts'
import { advance } from '../rotate/plan/advance.ts'
import { certificatePage } from '../rotate/plan/certificate-page.ts'
import { rotationLimits } from '../rotate/plan/limits.ts'
import { oldJobs } from '../rotate/plan/old-jobs.ts'
import { reportSlot, type SlotReport } from '../rotate/plan/report.ts'
import { type Rotation, slotPolicy, startRotation } from '../rotate/plan/rotation.ts'
import type { StoreState } from '../stores/stores.ts'
import { isChecked } from '../stores/programs.ts'
import { markOf } from '../tokens/copies.ts'
import { findCurrent, readSlotTokens, type SlotToken } from '../tokens/token.ts'
import { type AuditFinding, finding } from './finding.ts'
import { skewMs } from './secrets.ts'
import type { AuditView, HubView, Leak } from './view.ts'

type Seen = AuditView & { readonly hub: HubView }

/** Entries whose current token replaced one that leaked, by its description. */
export function leaksOf({ tokens: slots }: Register, { tokens }: Pick<HubView, 'tokens'>): readonly Leak[] {
  return slots.flatMap(({ label, repositories }) => {
    const since = leakOf(tokens, label)
    return since === undefined ? [] : [{ label, repositories, since }]
  })
}

function leakOf(tokens: HubView['tokens'], label: string): number | undefined {
  const current = findCurrent(readSlotTokens(tokens, label))
  return current && markOf(current)?.leakSince
}

/** What mode rotate would say of an entry if it had done nothing, and had looked at everything. */
function entryReport(slot: Slot, register: Register, view: Seen): SlotReport {
  const { hub, home, thisRepository } = view
  const { tokens, now } = hub
  const policy = slotPolicy(slot, { thisRepository, home, slots: register.tokens })
  const limits = { ...rotationLimits, tolerance: skewMs }
  const setup = {
    policy,
    limits,
    run: 'audit',
    forced: false,
    compromised: false,
    explained: [],
    renamed: [],
  }
  const stores = slot.stores.map(store =>
    stateOf(store, view, findCurrent(readSlotTokens(tokens, slot.label))),
  )
  const begun = startRotation(setup, { tokens, stores })
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
  const rotation: Rotation = advance(advance(begun, listed), looked)
  const hidden = (view.github?.shadows ?? []).filter(({ store }) => stores.some(it => it.store === store))
  return reportSlot({ ...rotation, hidden }, now)
}

/** A place as audit sees it; what it does not look at tells nothing. */
function stateOf(
  store: Slot['stores'][number],
  { github, programs, thisRepository }: AuditView,
  current: SlotToken | undefined,
): StoreState {
  const name = storeName(store, thisRepository)
  const checked = isChecked(store) ? programs?.get(store) : undefined
  if (checked === 'absent') return { store: name, kind: 'empty' }
  if (checked !== undefined) {
    return { store: name, kind: 'open', holds: checked === 'present' ? current?.id : undefined }
  }
  const place = isSecretStore(store) ? github?.places.get(placeName(store, thisRepository)) : undefined
  if (place === undefined || !isSecretStore(store)) return { store: name, kind: 'opaque' }
  const secret = place.secrets.get(store.secret)
  return secret === undefined
    ? { store: name, kind: 'empty' }
    : { store: name, kind: 'stamped', updatedAt: secret.updatedAt, ahead: 0 }
}

/** The first lines of the page after a leak: whether it is over, from what both servers say now. */
export function leakLines(register: Register, view: Seen): readonly string[] {
  return register.tokens.flatMap(slot => {
    const since = leakOf(view.hub.tokens, slot.label)
    if (since === undefined) return []
    const jobs = oldJobs(slot.stores, { ...view, changedAt: view.hub.now })
    return certificatePage(entryReport(slot, register, view), { jobs: jobs?.text, actor: undefined })
  })
}

/** The certificate of a leak, looked at again: everything that is not as it was to be. */
export function leakFindings(register: Register, view: Seen): readonly AuditFinding[] {
  return register.tokens.flatMap(slot => {
    if (leakOf(view.hub.tokens, slot.label) === undefined) return []
    const { complete, gaps } = entryReport(slot, register, view)
    if (complete) return []
    const message = `a token of this entry leaked, and that is not over: ${gaps.join('; ')}`
    return [finding('ROTATION_INCOMPLETE', { subject: slot.label, slot, message })]
  })
}

/** Whether a rotation is complete as far as audit looks; `null`: its copies were not seen. */
export function isComplete(slot: Slot, register: Register, view: Seen): boolean | null {
  const { complete, stores } = entryReport(slot, register, view)
  if (!complete) return false
  const secrets = stores.filter((_, at) => slot.stores[at] !== undefined && isSecretStore(slot.stores[at]))
  return secrets.every(({ holds }) => holds === true) ? true : null
}
