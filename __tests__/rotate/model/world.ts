import { parseLabel } from '../../../src/register/label.ts'
import type { TokenResource } from '../../../src/tokens/token.ts'

/** One organization at Docker Hub, the places of several registers, the people in between, and what an observer of everything knows. */

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
export const organization = 'acme'

/** A token as Docker Hub has it. `maker`: the home whose run made it, a person without one. */
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

/** Somebody has the value from elsewhere, and uses it on these days. */
export interface Use {
  readonly at: number
  readonly id: (world: World) => string | undefined
}

/** What happens before the step with this number of the run with this number, or at a time between two runs. */
export interface Act {
  readonly at: number | { readonly run: number; readonly step: number }
  readonly what: string
  readonly act: (world: World) => void
}

export interface World {
  now: number
  readonly plan: number
  tokens: ModelToken[]
  readonly places: Map<string, Place>
  /** Variables beside Actions secrets, by place: their text. */
  readonly variables: Map<string, string>
  uses: Use[]
  acts: Act[]
  /** Counts runs, and the steps of the run at work: what it reads as well as what it changes. */
  run: number
  step: number
  /** A person acted since the run began. */
  isDisturbed: boolean
  /** When the run at work began. */
  runSince: number
  /** Faults of variables: a place's identity to what writing answers. */
  readonly refusals: Map<string, 'forbidden' | 'failed'>
  /** Tokens that a person has changed: their rights, or whether they work. */
  readonly touched: Set<string>
  /** Those that a person has just activated again. */
  readonly revived: Set<string>
  made: number
}

export function createWorld({ plan = 100, start = Date.parse('2027-01-04T03:00:00Z') } = {}): World {
  return {
    now: start,
    plan,
    tokens: [],
    places: new Map(),
    variables: new Map(),
    uses: [],
    acts: [],
    run: 0,
    step: 0,
    isDisturbed: false,
    runSince: start,
    refusals: new Map(),
    touched: new Set(),
    revived: new Set(),
    made: 0,
  }
}

export function works(world: World, id: string | undefined): boolean {
  const token = world.tokens.find(it => it.id === id)
  return token !== undefined && token.isActive && (token.expiresAt ?? Infinity) > world.now
}

export function tokenOf({ tokens }: World, id: string | undefined): ModelToken | undefined {
  return tokens.find(it => it.id === id)
}

export function currentOf({ tokens }: World, name: string): ModelToken | undefined {
  const named = tokens.filter(({ label }) => parseLabel(label).name === name)
  return named.findLast(({ label }) => parseLabel(label).state === 'current')
}

interface Made {
  readonly label: string
  readonly resources: readonly TokenResource[]
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

/** The clock goes on: whoever has a token that works uses it, and what a person does at a time is done. */
export function pass(world: World, until: number): void {
  while (world.now < until) {
    const next = Math.min(until, world.now + day)
    for (const { at, act } of world.acts) {
      if (typeof at !== 'number' || at <= world.now || at > next) continue
      world.now = at
      act(world)
    }
    for (const { at, id } of world.uses) if (at > world.now && at <= next) use(world, id(world), at)
    world.now = Math.max(world.now, next)
    for (const { value } of world.places.values()) use(world, value, world.now)
  }
}

function use(world: World, id: string | undefined, at: number): void {
  const token = tokenOf(world, id)
  if (token !== undefined && works(world, id)) token.lastUsedAt = at
}

/** A run is about to read or to change something: the clock moves, and a person may be quicker. */
export function beforeStep(world: World): void {
  world.now += 1000
  world.step += 1
  for (const { at, act } of world.acts) {
    if (typeof at === 'number' || at.run !== world.run || at.step !== world.step) continue
    // Two writers within a second cannot be told apart.
    world.now += 3000
    act(world)
    world.now += 3000
    world.isDisturbed = true
  }
}
