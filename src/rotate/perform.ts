import { OatError, resultOrError, withoutCode } from '../base/error.ts'
import { backoff } from '../base/retry.ts'
import type { Secret } from '../base/secret.ts'
import type { Entry } from '../token-list/token-list.ts'
import { type Store, storeName } from '../token-list/store.ts'
import { notedDigest } from '../stores/programs.ts'
import type { TokenValue } from '../stores/stores.ts'
import { noteMark } from '../tokens/copies.ts'
import { findHidden, observeStores } from './look.ts'
import type { RotationStep, StepOutcome } from './plan/entry.ts'
import type { Rotation } from './plan/rotation.ts'
import { proveEntry, type RotateRun } from './run.ts'

/** Milliseconds before the list is read once more because a new token is not in it; doubled each time. */
const listPause = 5000

/** One entry's turn: what its steps are carried out with. */
export interface EntryWork {
  readonly entry: Entry
  readonly run: RotateRun
}

/** Carries one step out. Throws only what is no OatError: a cancelled job, or a defect. */
export async function performStep(
  step: RotationStep,
  rotation: Rotation,
  work: EntryWork,
): Promise<StepOutcome> {
  const outcome = await resultOrError(() => perform(step, rotation, work))
  if (!(outcome instanceof OatError)) return outcome
  const isLost = isUncertain(step, outcome) && !(step.step === 'mint' && rotation.setup.given !== undefined)
  return { result: isLost ? 'lost' : 'failed', code: outcome.code, message: withoutCode(outcome) }
}

/** Without an answer that can be read it may have happened. A store's adapter says so itself. */
function isUncertain({ step }: RotationStep, { code, isRefusal }: OatError): boolean {
  if (step === 'write' || step === 'announce') return false
  if (step === 'confirm') return code === 'STORE_FAILED' && !isRefusal
  return code === 'REGISTRY_UNREACHABLE' || (code === 'HUB_INVALID' && step !== 'list' && step !== 'look')
}

async function perform(step: RotationStep, rotation: Rotation, work: EntryWork): Promise<StepOutcome> {
  const { entry, run } = work
  const { hub, stores, ports, values } = run
  const { clock } = ports
  const { setup, known } = rotation
  const pause = (milliseconds: number): Promise<void> => clock.sleep(milliseconds, ports.signal)
  const own = (): TokenValue => {
    const { label, channel, access } = entry
    const { ownId: id = '' } = known
    return { id, label, channel, access, value: valueOf(id, run), expiresAt: known.own?.expiresAt }
  }
  switch (step.step) {
    case 'list':
      if (step.look > 0) await pause(listPause * 2 ** (step.look - 1))
      return { result: 'listed', tokens: await run.list(step.isWhole) }
    case 'look': {
      const hidden = await findHidden(entry, run)
      // Last, so that they are as fresh as can be.
      return { result: 'looked', stores: await observeStores(entry, run, 'look'), hidden }
    }
    case 'mint':
      return { result: 'token', token: await mint(step, rotation, work) }
    case 'verify':
      // A given one was proven before anything was begun.
      if (setup.given === undefined) await proveEntry(valueOf(step.id, run), { entry, run })
      return { result: 'done' }
    case 'refresh':
      return { result: 'token', token: await hub.change(step.id, { label: step.label }) }
    case 'promote':
    case 'note': {
      const value = notedDigest(values.get(step.id), entry.stores) ?? step.mark.value
      const mark = { ...step.mark, value }
      return { result: 'token', token: await hub.change(step.id, { label: step.label, mark }) }
    }
    case 'retire':
      return { result: 'token', token: await hub.retire(step.id, step.label) }
    case 'delete':
      await hub.remove(step.id)
      return { result: 'done' }
    case 'write': {
      // Throws as the store's adapter: then certainly nothing was written.
      const left = step.before - run.hubNow()
      if (left <= 0) return { result: 'late' }
      const written = await stores.write(storeOf(step.store, work), { ...own(), before: clock.now() + left })
      if (written.result !== 'lost') return written
      const { code, isRefusal: isFinal } = written.error
      return { result: 'lost', code, message: withoutCode(written.error), isFinal }
    }
    case 'confirm': {
      if (step.look > 0) await pause(backoff(step.look, clock.random()))
      return { result: 'seen', store: await stores.look(storeOf(step.store, work), own()) }
    }
    case 'announce': {
      const { expiresAt } = step
      const before = clock.now() + step.before - run.hubNow()
      const how = await stores.announce(storeOf(step.store, work), { expiresAt, before, isNew: true })
      return how === 'late' ? { result: 'late' } : { result: 'announced', how }
    }
    case 'done':
      return { result: 'done' }
  }
}

async function mint(step: RotationStep & { step: 'mint' }, { setup }: Rotation, { entry, run }: EntryWork) {
  const { label, expiresAt, mark } = step
  const { given, policy } = setup
  // A token that a person made takes the place of a new one.
  if (given !== undefined) return run.hub.change(given, { label, mark })
  const description = noteMark(entry.purpose ?? '', mark)
  const wanted = { label, expiresAt, resources: policy.resources, description }
  const { token, value } = await run.hub.mint(wanted)
  run.values.set(token.id, value)
  return token
}

function storeOf(name: string, { entry, run }: EntryWork): Store {
  const store = entry.stores.find(each => storeName(each, run.job.thisRepository) === name)
  if (store === undefined) throw new TypeError(`${entry.label} has no store ${name}`)
  return store
}

/** The value of a token that this run made or was given. */
function valueOf(id: string, { values }: RotateRun): Secret {
  const value = values.get(id)
  if (value === undefined) throw new TypeError(`the value of token ${id} is not known`)
  return value
}
