import { formatLabel, type Label } from '../../src/token-list/label.ts'
import { rotationLimits } from '../../src/rotate/plan/entry.ts'
import type { EntrySetup } from '../../src/rotate/plan/entry.ts'
import { type Rotation, startRotation } from '../../src/rotate/plan/rotation.ts'
import type { Entry } from '../../src/token-list/token-list.ts'
import type { StoreState } from '../../src/stores/stores.ts'
import { type Mark, noteMark, rightsOf } from '../../src/tokens/copies.ts'
import type { HubToken, TokenResource } from '../../src/tokens/token.ts'

/** One entry as the planner sees it ten days after its last rotation, when nothing is due. */
export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
export const now = Date.parse('2026-11-24T14:00:00Z')
export const created = now - 10 * day
export const promoted = created + minute
export const name = 'acme push'
export const copies = '11111111'
export const home = 'acme/app'

export const rights = (path = 'acme/app', access = 'push'): readonly TokenResource[] => [
  { type: 'TYPE_REPO', path, scopes: [`scope-image-${access}`] },
]

const entry: Entry = {
  label: name,
  channel: 'nightly',
  access: 'push',
  repositories: ['acme/app'],
  publicPull: false,
  oidc: undefined,
  purpose: undefined,
  hub: [],
  dhi: [],
  pushers: undefined,
  immutableTags: false,
  rotation: { everyMs: 60 * day, lifetimeMs: 90 * day, graceMs: 48 * hour, deleteAfterMs: 7 * day },
  stores: [],
  position: { line: 1, column: 1 },
}

export function setup({
  grace = 48 * hour,
  ...more
}: Partial<EntrySetup> & { grace?: number } = {}): EntrySetup {
  const policy = {
    entry,
    label: name,
    ...entry.rotation,
    graceMs: grace,
    resources: rights(),
    rights: rightsOf(rights()),
    copies,
    home,
    entries: new Map([
      [name, rights()],
      ['acme pull', rights('acme/app', 'pull')],
    ]),
  }
  const rest = { run: '1.1', startedAt: now, forced: false, compromised: false, explained: [] }
  return { policy, limits: rotationLimits, ...rest, ...more }
}

export type Made = Partial<HubToken> & {
  state?: Label['state']
  time?: number
  run?: string
  mark?: Partial<Mark>
}

/** A token of the entry; without a state a hand-made one. */
export function token({ state, time = promoted, run = '7.1', mark, ...more }: Made): HubToken {
  const label =
    state === undefined
      ? name
      : formatLabel(state === 'pending' ? { name, state, time, run } : { name, state, time })
  const description = state === undefined ? '' : noteMark('', { copies, home, ...mark })
  return { id: 'T', createdAt: created, isActive: true, label, description, resources: rights(), ...more }
}

export const current = (more: Made = {}): HubToken =>
  token({ id: 'C', state: 'current', expiresAt: created + 90 * day, ...more })

/** What a run that died an hour ago has left. */
export const pending = (more: Made = {}): HubToken =>
  token({ id: 'P', state: 'pending', createdAt: now - hour, time: now - hour, ...more })

/** A place that hides its value, on a server whose clock is `ahead` of Docker Hub's. */
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
  readonly events?: Rotation['events']
}

export function rotationOf({
  tokens = [current()],
  stores = [stamped()],
  asked = {},
  events = [],
}: Seen): Rotation {
  return startRotation(setup(asked), { tokens, stores, hidden: [] }, events)
}
