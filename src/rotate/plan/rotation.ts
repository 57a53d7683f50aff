import { openLeak, whoseToken } from '../../tokens/copies.ts'
import { type EntryToken, type HubToken, readEntryTokens } from '../../tokens/token.ts'
import { type EntrySetup, readOwnTokens, type Situation } from './entry.ts'
import type { Event, Trouble } from './event.ts'
import { type Known, readEvents } from './events.ts'

/** One run's work on one entry: the situation, and what its events tell. */
export interface Rotation extends Situation {
  readonly known: Known
}

/** Begins, or after a crash begins again. */
export function startRotation(
  setup: EntrySetup,
  { tokens: listed, stores }: { tokens: readonly HubToken[]; stores: Situation['stores'] },
): Rotation {
  return withTokens({ setup, stores, listed, tokens: [], hidden: [], events: [] }, listed)
}

/** The rotation with what Docker Hub lists now. */
export function withTokens(before: Situation, listed: readonly HubToken[]): Rotation {
  const tokens = readOwnTokens(listed, before.setup, readEvents(before).made?.token.id)
  return know({ ...before, listed, tokens })
}

export function withEvents(before: Situation, ...events: readonly Event[]): Rotation {
  return know({ ...before, events: [...before.events, ...events] })
}

function know(situation: Situation): Rotation {
  return { ...situation, known: readEvents(situation) }
}

/** The run does not begin with the entry, or is to end. */
export function stopped(
  rotation: Rotation,
  { step, ...why }: { step: 'begin' | 'interrupt'; stop: Trouble; now: number },
): Rotation {
  return withEvents(rotation, { step: { step }, outcome: { result: 'done' }, ...why })
}

/** The newest token that works under our label and is another list's; nothing where `force` takes it. */
export function findTaker({ setup, listed }: Rotation): EntryToken | undefined {
  const token = readEntryTokens(listed, setup.policy.label).findLast(
    it => (it.state === 'pending' || it.state === 'current') && it.isActive,
  )
  if (setup.forced || token === undefined) return undefined
  return whoseToken(token, setup.policy) === 'elsewhere' ? token : undefined
}

/** Since when the entry's leak is open, by what this run was told and by the oldest note. */
export function leakSince({ setup, tokens }: Rotation, now: number): number | undefined {
  const noted = tokens.flatMap(token => openLeak(token) ?? [])
  const told = setup.compromised ? [now, ...tokens.map(({ createdAt }) => createdAt)] : []
  const all = [...noted, ...told]
  return all.length === 0 ? undefined : Math.min(...all)
}
