import { parseLabel } from '../../../../src/register/label.ts'
import type { StepOutcome } from '../../../../src/rotate/plan/advance.ts'
import type { RotationStep } from '../../../../src/rotate/plan/next-step.ts'
import { planSlot } from '../../../../src/rotate/plan/plan.ts'
import { reportSlot } from '../../../../src/rotate/plan/report.ts'
import {
  forgetLooks,
  type Neighbour,
  type Rotation,
  startRotation,
} from '../../../../src/rotate/plan/rotation.ts'
import { markOf } from '../../../../src/tokens/copies.ts'
import { findCurrent, readSlotTokens } from '../../../../src/tokens/token.ts'
import {
  copies,
  foreign,
  type Held,
  holdsLife,
  perform,
  type Rules,
  type Run,
  seen,
  setup,
  tick,
  type World,
} from './world.ts'

/** Whole runs one after the other on several slots; between them the register changes, in the middle of one something happens. */

/** Label to stores. */
export type Register = Readonly<Record<string, readonly string[]>>

export interface Asked {
  readonly register: Register
  readonly grace: number
  /** A label; the others are left alone. */
  readonly only?: string | undefined
  readonly compromised?: string | undefined
}

/** What happens before the effect with this number: the run's end, or a person who puts the token before back. */
export interface Meddling {
  readonly at: number
  readonly what: 'dies before' | 'dies after' | 'put back'
}

export interface Ended {
  readonly world: World
  /** Everything that was asked for happened, as the exit code says. */
  readonly isSuccess: boolean
  readonly broken: readonly string[]
  /** Effects that were carried out. */
  readonly effects: number
}

export interface Around {
  readonly rules: Rules
  readonly name: string
  readonly meddling?: Meddling | undefined
}

class Death extends Error {}

/** One run as mode rotate works: look at everything, then slot by slot, then what waited for another slot. */
export function playRun(before: World, asked: Asked, { rules, name, meddling }: Around): Ended {
  const state = { world: tick(before), effects: 0, broken: [] as string[], mints: 0 }
  const labels = Object.keys(asked.register).filter(label => (asked.only ?? label) === label)
  const heldBy = (label: string): readonly Held[] =>
    state.world.stores.filter(({ store }) => asked.register[label]?.includes(store))
  const look = (label: string) =>
    heldBy(label).map(held => rules.state(seen(held, { ahead: rules.skew }), state.world))

  const begin = (label: string): Rotation => {
    const base = setup({
      grace: asked.grace,
      stores: asked.register[label] ?? [],
      run: `${name}.1`,
      compromised: asked.compromised === label,
    })
    const mine = { ...base, policy: { ...base.policy, label } }
    return startRotation(mine, { tokens: rules.tokens(state.world.tokens, undefined), stores: look(label) })
  }

  const lookAround = (rotation: Rotation): StepOutcome => {
    const own = rotation.setup.policy.label
    const others = rotation.setup.compromised ? [] : Object.keys(asked.register).filter(it => it !== own)
    const tokens = rules.tokens(state.world.tokens, rotation)
    const neighbours = others.map((label): Neighbour => ({
      label,
      copies: copies(asked.register[label] ?? []),
      stores: look(label),
      current: findCurrent(readSlotTokens(tokens, label)),
    }))
    return { result: 'looked', stores: look(own), neighbours }
  }

  const carryOut = (step: RotationStep, rotation: Rotation): StepOutcome => {
    if (step.step === 'look') return lookAround(rotation)
    const isEffect = ['mint', 'write', 'promote', 'retire', 'delete'].includes(step.step)
    const place = isEffect ? ++state.effects : 0
    const now = meddling?.at === place && isEffect ? meddling.what : undefined
    if (now === 'dies before') throw new Death()
    if (now === 'put back') putBack(rotation)
    const run: Run = {
      name: `${name}${rotation.setup.policy.label}`,
      setup: rotation.setup,
      phase: 'on',
      rotation,
      sees: asked.register[rotation.setup.policy.label] ?? [],
    }
    const was = state.world
    const [world, outcome] = perform(was, { step, run, rules })
    state.world = world
    state.broken.push(...whatDied(was, world, asked).map(what => `${what} by ${step.step}`))
    if (now === 'dies after') throw new Death()
    return outcome
  }

  /** The token before, as somebody has it from elsewhere: not right before it is taken away, when nobody could see it. */
  const putBack = (rotation: Rotation): void => {
    const old = rotation.tokens.find(token => token.isActive && token.id !== rotation.memory.own)
    const store = asked.register[rotation.setup.policy.label]?.[0]
    if (old === undefined || rotation.memory.lookedAt !== undefined) return
    const moved = tick(state.world)
    const at = moved.now + rules.skew
    state.world = {
      ...moved,
      stores: moved.stores.map(held => (held.store === store ? { ...held, value: old.id, at } : held)),
    }
  }

  const work = (beginning: Rotation): Rotation => {
    let rotation = beginning
    for (let steps = 0; steps < 200; steps++) {
      const step = rules.step(rotation, state.world.now)
      if (step.step === 'done') return rotation
      const outcome = carryOut(step, rotation)
      rotation = rules.advance(rotation, { step, outcome, now: state.world.now })
    }
    state.broken.push('a run does not end')
    return rotation
  }

  let ended: Rotation[] = []
  try {
    const begun = labels.map(begin)
    ended = begun.map(work)
    ended = ended.map(rotation => {
      const waits = planSlot(rotation, state.world.now).held.some(({ store }) => store !== undefined)
      return waits && rotation.memory.stop === undefined && rotation.neighbours.length > 0
        ? work(forgetLooks(rotation))
        : rotation
    })
  } catch (error) {
    if (!(error instanceof Death)) throw error
    return { world: state.world, isSuccess: false, broken: state.broken, effects: state.effects }
  }
  const isSuccess = ended.every(it => reportSlot(it, state.world.now).action !== 'failed')
  // A change in the middle of the run is the next run's to see.
  if (isSuccess && meddling === undefined) {
    state.broken.push(...whatIsStale(state.world, labels, asked.register))
  }
  return { world: state.world, isSuccess, broken: state.broken, effects: state.effects }
}

/**
 * No effect may kill what a store of the register holds; `compromised` may, what its own slot's tokens are, and so may the run after one
 * that died of it: the new token remembers the leak.
 */
function whatDied(before: World, after: World, { register, compromised }: Asked): string[] {
  const kept = new Set(Object.values(register).flat())
  const remembers = (name: string): boolean => {
    const current = findCurrent(readSlotTokens(before.tokens, name))
    return current !== undefined && markOf(current)?.leakSince !== undefined
  }
  const isLeaked = (value: string | undefined): boolean =>
    before.tokens
      .filter(({ id }) => id === value)
      .map(({ label }) => parseLabel(label).name)
      .some(name => name === compromised || remembers(name))
  return after.stores
    .filter(({ store }) => kept.has(store))
    .filter(({ value }) => holdsLife(before, value) && !holdsLife(after, value) && !isLeaked(value))
    .map(({ store }) => `what ${store} holds was killed`)
}

/** After success every store of the slots that were asked for holds its slot's current token, which works. */
function whatIsStale(world: World, labels: readonly string[], register: Register): string[] {
  return labels.flatMap(label => {
    const current = findCurrent(readSlotTokens(world.tokens, label))
    return world.stores
      .filter(({ store, value }) => register[label]?.includes(store) && value !== foreign)
      .filter(({ value }) => value !== current?.id || !holdsLife(world, value))
      .map(({ store }) => `success, and ${store} does not have the current token`)
  })
}

/** After the last runs: one token a slot of this register. */
export function whatIsLeft(world: World, register: Register): string[] {
  return Object.keys(register).flatMap(label => {
    const left = readSlotTokens(world.tokens, label)
    return left.length === 1 ? [] : [`${left.map(({ state }) => state).join()} are left in the end`]
  })
}
