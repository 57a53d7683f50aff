import type { Event } from '../rotate/plan/entry.ts'
import { reportEntry, type EntryReport } from '../rotate/plan/report.ts'
import { advance, startRotation } from '../rotate/plan/rotation.ts'
import type { StoreState } from '../stores/stores.ts'
import { isSecretStore, storeWords } from '../token-list/store.ts'
import { findCurrent, readEntryTokens, type EntryToken } from '../tokens/token.ts'
import { copiesIn } from './copies.ts'
import { type AuditFinding, finding } from './finding.ts'
import type { AuditView } from './look.ts'
import type { Leak } from './tokens.ts'

export type SeenLeak = ReturnType<typeof seenLeaks>[number]

/** From what both servers say now. `changedAt`: when the entry's copies had changed. */
export function seenLeaks(view: AuditView) {
  return view.leaks.map(leak => {
    const { entry, since } = leak
    const current = findCurrent(readEntryTokens(view.hub?.tokens ?? [], entry.label))
    return { entry, since, changedAt: current?.since ?? view.now, report: entryReport(leak, current, view) }
  })
}

/** What mode rotate would say of an entry if it had done what Docker's log has, and had seen everything. */
function entryReport(leak: Leak, current: EntryToken | undefined, view: AuditView): EntryReport {
  const { entry, setup } = leak
  const { hub, now } = view
  const tokens = hub?.tokens ?? []
  const copies = copiesIn(entry, view)
  const stores = copies.map(({ name: store, state, secret }): StoreState => {
    if (state === 'absent') return { store, kind: 'empty' }
    if (state === 'not seen') return { store, kind: 'opaque' }
    if (secret !== undefined) return { store, kind: 'stamped', updatedAt: secret.updatedAt, ahead: 0 }
    return { store, kind: 'open', holds: state === 'present' ? current?.id : undefined }
  })
  const listEvent = { step: { step: 'list', pause: 0 }, outcome: { result: 'listed', tokens }, now } as const
  const shadows = (view.github?.shadows ?? []).filter(by => stores.some(({ store }) => store === by.store))
  const hidden = shadows.map(seen => ({ seen }))
  const lookEvent = { step: { step: 'look' }, outcome: { result: 'looked', stores, hidden }, now } as const
  const begun = startRotation(setup, { tokens, stores, hidden }, deletions(leak, view))
  const report = reportEntry(advance(advance(begun, listEvent), lookEvent), now)
  const unlooked = copies.filter(({ store, state }) => state === 'not seen' && isSecretStore(store))
  const gaps = report.gaps.concat(unlooked.map(({ name }) => `${storeWords(name)} was not looked at`))
  return { ...report, complete: gaps.length === 0, gaps }
}

/** Docker Hub lists no deleted token: its log alone says when one went, if it tells which. */
function deletions({ entry, toldAt }: Leak, { events = [] }: AuditView): readonly Event[] {
  const creations = events.filter(({ action }) => action === 'create')
  return events.flatMap(({ action, token, at: now }): Event[] => {
    if (action !== 'delete' || token === undefined || now < toldAt) return []
    // What was made before the log begins was made before the leak was told.
    const createdAt = creations.find(it => it.token?.id === token.id)?.at ?? 0
    const [priorToken] = readEntryTokens([{ ...token, createdAt, isActive: true }], entry.label)
    if (priorToken === undefined) return []
    return [{ step: { step: 'delete', id: token.id }, outcome: { result: 'done' }, now, priorToken }]
  })
}

export function leakFindings(leaks: readonly SeenLeak[]): readonly AuditFinding[] {
  return leaks
    .filter(({ report }) => !report.complete)
    .map(({ entry, report }) => {
      const message = `a token of this entry leaked, and that is not over: ${report.gaps.join('; ')}`
      return finding('ROTATION_INCOMPLETE', { subject: entry.label, entry, message })
    })
}
