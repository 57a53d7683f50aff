import { endedRun } from '../../register/label.ts'
import type { StoreState } from '../../stores/stores.ts'
import { findCurrent, type HubToken, isOlder, type SlotToken, works } from '../../tokens/token.ts'
import { confirmStore, failStore, wroteStore } from './advance-store.ts'
import { afterDone, afterToken, tokensOf, unansweredMint } from './advance-token.ts'
import type { RotationStep } from './next-step.ts'
import { findOwn, findUnanswered, rivals } from './plan.ts'
import { type Neighbour, remember, type Rotation, type Stop, type Trouble } from './rotation.ts'

/**
 * What came of a step. `token`: the token as Docker Hub shows it afterwards. `written` carries the store's
 * server's clock, as heard before sending and with the answer. `late`: `before` had passed, nothing was sent.
 * `looked`: every store of the slot, and of the register's others. `lost`: no answer, it may have happened;
 * `isFinal`: it is not to be tried again. `failed`: it did not happen and will not.
 */
export type StepOutcome =
  | { readonly result: 'done' | 'late' }
  | { readonly result: 'listed'; readonly tokens: readonly HubToken[] }
  | { readonly result: 'token'; readonly token: HubToken }
  | {
      readonly result: 'written'
      readonly sentAt?: number | undefined
      readonly answeredAt?: number | undefined
    }
  | { readonly result: 'seen'; readonly store: StoreState }
  | {
      readonly result: 'looked'
      readonly stores: readonly StoreState[]
      readonly neighbours: readonly Neighbour[]
    }
  | ({ readonly result: 'failed' } & Trouble)
  | ({ readonly result: 'lost'; readonly isFinal?: boolean } & Trouble)

export interface Event {
  readonly step: RotationStep
  readonly outcome: StepOutcome
  /** Docker Hub's clock, in milliseconds. */
  readonly now: number
}

/** What the run knows after a step. Pure: the same events give the same rotation. */
export function advance(rotation: Rotation, { step, outcome, now }: Event): Rotation {
  switch (outcome.result) {
    case 'late':
      return rotation
    case 'listed':
      return afterList({ ...rotation, tokens: tokensOf(rotation, outcome.tokens) }, now)
    case 'token':
      return afterToken(rotation, { step, token: outcome.token, now })
    case 'written':
      return step.step === 'write' ? wroteStore(rotation, { store: step.store, ...outcome }) : rotation
    case 'seen':
      return confirmStore(rotation, outcome.store, now)
    case 'looked': {
      const { stores, neighbours } = outcome
      const { recheck } = rotation.memory
      const left = recheck === 'stores' ? undefined : recheck
      return remember({ ...rotation, stores, neighbours }, { lookedAt: now, recheck: left })
    }
    case 'done':
      return afterDone(rotation, step, now)
    case 'lost':
      return afterLost(rotation, { step, ...outcome })
    case 'failed':
      return afterFailed(rotation, { step, ...outcome })
  }
}

type Failure = Trouble & { readonly step: RotationStep }

/** Docker Hub is asked what really happened; a store is written again, which changes nothing if it had it. */
function afterLost(rotation: Rotation, lost: Failure & { readonly isFinal?: boolean }): Rotation {
  const { step, code, message, isFinal = false } = lost
  const { memory, setup } = rotation
  // A token that may be in a place must not be deleted, also where this was the last try.
  const sent =
    step.step === 'write'
      ? failStore(rotation, { store: step.store, status: 'unsure', code, message })
      : rotation
  if (isFinal || memory.stop !== undefined || memory.lost >= setup.limits.attempts) {
    return afterFailed(sent, { step, code, message })
  }
  const counted = remember(sent, { lost: memory.lost + 1 })
  if (step.step === 'mint') {
    const unanswered = { label: step.label, known: rotation.tokens.map(({ id }) => id) }
    return remember(counted, { unanswered, mints: memory.mints + 1, mustReread: true })
  }
  if (step.step === 'announce') return remember(counted, { announced: true })
  return 'id' in step && step.step !== 'verify' ? remember(counted, { mustReread: true }) : counted
}

/** An expiry that could not be announced does not stop anything: the tokens themselves are in place. */
function afterFailed(rotation: Rotation, { step, code, message }: Failure): Rotation {
  if (step.step === 'announce') return remember(rotation, { announced: true, unannounced: { code, message } })
  const { memory } = rotation
  if (memory.stop !== undefined) return remember(rotation, { stop: { ...memory.stop, final: true } })
  const marked =
    step.step === 'write' || step.step === 'confirm'
      ? failStore(rotation, { store: step.store, status: 'failed', code, message })
      : rotation
  return remember(marked, { stop: { code, message } })
}

/** What a list tells: whether a lost mint arrived, whether the run's claim holds, and later whether somebody newer took over. */
function afterList(rotation: Rotation, now: number): Rotation {
  const { memory, setup } = rotation
  const missingFromList = isMissingFromList(rotation) ? memory.missingFromList + 1 : 0
  // A list may be some moments behind a mint: it is read again before the token counts as gone.
  if (missingFromList > 0 && missingFromList < setup.limits.attempts) {
    return remember(rotation, { listIsCurrent: false, mustReread: true, missingFromList })
  }
  // What was seen in the places is older than what this list tells, such as a run that has ended since.
  const listed = remember(rotation, {
    listIsCurrent: true,
    mustReread: false,
    missingFromList,
    lookedAt: undefined,
    recheck: memory.recheck === 'list' ? 'stores' : memory.recheck,
  })
  const stop = whyStop(listed, now)
  if (stop !== undefined) return remember(listed, { stop })
  return remember(listed, { claimed: memory.claimed || memory.own !== undefined })
}

function isMissingFromList(rotation: Rotation): boolean {
  const { own, stop } = rotation.memory
  return own !== undefined && stop === undefined && findOwn(rotation) === undefined
}

function whyStop(rotation: Rotation, now: number): Stop | undefined {
  const { memory } = rotation
  const own = findOwn(rotation)
  if (memory.stop !== undefined || own?.state === 'current') return memory.stop
  if (memory.unanswered !== undefined) return whyNotMinted(rotation)
  if (memory.own === undefined) return undefined
  if (own === undefined || own.state === 'retired' || !works(own, now)) return lapsed('the new token is gone')
  const taker = memory.claimed ? findNewer(rotation, own) : findFirst(rotation, own, now)
  return taker && lapsed(`${whoseRun(taker)} is rotating it`)
}

function whoseRun({ run }: SlotToken): string {
  return run === undefined || run === endedRun ? 'another run' : `run ${run}`
}

function lapsed(message: string): Stop {
  return { code: 'ROTATION_IN_PROGRESS', message }
}

/** A lost mint that is not in the list may still arrive: it must not be sent again, the next run sees. */
function whyNotMinted(rotation: Rotation): Stop | undefined {
  return findUnanswered(rotation) === undefined ? unansweredMint : undefined
}

/** Right after the mint: a run that was there before us keeps the slot, unless `force` takes it. */
function findFirst(rotation: Rotation, own: SlotToken, now: number): SlotToken | undefined {
  const current = findCurrent(rotation.tokens)
  if (current !== undefined && isOlder(own, current)) return current
  return rotation.setup.forced ? undefined : rivals(rotation, now).find(other => isOlder(other, own))
}

/** Later: whoever minted after us did so because we seemed dead, or by force. */
function findNewer({ tokens }: Rotation, own: SlotToken): SlotToken | undefined {
  return tokens.find(other => isOlder(own, other) && (other.state === 'pending' || other.state === 'current'))
}

const ended: Stop = { code: 'ROTATION_IN_PROGRESS', message: 'the run was ended' }

/** The run is to end: `nextStep` names only what leaves no claim. `step`: its outcome is not known, so it may have happened. */
export function interrupt(rotation: Rotation, step: RotationStep | undefined): Rotation {
  const touched =
    step?.step === 'write' ? failStore(rotation, { store: step.store, status: 'unsure', ...ended }) : rotation
  const stopped = remember(touched, { stop: touched.memory.stop ?? ended })
  if (step?.step !== 'mint') return stopped
  const known = touched.tokens.map(({ id }) => id)
  return remember(stopped, { unanswered: { label: step.label, known }, mustReread: true })
}
