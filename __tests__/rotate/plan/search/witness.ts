import type { RotationStep } from '../../../../src/rotate/plan/next-step.ts'
import type { Rotation } from '../../../../src/rotate/plan/rotation.ts'
import { findCurrent } from '../../../../src/tokens/token.ts'
import { holdsLife, type Rules, type World } from './world.ts'

/** What was true when a run looked at it last, whatever it made of that: it may say no more at its end. */
export interface Witness {
  /** Tokens that worked, but for those that it took away itself. */
  readonly alive: readonly string[]
  /** What each place held. */
  readonly values: Readonly<Record<string, string | undefined>>
}

export function beginWitness(world: World): Witness {
  return { alive: aliveIn(world), values: valuesIn(world) }
}

/** After a step that this run carried out and heard of. */
export function witness(before: Witness, step: RotationStep, world: World): Witness {
  switch (step.step) {
    case 'list':
      return { ...before, alive: aliveIn(world) }
    case 'look':
      return { ...before, values: valuesIn(world) }
    case 'confirm':
      return { ...before, values: { ...before.values, [step.store]: valuesIn(world)[step.store] } }
    case 'retire':
    case 'delete':
      return { ...before, alive: before.alive.filter(id => id !== step.id) }
    default:
      return before
  }
}

/** Complete is said only when no other token worked, and each readable place of the register held the current one. */
export function whatIsClaimed(
  rotation: Rotation,
  { alive, values }: Witness,
  { rules, now }: { rules: Rules; now: number },
): string[] {
  if (!rules.isComplete(rotation, now)) return []
  const current = findCurrent(rotation.tokens)?.id
  const others = alive.filter(id => id !== current)
  const wrong = rotation.stores.filter(
    ({ store, kind }) => kind !== 'opaque' && kind !== 'comparable' && values[store] !== current,
  )
  return [
    ...(current === undefined ? ['complete: without a current token'] : []),
    ...(others.length > 0 ? ['complete: another token works'] : []),
    ...(wrong.length > 0 ? ['complete: a copy does not hold the current token'] : []),
  ]
}

function aliveIn(world: World): readonly string[] {
  return world.tokens.map(({ id }) => id).filter(id => holdsLife(world, id))
}

function valuesIn({ stores }: World): Witness['values'] {
  return Object.fromEntries(stores.map(({ store, value }) => [store, value]))
}
