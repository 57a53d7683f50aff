import { OatError, resultOrError, withoutCode } from '../base/error.ts'
import { backoff } from '../base/retry.ts'
import type { Secret } from '../base/secret.ts'
import { counted } from '../base/text.ts'
import { formatTime } from '../base/time.ts'
import type { Entry } from '../token-list/token-list.ts'
import { type Store, storeName } from '../token-list/store.ts'
import { notedDigest } from '../stores/programs.ts'
import type { Announced, TokenValue } from '../stores/stores.ts'
import { noteMark } from '../tokens/copies.ts'
import { findCurrent } from '../tokens/token.ts'
import { lookAround } from './observe-stores.ts'
import type { RotationStep, StepOutcome } from './plan/event.ts'
import { findOwn, isLeaked, ownId, type Rotation } from './plan/rotation.ts'
import { proveEntry, type RotateRun } from './run.ts'
import { staleExpiries } from './progress-messages.ts'

/** Milliseconds before the list is read once more because a new token is not in it; then twice as long, and so on. */
const listPause = 5000

/** Carries one step out. Throws only what is no OatError: a cancelled job, or a defect. */
export async function performStep(
  step: RotationStep,
  rotation: Rotation,
  work: EntryWork,
): Promise<StepOutcome> {
  const outcome = await resultOrError(() => perform(step, rotation, work))
  if (!(outcome instanceof OatError)) return outcome
  const result = isUncertain(step, outcome) ? 'lost' : 'failed'
  return { result, code: outcome.code, message: withoutCode(outcome) }
}

/** Without an answer, or with one that cannot be read, it may have happened. A store's adapter says so itself. */
function isUncertain({ step }: RotationStep, error: OatError): boolean {
  const { code } = error
  if (step === 'write') return false
  if (step === 'confirm') return code === 'STORE_FAILED' && !error.isRefusal
  return code === 'REGISTRY_UNREACHABLE' || (code === 'HUB_INVALID' && step !== 'list' && step !== 'look')
}

async function perform(step: RotationStep, rotation: Rotation, work: EntryWork): Promise<StepOutcome> {
  const { entry, run } = work
  const { hub } = run
  switch (step.step) {
    case 'list':
      if (step.look > 0) await pause(listPause * 2 ** (step.look - 1), run)
      return { result: 'listed', tokens: await run.list(step.isWhole) }
    case 'look':
      return lookAround(entry, run, isLeaked(rotation))
    case 'mint':
      return mint(step, rotation, work)
    case 'verify':
      // A given one was proven before anything was begun.
      if (!run.job.assisted.has(entry.label)) await proveEntry(tokenValueOf(step.id, run), { entry, run })
      return { result: 'done' }
    case 'refresh':
      return { result: 'token', token: await hub.change(step.id, { label: step.label }) }
    case 'promote':
    case 'note': {
      const value = notedDigest(run.values.get(step.id), entry.stores) ?? step.mark.value
      const mark = { ...step.mark, value }
      return { result: 'token', token: await hub.change(step.id, { label: step.label, mark }) }
    }
    case 'retire':
      return { result: 'token', token: await hub.retire(step.id, step.label) }
    case 'delete':
      await hub.remove(step.id)
      return { result: 'done' }
    case 'write':
      return writeStore(step, rotation, work)
    case 'confirm':
      return confirmCopy(step, rotation, work)
    case 'announce':
      return announce(rotation, work)
    case 'done':
      return { result: 'done' }
  }
}

async function mint(
  step: RotationStep & { step: 'mint' },
  rotation: Rotation,
  work: EntryWork,
): Promise<StepOutcome> {
  const { label, expiresAt, mark } = step
  const { resources } = rotation.setup.policy
  const wanted = { label, expiresAt, resources, description: noteMark(work.entry.purpose ?? '', mark) }
  const { token, value } = await work.run.hub.mint(wanted)
  work.run.values.set(token.id, value)
  return { result: 'token', token }
}

/** Hundreds of variables take longer than a claim lasts: `late` gives the run a chance to refresh it. */
async function announce(rotation: Rotation, work: EntryWork): Promise<StepOutcome> {
  const { entry, run } = work
  const { clock, runner } = run.ports
  const secrets = entry.stores.filter(store => 'app' in store && store.app === 'actions')
  if (secrets.length === 0) return { result: 'done' }
  const own = findOwn(rotation)
  const { expiresAt } = own ?? findCurrent(rotation.tokens) ?? {}
  if (expiresAt === undefined) {
    if (own === undefined) return { result: 'done' }
    const stale = staleExpiries(entry, run.job.hasOwner)
    if (stale !== undefined) runner.warning(stale)
    return { result: 'done' }
  }
  const before = clock.now() + rotation.setup.limits.refresh
  for (const store of secrets) {
    const name = storeName(store, run.job.thisRepository)
    if (work.announced.has(name)) continue
    // After one that fails the others are tried, too.
    const announced = await resultOrError(() =>
      run.stores.announce(store, { expiresAt, before, isNew: true }),
    )
    if (announced === 'late') return { result: 'late' }
    work.announced.set(name, announced)
  }
  const outcomes = [...work.announced.values()]
  const written = outcomes.filter(it => it === 'done').length
  if (written > 0) {
    runner.info(`${entry.label}: wrote ${counted(written, 'expiry variable')}: ${formatTime(expiresAt)}`)
  }
  const refused = outcomes.filter(it => it === 'refused').length
  if (refused > 1) runner.info(`${entry.label}: ${refused} expiry variables could not be created`)
  const failure = outcomes.find(it => it instanceof OatError)
  if (failure !== undefined) throw failure
  return { result: 'done' }
}

/** Hands the run's own token to a store. Throws as the store's adapter: then certainly nothing was written. */
async function writeStore(
  step: RotationStep & { step: 'write' },
  rotation: Rotation,
  work: EntryWork,
): Promise<StepOutcome> {
  const { run } = work
  const left = step.before - run.hubNow()
  if (left <= 0) return { result: 'late' }
  const token = { ...ownToken(rotation, work), before: run.ports.clock.now() + left }
  const written = await run.stores.write(storeOf(step.store, work), token)
  if (written.result !== 'lost') return written
  const { error } = written
  return { result: 'lost', code: error.code, message: withoutCode(error), isFinal: error.isRefusal }
}

/** Looks at a store that was written; longer after each look in vain. */
async function confirmCopy(
  step: RotationStep & { step: 'confirm' },
  rotation: Rotation,
  work: EntryWork,
): Promise<StepOutcome> {
  const { run } = work
  if (step.look > 0) await pause(backoff(step.look, run.ports.clock.random()), run)
  const store = await run.stores.look(storeOf(step.store, work), ownToken(rotation, work))
  return { result: 'seen', store }
}

function pause(milliseconds: number, { ports }: RotateRun): Promise<void> {
  return ports.clock.sleep(milliseconds, ports.signal)
}

function ownToken(rotation: Rotation, { entry, run }: EntryWork): TokenValue {
  const { label, channel, access } = entry
  const id = ownId(rotation) ?? ''
  const { expiresAt } = findOwn(rotation) ?? {}
  return { id, label, channel, access, value: tokenValueOf(id, run), expiresAt }
}

function storeOf(name: string, { entry, run }: EntryWork): Store {
  const store = entry.stores.find(each => storeName(each, run.job.thisRepository) === name)
  if (store === undefined) throw new TypeError(`${entry.label} has no store ${name}`)
  return store
}

/** What the steps of one entry are carried out with. */
export interface EntryWork {
  readonly entry: Entry
  readonly run: RotateRun
  /** What came of the expiry variables that this run has looked at, by the store's name. */
  readonly announced: Map<string, Announced | OatError>
}

/** The value of a token that this run minted or was given. */
function tokenValueOf(id: string, { values }: RotateRun): Secret {
  const value = values.get(id)
  if (value === undefined) throw new TypeError(`the value of token ${id} is not known`)
  return value
}
