import { formatLabel, parseLabel } from '../../../../src/register/label.ts'
import { markFor, type Rotation } from '../../../../src/rotate/plan/rotation.ts'
import { type RotationLimits, rotationLimits } from '../../../../src/rotate/plan/limits.ts'
import type { SlotToken } from '../../../../src/tokens/token.ts'
import { type Rules, slotName, theRules } from './world.ts'

/** Each rule of the net switched off around the real planner, which stays as it is. */

const isOthers = ({ state, id }: SlotToken, { memory }: Rotation) => state === 'pending' && id !== memory.own

/** A run does not see who was there before its mint. */
export const noClaim: Rules = {
  ...theRules,
  advance: (rotation, event) => {
    const { step, outcome } = event
    const unclaimed = rotation.memory.own !== undefined && !rotation.memory.claimed
    if (step.step !== 'list' || outcome.result !== 'listed' || !unclaimed) {
      return theRules.advance(rotation, event)
    }
    const alone = outcome.tokens.filter(
      ({ id, label }) => id === rotation.memory.own || parseLabel(label).state !== 'pending',
    )
    return theRules.advance(rotation, { ...event, outcome: { result: 'listed', tokens: alone } })
  },
}

/** A run neither refreshes its label nor minds its age. */
export const noRefresh: RotationLimits = { ...rotationLimits, refresh: Infinity, write: Infinity }

/** A left-over of another run is retired as soon as grace is over. */
export const noRest: RotationLimits = { ...rotationLimits, rest: 0 }

/** A store's change after the promotion goes unnoticed when a run begins. */
export const noLaterChange: Rules = {
  ...theRules,
  state: (state, { tokens }) => {
    const currents = tokens.map(({ label }) => parseLabel(label)).filter(({ state }) => state === 'current')
    const latest = Math.max(...currents.map(({ time = 0 }) => time))
    return state.kind === 'stamped' ? { ...state, updatedAt: Math.min(state.updatedAt, latest) } : state
  },
}

/** The promotion carries Docker Hub's clock when that is later than every confirmed change. */
export const hubClock: Rules = {
  ...theRules,
  step: (rotation, now) => {
    const step = theRules.step(rotation, now)
    if (step.step !== 'promote') return step
    const { time = 0 } = parseLabel(step.label)
    return { ...step, label: formatLabel({ name: slotName, state: 'current', time: Math.max(time, now) }) }
  },
}

/** A run goes on although somebody newer took over. */
export const noYieldToNewer: Rules = {
  ...theRules,
  advance: (rotation, event) => {
    const after = theRules.advance(rotation, event)
    const { stop, ...memory } = after.memory
    const lives = after.tokens.some(({ id }) => id === memory.own)
    const ignored =
      event.step.step === 'list' && rotation.memory.claimed && stop?.code === 'ROTATION_IN_PROGRESS'
    return ignored && lives ? { ...after, memory } : after
  },
}

/** What is taken away goes without another look at the stores. */
export const noLook: Rules = {
  ...theRules,
  step: (rotation, now) => {
    const step = theRules.step(rotation, now)
    if (step.step !== 'look') return step
    return theRules.step({ ...rotation, memory: { ...rotation.memory, lookedAt: now } }, now)
  },
}

/** A change counts as ours whenever it was made: who wrote last is not looked at. */
export const trustStamp: Rules = {
  ...theRules,
  advance: (rotation, event) =>
    theRules.advance(
      rotation,
      event.outcome.result === 'written' ? { ...event, outcome: { result: 'written' } } : event,
    ),
}

/** The hand mutations of the planner. */

/** Left-overs of interrupted runs are retired before anything else. */
export const orphansFirst: Rules = {
  ...theRules,
  step: (rotation, now) => {
    const step = theRules.step(rotation, now)
    const orphan = rotation.tokens.find(token => isOthers(token, rotation) && token.isActive)
    if (step.step !== 'mint' || orphan === undefined) return step
    return {
      step: 'retire',
      id: orphan.id,
      label: formatLabel({ name: slotName, state: 'retired', time: now }),
    }
  },
}

/** The label says `current` as soon as the grant is verified. */
export const promoteFirst: Rules = {
  ...theRules,
  step: (rotation, now) => {
    const step = theRules.step(rotation, now)
    const { own, stores, claimed } = rotation.memory
    if (step.step !== 'write' || own === undefined || !claimed || Object.keys(stores).length > 0) return step
    return {
      step: 'promote',
      id: own,
      mark: markFor(rotation.setup.policy),
      label: formatLabel({ name: slotName, state: 'current', time: now }),
    }
  },
}

/** Other runs' pending tokens are not seen. */
export const ignorePending: Rules = {
  ...theRules,
  tokens: (tokens, rotation) =>
    tokens.filter(({ id, label }) => parseLabel(label).state !== 'pending' || id === rotation?.memory.own),
}

/** A request without an answer counts as done. */
export const trustLost: Rules = {
  ...theRules,
  advance: (rotation, event) => {
    const { step, outcome } = event
    if (outcome.result !== 'lost' || step.step !== 'write') return theRules.advance(rotation, event)
    return theRules.advance(rotation, { ...event, outcome: { result: 'written' } })
  },
}

/** A mint without an answer is simply sent again. */
export const mintAgain: Rules = {
  ...theRules,
  advance: (rotation, event) =>
    event.outcome.result === 'lost' && event.step.step === 'mint'
      ? rotation
      : theRules.advance(rotation, event),
}

/** What still works is not looked at before a rotation is called complete. */
export const complacent: Rules = {
  ...theRules,
  isComplete: ({ memory, tokens, ...rest }, now) => {
    const alone = tokens.filter(({ id }) => id === memory.own)
    return theRules.isComplete({ ...rest, memory, tokens: alone }, now)
  },
}

/** Places are not looked at before a rotation is called complete. */
export const credulous: Rules = {
  ...theRules,
  isComplete: (rotation, now) =>
    theRules.isComplete(
      { ...rotation, stores: rotation.stores.map(({ store }) => ({ store, kind: 'opaque' })) },
      now,
    ),
}

/** A run that is told to end leaves its label as it is. */
export const keepClaim: Rules = {
  ...theRules,
  step: (rotation, now) => {
    const step = theRules.step(rotation, now)
    return rotation.memory.stop !== undefined && step.step === 'refresh' ? { step: 'done' } : step
  },
}
