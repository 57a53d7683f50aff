import { endedRun, isSameText } from '../../token-list/label.ts'
import { compareResources } from '../../tokens/resources.ts'
import { findCurrent, type HubToken, isOlder, type EntryToken, works } from '../../tokens/token.ts'
import type { Situation } from './entry.ts'
import type { Event, RotationStep, Trouble } from './event.ts'
import { roomToMake } from './leak.ts'
import { rivals } from './plan.ts'
import { type Rotation, stopped, withEvents, withTokens } from './rotation.ts'
import { verdict } from './store-progress.ts'

/** What the run knows after a step. Pure: the same events give the same rotation. */
export function advance(
  rotation: Rotation,
  { step, outcome, now }: Pick<Event, 'outcome' | 'now'> & { readonly step: RotationStep },
): Rotation {
  const { known, setup } = rotation
  const before = 'id' in step ? rotation.tokens.find(({ id }) => id === step.id) : undefined
  const add = (after: Situation, event: Partial<Event> = {}): Rotation =>
    withEvents(after, { step, outcome, now, before, ...event })
  switch (outcome.result) {
    case 'late':
    case 'written':
    case 'announced':
      return add(rotation)
    case 'done': {
      const isSecond = step.step === 'delete' && known.lostMint !== undefined && known.mintCount > 1
      const left = step.step === 'delete' ? rotation.listed.filter(({ id }) => id !== step.id) : undefined
      const after = add(rotation, isSecond ? { stop: unansweredMint } : {})
      return left === undefined ? after : withTokens(after, left)
    }
    case 'listed':
      return afterList(withTokens(rotation, outcome.tokens), add, now)
    case 'token': {
      const { token } = outcome
      const stop = step.step === 'mint' ? whyMintedOtherwise(token, step, rotation) : undefined
      // Somebody else has taken it away meanwhile, and may have made a newer one.
      const asksForList = step.step === 'note' && !token.isActive
      const after = add(rotation, { stop, asksForList })
      return withTokens(after, [...rotation.listed.filter(({ id }) => id !== token.id), token])
    }
    case 'seen': {
      const { store } = outcome
      const stores = rotation.stores.map(it => (it.store === store.store ? store : it))
      const seen = verdict(store, known.progress.get(store.store) ?? {}, { ...known, ...setup })
      const isOther = seen === 'overwritten'
      const after = add({ ...rotation, stores }, { isOurs: seen === 'ours', asksForList: isOther })
      const { status, trouble } = after.known.progress.get(store.store) ?? {}
      if (status !== 'failed' || known.isLeaked) return after
      return add({ ...rotation, stores }, { stop: trouble })
    }
    case 'looked': {
      const { stores, hidden = [] } = outcome
      return add({ ...rotation, stores, hidden })
    }
    case 'lost': {
      const { isFinal = false, code, message } = outcome
      const isLastTry = isFinal || known.stop !== undefined || known.lostCount >= setup.limits.attempts
      // A token that may be in a place must not be deleted, also where this was the last try.
      if (isLastTry && step.step === 'write') {
        return add(rotation, { isLastTry, stop: whyFailed(rotation, step, outcome) })
      }
      if (isLastTry) return advance(rotation, { step, outcome: { result: 'failed', code, message }, now })
      const isAsked = step.step === 'mint' || ('id' in step && step.step !== 'verify')
      return add(rotation, { asksForList: isAsked })
    }
    case 'failed':
      return add(rotation, { stop: whyFailed(rotation, step, outcome) })
  }
}

/** What is tried in vain ends the run; after a leak nothing does that others can do without. */
function whyFailed(
  rotation: Rotation,
  { step }: RotationStep,
  { code, message }: Trouble,
): Trouble | undefined {
  if (step === 'announce') return undefined
  const isSpared = ['retire', 'delete', 'write', 'confirm', 'note', 'list', 'look'].includes(step)
  if (rotation.known.isLeaked && (isSpared || (code === 'HUB_QUOTA' && roomToMake(rotation) !== undefined))) {
    return undefined
  }
  return { code, message }
}

/** Whether a lost creation arrived, whether the claim holds, and whether somebody newer took over. */
function afterList(
  rotation: Rotation,
  add: (after: Situation, event?: Partial<Event>) => Rotation,
  now: number,
): Rotation {
  const { known, setup } = rotation
  const isMissing = known.ownId !== undefined && known.own === undefined
  const isOpen = isMissing && known.stop === undefined
  if (isOpen && known.missingFromList + 1 < setup.limits.attempts) {
    return add(rotation, { isBehind: true, asksForList: true })
  }
  return add(rotation, { stop: whyStop(rotation, now) })
}

function whyStop(rotation: Rotation, now: number): Trouble | undefined {
  const { own, stop, lostMint, unanswered, ownId, isClaimed } = rotation.known
  if (stop !== undefined || own?.state === 'current') return undefined
  if (lostMint !== undefined) {
    // It may still arrive: it must not be sent again, the next run sees.
    return unanswered === undefined ? unansweredMint : undefined
  }
  if (ownId === undefined) return undefined
  if (own === undefined || own.state === 'retired' || !works(own, now)) return lapsed('the new token is gone')
  const taker = isClaimed ? findNewer(rotation, own) : findFirst(rotation, own, now)
  return taker && lapsed(`${whoseRun(taker)} is rotating it`)
}

const unansweredMint: Trouble = {
  code: 'REGISTRY_UNREACHABLE',
  message: 'Docker Hub did not answer whether it created the new token',
}

function whoseRun({ run }: EntryToken): string {
  return run === undefined || run === endedRun ? 'another run' : `run ${run}`
}

function lapsed(message: string): Trouble {
  return { code: 'ROTATION_IN_PROGRESS', message }
}

/** Right after the creation: who was there before us keeps the entry, unless `force` or a leak takes it. */
function findFirst(rotation: Rotation, own: EntryToken, now: number): EntryToken | undefined {
  const current = findCurrent(rotation.tokens)
  if (current !== undefined && isOlder(own, current)) return current
  const { forced, compromised } = rotation.setup
  return forced || compromised ? undefined : rivals(rotation, now).find(other => isOlder(other, own))
}

/** Later: whoever created after us did so because we seemed dead, or by force. */
function findNewer({ tokens }: Rotation, own: EntryToken): EntryToken | undefined {
  return tokens.find(other => isOlder(own, other) && (other.state === 'pending' || other.state === 'current'))
}

/** What a server may round an expiry to, in milliseconds. */
const rounding = 60_000

/** Why a token that was just made is not the one that was asked for: it goes before anything gets it. */
function whyMintedOtherwise(
  { label, expiresAt, isActive, resources }: HubToken,
  wanted: { readonly label: string; readonly expiresAt: number },
  { setup }: Rotation,
): Trouble | undefined {
  if (setup.given !== undefined) return undefined
  const expiry = expiresAt === undefined ? 'no expiry' : `the expiry ${new Date(expiresAt).toISOString()}`
  const isSame =
    resources === undefined || compareResources(resources, setup.policy.resources).verdict === 'same'
  const wrong = [
    ...(isSameText(label, wanted.label) ? [] : [`the label ${JSON.stringify(label)}`]),
    ...(Math.abs((expiresAt ?? Infinity) - wanted.expiresAt) <= rounding ? [] : [expiry]),
    ...(isActive ? [] : ['the state inactive']),
    ...(isSame ? [] : ['other access']),
  ]
  if (wrong.length === 0) return undefined
  const message = `Docker Hub created the token ${JSON.stringify(wanted.label)} with ${wrong.join(' and ')}, so it was not used`
  return { code: 'HUB_INVALID', message }
}

const ended: Trouble = { code: 'ROTATION_IN_PROGRESS', message: 'the run was ended' }

/** The run is to end: `nextStep` names only what leaves no claim. `step` may have happened. */
export function interrupt(rotation: Rotation, step: RotationStep | undefined, now: number): Rotation {
  const isMint = step?.step === 'mint' && rotation.setup.given === undefined
  const begun: readonly Event[] =
    step?.step === 'write' || isMint
      ? [{ step, outcome: { result: 'lost', ...ended }, now, asksForList: isMint }]
      : []
  const stop = rotation.known.stop ?? ended
  return stopped(withEvents(rotation, ...begun), { step: 'interrupt', stop, now })
}
