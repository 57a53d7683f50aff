import type { Register, Slot } from '../register/register.ts'
import { storeWords } from '../register/store.ts'
import type { Incident } from '../rotate/plan/incident.ts'
import { oldJobs } from '../rotate/plan/old-jobs.ts'
import { otherTokens } from '../tokens/older.ts'
import { findCurrent, readSlotTokens, type SlotToken, works } from '../tokens/token.ts'
import { copiesIn, type SeenCopy } from './copies.ts'
import { type AuditFinding, finding } from './finding.ts'
import type { AuditView } from './look.ts'

/** What this audit sees of each leak, from what both servers say now. @param notSeen what it could not see at all */
export function incidentsOf(view: AuditView, notSeen: readonly string[]): readonly Incident[] {
  const { hub, leaks, pushes, now } = view
  return leaks.flatMap(({ slot, since }) => {
    const own = readSlotTokens(hub?.tokens ?? [], slot.label)
    const current = findCurrent(own)
    if (current === undefined) return []
    const copies = copiesIn(slot, view)
    const others = otherTokens(own, current, now)
    const alive = others.filter(({ state }) => state === 'works')
    const dead = others.flatMap(({ id, label, state, at }) =>
      state === 'works' ? [] : [{ name: `${id}, ${JSON.stringify(label)}`, state, at }],
    )
    return {
      label: slot.label,
      gaps: [
        ...(works(current, now) ? [] : ['the current token does not work']),
        ...alive.map(({ id, label }) => `${id}, ${JSON.stringify(label)}, works`),
        ...copies.flatMap(({ name, state }) =>
          (badCopies[state] ?? []).map(it => `${storeWords(name)} ${it}`),
        ),
      ],
      dead: [...dead, ...deletedTokens(slot, current, view)],
      copies: copies.map(({ name: store, secret, state }) => ({
        store,
        holds: state === 'not seen' ? null : state === 'present',
        at: secret?.updatedAt,
      })),
      pushes: pushes?.filter(({ repository, at }) => slot.repositories.includes(repository) && at >= since),
      since,
      jobs: oldJobs(slot.stores, { ...view, changedAt: current.since })?.text,
      notSeen,
      now,
    }
  })
}

const badCopies: Readonly<Partial<Record<SeenCopy['state'], readonly string[]>>> = {
  absent: ['is not there'],
  older: ['cannot have the current token'],
  changed: ['was changed after the rotation'],
}

/** Docker Hub lists no deleted token: its log alone says when one went, in its own words, with the label in them. */
function deletedTokens({ label }: Slot, current: SlotToken, { events = [] }: AuditView): Incident['dead'] {
  return events
    .filter(({ action, description, at }) => {
      return action === 'delete' && description.includes(label) && at >= current.createdAt
    })
    .map(({ actor, description, at }) => ({ name: `${actor} ${description}`, state: 'deleted', at }))
}

/** A leak that is not over. */
export function leakFindings(incidents: readonly Incident[], { tokens }: Register): readonly AuditFinding[] {
  return incidents
    .filter(({ gaps }) => gaps.length > 0)
    .map(({ label: subject, gaps }) => {
      const slot = tokens.find(({ label }) => label === subject)
      const message = `a token of this entry leaked, and it is not shown to be dead: ${gaps.join('; ')}`
      return finding('ROTATION_INCOMPLETE', { subject, slot, message })
    })
}
