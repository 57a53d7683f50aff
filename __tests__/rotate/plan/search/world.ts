import { parseLabel } from '../../../../src/register/label.ts'
import { advance, type StepOutcome } from '../../../../src/rotate/plan/advance.ts'
import { nextStep, type RotationStep } from '../../../../src/rotate/plan/next-step.ts'
import { reportSlot } from '../../../../src/rotate/plan/report.ts'
import { type Rotation, type SlotSetup, startRotation } from '../../../../src/rotate/plan/rotation.ts'
import { rotationLimits } from '../../../../src/rotate/plan/limits.ts'
import type { StoreState } from '../../../../src/stores/stores.ts'
import { copiesOf, noteMark } from '../../../../src/tokens/copies.ts'
import type { HubToken } from '../../../../src/tokens/token.ts'
import type { Witness } from './witness.ts'

/** An abstract Docker Hub, the stores of one slot, and the runs that work on it. Immutable: a state of the search. */
export interface World {
  readonly now: number
  readonly tokens: readonly HubToken[]
  readonly stores: readonly Held[]
  readonly runs: readonly Run[]
  readonly ghost: Ghost
  readonly left: Budget
}

export interface Held {
  readonly store: string
  readonly value: string | undefined
  readonly at: number
}

export interface Run {
  readonly name: string
  readonly setup: SlotSetup
  /** The stores that the register has for this run; all of the world's when left out. */
  readonly sees?: readonly string[]
  readonly phase: 'idle' | 'on' | 'asleep' | 'over'
  readonly rotation?: Rotation
  /** Decided before the run fell asleep, performed when it wakes up, whatever has happened since. */
  readonly flight?: RotationStep
  readonly witness?: Witness
}

/** What an observer of everything knows. */
export interface Ghost {
  readonly everywhere: readonly string[]
  readonly written: readonly string[]
  readonly writers: readonly string[]
  readonly overtaken: readonly string[]
  /** Tokens that a run that was told of a leak took away, where the rules except them. */
  readonly cut: readonly string[]
}

/** How much trouble is still to come. */
export interface Budget {
  readonly faults: number
  readonly stalls: number
  readonly person: number
  /** Runs that are told to end. */
  readonly cancels: number
  readonly jumps: readonly number[]
}

/** What a search may change about the rules, to show that they are needed. */
export interface Rules {
  readonly step: (rotation: Rotation, now: number) => RotationStep
  readonly advance: typeof advance
  /** What a run says at its end. */
  readonly isComplete: (rotation: Rotation, now: number) => boolean
  readonly tokens: (tokens: readonly HubToken[], rotation: Rotation | undefined) => readonly HubToken[]
  /** What a run sees of a store when it begins. */
  readonly state: (state: StoreState, world: World) => StoreState
  /** GitHub's clock minus Docker Hub's. */
  readonly skew: number
  /** Whether the observer minds two writers at once (with force or an unnoticed stall that is allowed). */
  readonly oneWriter: boolean
  /**
   * Whether a place may hold a token that was taken away because of a leak. Such a token goes at once, whoever may still write it: a run
   * that stalled for longer than its claim then writes a dead one. What is said at the end is watched all the same.
   */
  readonly mayCut: boolean
}

export const theRules: Rules = {
  step: nextStep,
  advance,
  isComplete: (rotation, now) => reportSlot(rotation, now).complete,
  tokens: tokens => tokens,
  state: state => state,
  skew: 0,
  oneWriter: true,
  mayCut: false,
}

export const slotName = 'kong push'
export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
export const start = Date.parse('2026-11-24T14:00:00Z')
/** A value of a person's: it always works and is none of the slot's tokens. */
export const foreign = 'foreign'

const position = { line: 1, column: 1 }

const fingerprints = new Map<string, string>()

/** The fingerprint of a list of stores. A search asks for the same few again and again. */
export function copies(names: readonly string[]): string {
  const list = names.join()
  const known = fingerprints.get(list) ?? fingerprintOf(names)
  fingerprints.set(list, known)
  return known
}

function fingerprintOf(names: readonly string[]): string {
  const rest = {
    kind: 'kubernetes',
    namespace: 'n',
    context: undefined,
    serviceAccounts: [],
    position,
  } as const
  return copiesOf(
    names.map(name => ({ ...rest, name })),
    '',
  )
}

export const twoStores = ['one', 'two'] as const

/** `stores`: the register's for the slot. */
export function setup(
  more: Partial<SlotSetup> & { grace?: number; stores?: readonly string[] } = {},
): SlotSetup {
  const { grace = 48 * hour, stores = twoStores, ...rest } = more
  const policy = {
    label: slotName,
    channel: 'nightly' as const,
    access: 'push' as const,
    everyMs: 60 * day,
    lifetimeMs: 90 * day,
    graceMs: grace,
    deleteAfterMs: 7 * day,
    resources: [],
    copies: copies(stores),
  }
  return { policy, run: '1.1', forced: false, compromised: false, limits: rotationLimits, ...rest }
}

/** `own`: the token whose value the run knows, when it looks at what it has written. */
export function seen(
  { store, value, at }: Held,
  { own, ahead }: { own?: string | undefined; ahead: number },
): StoreState {
  if (store === 'opaque') return { store, kind: 'opaque' }
  if (value === undefined) return { store, kind: 'empty' }
  if (store === 'comparable') {
    return own === undefined
      ? { store, kind: 'comparable' }
      : { store, kind: 'open', holds: value === own ? own : undefined }
  }
  return store === 'open'
    ? { store, kind: 'open', holds: value }
    : { store, kind: 'stamped', updatedAt: at, ahead }
}

interface Beginning {
  readonly setup: SlotSetup
  readonly sees?: readonly string[] | undefined
  readonly rules: Rules
}

export function begin(world: World, { setup, sees, rules }: Beginning): Rotation {
  return startRotation(setup, {
    tokens: rules.tokens(world.tokens, undefined),
    stores: look(world, { sees, rules }),
  })
}

function look(world: World, { sees, rules }: Omit<Beginning, 'setup'>): readonly StoreState[] {
  return world.stores
    .filter(({ store }) => sees?.includes(store) ?? true)
    .map(held => rules.state(seen(held, { ahead: rules.skew }), world))
}

/** Carries a step out. The clock moves with every change, so that no two changes have one time. */
export function perform(
  world: World,
  { step, run, rules }: { step: RotationStep; run: Run; rules: Rules },
): [World, StepOutcome] {
  switch (step.step) {
    case 'list':
      return [world, { result: 'listed', tokens: rules.tokens(world.tokens, run.rotation) }]
    case 'mint': {
      const moved = tick(world)
      const { label, expiresAt, mark } = step
      const token = {
        id: `${run.name}${run.rotation?.memory.mints ?? 0}`,
        label,
        description: noteMark('', mark),
        expiresAt,
        createdAt: moved.now,
        isActive: true,
      }
      return [
        { ...moved, tokens: [...world.tokens, token] },
        { result: 'token', token },
      ]
    }
    case 'refresh':
    case 'promote':
    case 'note':
    case 'retire': {
      const token = world.tokens.find(({ id }) => id === step.id)
      if (token === undefined) {
        return [world, { result: 'failed', code: 'HUB_REJECTED', message: 'no such token' }]
      }
      const { description = '' } = token
      const after = {
        ...token,
        label: step.label,
        isActive: step.step !== 'retire' && token.isActive,
        description: 'mark' in step ? noteMark(description, step.mark) : description,
      }
      const moved = tick(step.step === 'retire' ? cut(world, { id: step.id, run, rules }) : world)
      const tokens = world.tokens.map(other => (other === token ? after : other))
      return [
        { ...moved, tokens },
        { result: 'token', token: after },
      ]
    }
    case 'delete': {
      const moved = tick(cut(world, { id: step.id, run, rules }))
      return [{ ...moved, tokens: world.tokens.filter(({ id }) => id !== step.id) }, { result: 'done' }]
    }
    case 'write':
      return write(world, { store: step.store, run, skew: rules.skew })
    case 'confirm': {
      const store = world.stores.find(({ store }) => store === step.store)
      return [
        world,
        store === undefined
          ? { result: 'done' }
          : { result: 'seen', store: seen(store, { own: run.rotation?.memory.own, ahead: rules.skew }) },
      ]
    }
    case 'look':
      return [world, { result: 'looked', stores: look(world, { ...run, rules }), neighbours: [] }]
    case 'verify':
    case 'announce':
    case 'done':
      return [world, { result: 'done' }]
  }
}

function cut(world: World, { id, run, rules }: { id: string; run: Run; rules: Rules }): World {
  if (!rules.mayCut || !run.setup.compromised) return world
  return { ...world, ghost: { ...world.ghost, cut: add(world.ghost.cut, id) } }
}

function write(
  world: World,
  { store, run, skew }: { store: string; run: Run; skew: number },
): [World, StepOutcome] {
  const moved = tick(world)
  const at = moved.now + skew
  const value = run.rotation?.memory.own
  const stores = world.stores.map(held => (held.store === store ? { store, value, at } : held))
  return [
    { ...moved, stores, ghost: haunt(world.ghost, { stores, run, value }) },
    { result: 'written', sentAt: at, answeredAt: at },
  ]
}

function haunt(
  ghost: Ghost,
  { stores, run, value = '' }: { stores: readonly Held[]; run: Run; value: string | undefined },
): Ghost {
  const all = stores.every(held => held.value === value || run.sees?.includes(held.store) === false)
  return {
    ...ghost,
    everywhere: all ? [...ghost.everywhere, value] : ghost.everywhere,
    written: add(ghost.written, value),
    writers: add(ghost.writers, run.name),
    overtaken: [...new Set([...ghost.overtaken, ...ghost.writers.filter(name => name !== run.name)])].sort(),
  }
}

function add(list: readonly string[], entry: string): readonly string[] {
  return list.includes(entry) ? list : [...list, entry].sort()
}

export function tick(world: World, by = 2000): World {
  return { ...world, now: world.now + by }
}

/** What is wrong with the world after a step, in words. */
export function whatBroke(
  world: World,
  { before, step, run, rules }: { before: World; step: RotationStep; run: Run; rules: Rules },
): string[] {
  const broken = world.stores.flatMap(({ store, value }) =>
    holdsLife(world, value) || world.ghost.cut.includes(value ?? '') || !isEverybodys(world, store)
      ? []
      : [`1: ${store} holds a dead token`],
  )
  if (step.step === 'retire' || step.step === 'delete') broken.push(...whatWasLost(before, step.id))
  if (step.step === 'write' && rules.oneWriter && before.ghost.overtaken.includes(run.name)) {
    broken.push('two writers at once')
  }
  return broken
}

/** Registers that disagree about a store cannot both be kept. */
function isEverybodys({ runs }: World, store: string): boolean {
  return runs.every(({ sees }) => sees?.includes(store) ?? true)
}

export function holdsLife(world: World, value: string | undefined): boolean {
  if (value === undefined || value === foreign) return true
  const token = world.tokens.find(({ id }) => id === value)
  return token !== undefined && token.isActive && (token.expiresAt ?? Infinity) > world.now
}

function whatWasLost(before: World, id: string): string[] {
  const token = before.tokens.find(other => other.id === id)
  if (token === undefined || !token.isActive) return []
  const neverStored = parseLabel(token.label).state === 'pending' && !before.ghost.written.includes(id)
  const replaced = before.tokens.some(
    other => other.createdAt > token.createdAt && before.ghost.everywhere.includes(other.id),
  )
  return neverStored || replaced ? [] : [`2: ${id} went before a newer token was everywhere`]
}
