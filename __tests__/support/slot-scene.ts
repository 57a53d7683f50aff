import { formatLabel, type Label } from '../../src/register/label.ts'
import { type Rotation, type RotationMemory, startRotation } from '../../src/rotate/plan/rotation.ts'
import type { StoreState } from '../../src/stores/stores.ts'
import type { HubToken } from '../../src/tokens/token.ts'
import { day, minute, setup, slotName as name, start as now } from '../rotate/plan/search/world.ts'

/** One slot as the planner sees it ten days after its last rotation, when nothing is due. `now` is `start`. */
export const created = now - 10 * day
export const promoted = created + minute

export type Made = Partial<HubToken> & { state?: Label['state']; time?: number; run?: string }

/** A token of the slot; without a state a hand-made one. */
export function token({ state, time = promoted, run = '7.1', ...more }: Made): HubToken {
  const label =
    state === undefined
      ? name
      : formatLabel(state === 'pending' ? { name, state, time, run } : { name, state, time })
  return { id: 'T', createdAt: created, isActive: true, label, ...more }
}

export const current = (more: Made = {}): HubToken =>
  token({ id: 'C', state: 'current', expiresAt: created + 90 * day, ...more })

/** What a run that died an hour ago has left. */
export const pending = (more: Made = {}): HubToken =>
  token({ id: 'P', state: 'pending', createdAt: now - 60 * minute, time: now - 60 * minute, ...more })

/** A store that hides its value, on a server whose clock is `ahead` of Docker Hub's. */
export const stamped = (updatedAt = promoted, ahead: number | undefined = 0, store = 'one'): StoreState => ({
  store,
  kind: 'stamped',
  updatedAt,
  ahead,
})

export interface Seen {
  readonly tokens?: readonly HubToken[]
  readonly stores?: readonly StoreState[]
  readonly asked?: Parameters<typeof setup>[0]
  readonly memory?: Partial<RotationMemory>
  readonly neighbours?: Rotation['neighbours']
}

/** One run's work on the slot, with what it is to know already. */
export function rotationOf({
  tokens = [current()],
  stores = [stamped()],
  asked = {},
  memory = {},
  neighbours = [],
}: Seen): Rotation {
  const own = memory.own === undefined ? {} : { assisted: memory.own }
  const rotation = startRotation(setup(asked), { tokens, stores, ...own })
  return { ...rotation, neighbours, memory: { ...rotation.memory, isAssisted: false, ...memory } }
}
