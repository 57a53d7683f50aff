import { parseLabel } from '../../../src/token-list/label.ts'
import type { TokenResource } from '../../../src/tokens/token.ts'

/** One organization at Docker Hub, the places of several lists, the people in between, and what an observer of everything knows. */

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
export const organization = 'acme'

/** A token as Docker Hub has it. `maker`: the list whose run made it; a person without one. */
export interface ModelToken {
  readonly id: string
  label: string
  description: string
  readonly createdAt: number
  readonly expiresAt: number | undefined
  lastUsedAt: number | undefined
  isActive: boolean
  resources: readonly TokenResource[]
  readonly maker: string | undefined
}

/** A place by its identity. `value`: a token's id; a person's text that is no token's starts with `?`. */
export interface Place {
  value: string | undefined
  at: number
  /** A person's hand was last. */
  isForeign: boolean
  /** The id of the token that is noted beside the value, as a pull secret has it. */
  noted: string | undefined
}

/** What happens at a call of a run: which run of the world, and its how manieth call. */
export interface Trouble {
  readonly run: number
  readonly call: number
  readonly what:
    | 'dies before'
    | 'dies after'
    | 'is cancelled before'
    | 'is cancelled after'
    | 'is not answered'
    | 'does not arrive'
    | 'waits an hour'
    | { readonly name: string; readonly act: (world: World) => unknown }
}

export type World = ReturnType<typeof createWorld>

export function createWorld() {
  return {
    now: Date.parse('2027-01-04T03:00:00Z'),
    plan: 100,
    tokens: [] as ModelToken[],
    places: new Map<string, Place>(),
    /** Somebody outside has these values, and uses them every day: what leaked. */
    leaked: new Set<string>(),
    /** What leaked and a run was told of, by the list; also what was made before it was replaced. */
    toldBy: new Map<string, Set<string>>(),
    /** Lists whose run noted a leak at Docker Hub: the next one can know. */
    remembered: new Set<string>(),
    /** A run has said that what left a list keeps an old token. */
    isWarned: false,
    troubles: [] as readonly Trouble[],
    /** Counts runs. */
    runs: 0,
    /** Docker Hub refuses to change or to delete these. */
    stubborn: new Map<string, 'PATCH' | 'DELETE' | 'both'>(),
    /** Milliseconds that Docker Hub's list is behind what was done to a token. */
    lag: 0,
    /** What a token was before something was done to it, as a list that lags still has it. */
    past: [] as { readonly at: number; readonly token: ModelToken }[],
    /** Acts that Docker Hub confirms and does not do. A change is read again, so it is refused in the end. */
    untrue: new Set<'change' | 'retire' | 'remove'>(),
    /** Places that nobody can write, by identity. */
    closed: new Set<string>(),
    /** Names of repositories as they were, and as they are called now. */
    renamed: new Map<string, string>(),
    /** Tokens that a person has changed: their rights, or whether they work. */
    touched: new Set<string>(),
    /** Every effect as it happened, for the judge. */
    effects: [] as { readonly run: number; readonly what: 'took'; readonly id: string }[],
    /** When a run put another token in its place. */
    replaced: new Map<string, number>(),
    made: 0,
  }
}

export function tokenOf({ tokens }: World, id: string | undefined): ModelToken | undefined {
  return tokens.find(it => it.id === id)
}

/** What Docker Hub lists: the tokens, each as it was `lag` ago. */
export function listedTokens({ tokens, past, now, lag }: World): readonly ModelToken[] {
  const before = new Map<string, ModelToken>()
  for (const { at, token } of past.toReversed()) if (at > now - lag) before.set(token.id, token)
  const gone = [...before.values()].filter(({ id }) => !tokens.some(token => token.id === id))
  return [...gone, ...tokens.map(token => before.get(token.id) ?? token)]
}

export function works(world: World, id: string | undefined): boolean {
  const token = tokenOf(world, id)
  return token !== undefined && token.isActive && (token.expiresAt ?? Infinity) > world.now
}

export function named({ tokens }: World, name: string): readonly ModelToken[] {
  return tokens.filter(({ label }) => parseLabel(label).name === name)
}

export function currentOf(world: World, name: string): ModelToken | undefined {
  return named(world, name).findLast(({ label }) => parseLabel(label).state === 'current')
}

interface Made extends Pick<ModelToken, 'label' | 'resources'> {
  readonly expiresAt?: number | undefined
  readonly description?: string | undefined
  readonly maker?: string | undefined
}

export function makeToken(world: World, made: Made): ModelToken {
  const { label, resources, expiresAt, description = '', maker } = made
  world.made += 1
  const token: ModelToken = {
    id: `t${String(world.made).padStart(5, '0')}`,
    label,
    description,
    createdAt: world.now,
    expiresAt,
    lastUsedAt: undefined,
    isActive: true,
    resources,
    maker,
  }
  world.tokens = [...world.tokens, token]
  return token
}

export function placeOf({ places }: World, identity: string): Place {
  const known = places.get(identity)
  if (known !== undefined) return known
  const place: Place = { value: undefined, at: 0, isForeign: false, noted: undefined }
  places.set(identity, place)
  return place
}

/** A person, or a tool that is none of ours, writes a place. */
export function overwrite(world: World, identity: string, value: string): void {
  Object.assign(placeOf(world, identity), { value, at: world.now, isForeign: true, noted: undefined })
}

/** The clock goes on: whoever has a token that works uses it. */
export function pass(world: World, milliseconds: number): void {
  const until = world.now + milliseconds
  while (world.now < until) {
    world.now = Math.min(until, world.now + day)
    // Now and then: what is used every day is kept, and hides what a run would take away.
    if (Math.floor(world.now / day) % 30 === 0) {
      for (const { value } of world.places.values()) use(world, value)
    }
    for (const id of world.leaked) use(world, id)
  }
}

function use(world: World, id: string | undefined): void {
  const token = tokenOf(world, id)
  if (token !== undefined && works(world, id)) token.lastUsedAt = world.now
}
