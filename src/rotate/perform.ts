import { OatError, resultOrError, withoutCode } from '../base/error.ts'
import { backoff } from '../base/retry.ts'
import type { Secret } from '../base/secret.ts'
import type { Entry } from '../token-list/token-list.ts'
import { type Store, storeName } from '../token-list/store.ts'
import { notedDigest } from '../stores/programs.ts'
import type { TokenValue } from '../stores/stores.ts'
import { noteMark } from '../tokens/copies.ts'
import { lookAtEntry } from './look.ts'
import type { EntrySetup, RotationStep, StepOutcome } from './plan/entry.ts'
import type { Rotation } from './plan/rotation.ts'
import { proveEntry } from './prove.ts'
import type { RotateRun } from './run.ts'
import { toldOf } from '../tokens/token.ts'

/** Carries one step out. Throws only what is no OatError: a cancelled job, or a defect. */
export async function performStep(
  step: RotationStep,
  rotation: Rotation,
  run: RotateRun,
): Promise<StepOutcome> {
  const outcome = await resultOrError(() => perform(step, rotation, run))
  if (!(outcome instanceof OatError)) return outcome
  const isLost =
    isUncertain(step, outcome) && !(step.step === 'mint' && rotation.setup.assistedId !== undefined)
  return { result: isLost ? 'lost' : 'failed', code: outcome.code, message: withoutCode(outcome) }
}

/** Without an answer that can be read it may have happened. A store's adapter says so itself. */
function isUncertain({ step }: RotationStep, { code, isRefusal }: OatError): boolean {
  if (step === 'write' || step === 'announce') return false
  if (step === 'confirm') return code === 'STORE_FAILED' && !isRefusal
  return code === 'REGISTRY_UNREACHABLE' || (code === 'HUB_INVALID' && step !== 'list' && step !== 'look')
}

async function perform(step: RotationStep, { setup, facts }: Rotation, run: RotateRun): Promise<StepOutcome> {
  const { hub, stores, hubNow, clock, signal } = run
  const { entry } = setup.policy
  switch (step.step) {
    case 'mint':
      return { result: 'token', token: await mint(step, setup, run) }
    case 'verify': {
      const value = valueOf(step.id, run)
      // A given one was proven before anything was begun.
      if (setup.assistedId === undefined) await proveEntry(value, { entry, run })
      return { result: 'done' }
    }
    case 'refresh':
      return { result: 'token', token: await hub.change(step.id, { label: step.label }) }
    case 'promote':
    case 'note': {
      const value = notedDigest(run.values.get(step.id), entry.stores)
      const mark = value === undefined ? step.mark : { ...step.mark, value }
      return { result: 'token', token: await hub.change(step.id, { label: step.label, mark }) }
    }
    case 'retire':
      return { result: 'token', token: await hub.retire(step.id, step) }
    case 'delete':
      await hub.remove(step.id)
      return { result: 'done' }
    case 'list':
      if (step.pause > 0) await clock.sleep(step.pause, signal)
      return { result: 'listed', tokens: await run.list() }
    case 'look':
      return { result: 'looked', ...(await lookAtEntry(entry, run, 'look')) }
    case 'confirm': {
      if (step.look > 0) await clock.sleep(backoff(step.look, clock.random()), signal)
      return {
        result: 'seen',
        store: await stores.look(storeOf(step, entry, run), newValue(facts, entry, run)),
      }
    }
    case 'write': {
      // Throws as the store's adapter: then certainly nothing was written.
      const timeLeft = step.before - hubNow()
      if (timeLeft <= 0) return { result: 'late' }
      const value = { ...newValue(facts, entry, run), before: clock.now() + timeLeft }
      const outcome = await stores.write(storeOf(step, entry, run), value)
      if (outcome.result !== 'lost') return outcome
      const { code, isRefusal: isFinal } = outcome.error
      return { result: 'lost', code, message: withoutCode(outcome.error), isFinal }
    }
    case 'announce': {
      const expiry = { expiresAt: step.expiresAt, before: clock.now() + step.before - hubNow() }
      const how = await stores.announce(storeOf(step, entry, run), expiry)
      return how === 'late' ? { result: 'late' } : { result: 'announced', how }
    }
    case 'done':
      return { result: 'done' }
  }
}

async function mint(
  step: RotationStep & { step: 'mint' },
  { assistedId, policy }: EntrySetup,
  run: RotateRun,
) {
  const { label, expiresAt, mark } = step
  // A token that a person made takes the place of a new one.
  if (assistedId !== undefined) return run.hub.change(assistedId, { label, mark })
  const description = noteMark(policy.entry.purpose ?? '', mark)
  const { resources } = policy
  const { token, value } = await run.hub.mint({ label, expiresAt, resources, description })
  run.values.set(token.id, value)
  return token
}

function storeOf({ store: name }: { store: string }, { stores, label }: Entry, { job }: RotateRun): Store {
  const store = stores.find(each => storeName(each, job.thisRepository) === name)
  if (store === undefined) throw new TypeError(`${label} has no store ${name}`)
  return store
}

function newValue(
  { newTokenId: id = '', newToken }: Rotation['facts'],
  { label }: Entry,
  run: RotateRun,
): TokenValue {
  return { id, label, value: valueOf(id, run), expiresAt: toldOf(newToken?.expiresAt) }
}

function valueOf(id: string, { values }: RotateRun): Secret {
  const value = values.get(id)
  if (value === undefined) throw new TypeError(`the value of token ${id} is not known`)
  return value
}
