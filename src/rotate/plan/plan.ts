import type { ErrorCode } from '../../base/error.ts'
import { formatTime } from '../../base/time.ts'
import { endedRun, isSameText, parseLabel } from '../../token-list/label.ts'
import type { StoreState } from '../../stores/stores.ts'
import { markOf, rightsOf } from '../../tokens/copies.ts'
import { findCurrent, type HubToken, isOlder, type EntryToken, works } from '../../tokens/token.ts'
import { type Due, isChangedByOthers, whyDue } from './due.ts'
import { type EntryPolicy, rotationLimits as limits } from './entry.ts'
import { findTaker, type Rotation, startRotation } from './rotation.ts'
import { noSweep, planSweep, type Sweep } from './sweep.ts'

/** The list's entries, and what was asked for. `only`, `force` and `compromised`: labels, or `all`. */
export interface Request {
  readonly policies: readonly EntryPolicy[]
  readonly run: string
  readonly only: readonly string[]
  readonly force: readonly string[]
  readonly compromised: readonly string[]
  /** Ids of tokens that a person has looked at. */
  readonly explained: readonly string[]
}

/**
 * Begins with every entry that was asked for: `nextStep` of each is performed until `done`. By label, `stores` are
 * its places, and `given` why a token that a person made is taken. @param now Docker Hub's clock
 */
export function plan(
  seen: {
    tokens: readonly HubToken[]
    stores: ReadonlyMap<string, readonly StoreState[]>
    renamed: readonly string[]
    given: ReadonlyMap<string, string>
  },
  request: Request,
  now: number,
) {
  const { tokens, stores, renamed, given } = seen
  const { run, policies, only, force, compromised, explained } = request
  const begun = policies
    .filter(({ label }) => includes(only, label))
    .map(policy => {
      const { label } = policy
      const asked = { forced: includes(force, label), compromised: includes(compromised, label) }
      const setup = { policy, run, limits, explained, renamed, ...asked, given: given.get(label) }
      return startRotation(setup, { tokens, stores: stores.get(label) ?? [] })
    })
  const calm = begun.filter(
    it => whyDue(it, now) === undefined && !it.stores.some(({ kind }) => kind === 'failed'),
  )
  const waiting = policies.filter(policy => !calm.some(({ setup }) => setup.policy === policy))
  const rotations = begun.map((rotation): Rotation => {
    const other = waiting.find(policy => policy !== rotation.setup.policy)
    return { ...rotation, setup: { ...rotation.setup, waiting: other?.label } }
  })
  const mine = new Set(rotations.flatMap(it => it.tokens.map(({ id }) => id)))
  return { rotations, unknown: tokens.filter(token => !mine.has(token.id) && isLost(token, policies)) }
}

/** One of our grammar whose name the list lost, and that is not another list's: reported, never touched. */
function isLost(token: HubToken, policies: readonly EntryPolicy[]): boolean {
  const { name, state } = parseLabel(token.label)
  const home = markOf(token)?.home?.toLowerCase()
  const isElsewhere = home !== undefined && home !== policies[0]?.home
  return state !== undefined && !isElsewhere && !policies.some(({ label }) => isSameText(label, name))
}

export function includes(labels: readonly string[], label: string): boolean {
  return labels.includes(label) || labels.includes('all')
}

/** `blocked`: the label is another list's, or a place could not be looked at. Both that and `in-progress` have a code. */
export interface EntryDecision extends Sweep {
  readonly decision: 'rotate' | 'sweep' | 'nothing' | 'in-progress' | 'blocked'
  readonly reason: string
  readonly code?: ErrorCode
}

/** What an entry needs, from what can be seen alone: there is no journal. */
export function planEntry(rotation: Rotation, now: number): EntryDecision {
  const taken = whoseLabel(rotation, now)
  if (taken !== undefined) return blocked('LABEL_TAKEN', taken)
  const due = whyDue(rotation, now)
  const rival = findRival(rotation, now, due !== undefined)
  if (rival !== undefined) {
    const until = formatTime(rival.since + rotation.setup.limits.alive)
    const reason = `run ${rival.run ?? 'unknown'} may still be working on it, until ${until}`
    return { decision: 'in-progress', code: 'ROTATION_IN_PROGRESS', reason, ...noSweep }
  }
  // A leak does not wait for a place.
  const broken = rotation.known.isLeaked ? undefined : rotation.stores.find(store => store.kind === 'failed')
  if (broken !== undefined) return blocked(broken.code, broken.message)
  if (due !== undefined && isAnsweredTwice(rotation, due)) {
    return blocked(due.cause === 'place' ? 'STORE_FAILED' : 'HUB_REJECTED', whoElse(due))
  }
  const sweep = planSweep(rotation, now)
  if (due !== undefined) return { decision: 'rotate', reason: due.reason, ...sweep }
  if (sweep.retire.length + sweep.delete.length + sweep.note.length > 0) {
    return { decision: 'sweep', reason: 'older tokens are not needed any more', ...sweep }
  }
  if (sweep.untold !== undefined) return blocked(sweep.untold.code, sweep.untold.message)
  const reason = sweep.held.map(({ why }) => why).join(', ') || 'nothing is due'
  return { decision: 'nothing', reason, ...sweep }
}

function blocked(code: ErrorCode, reason: string): EntryDecision {
  return { decision: 'blocked', code, reason, ...noSweep }
}

/** Whose the label is, in words; nothing when it is this list's, or somebody takes it by force. */
function whoseLabel(rotation: Rotation, now: number): string | undefined {
  const token = findTaker(rotation)
  if (token === undefined || !works(token, now)) return undefined
  const home = markOf(token)?.home
  const { policy, renamed } = rotation.setup
  const it = `the label ${JSON.stringify(policy.label)}`
  if (home === undefined) {
    return `${it} has a token (${token.id}) whose description does not say to which list it belongs`
  }
  if (renamed.includes(home.toLowerCase())) {
    return `${it} belongs to the list of ${home}, and that repository is called ${policy.home ?? 'otherwise'} now`
  }
  const which = `${it} belongs to the list of ${home}, whose token ${token.id} is from ${formatTime(token.since)}`
  return policy.home === undefined ? `${which}, and nothing says which list this one is` : which
}

/** The token before was already an answer to the same difference: a third one would not be the last. */
function isAnsweredTwice(rotation: Rotation, { cause }: Due): boolean {
  const current = findCurrent(rotation.tokens)
  if (current === undefined || current.id === rotation.known.ownId) return false
  const mark = markOf(current)
  if (cause === 'rights') return mark?.rights === rightsOf(rotation.setup.policy.resources)
  return cause === 'place' && mark?.isAnswer === true && isChangedByOthers(rotation)
}

function whoElse({ reason, cause }: Due): string {
  const who =
    cause === 'place'
      ? 'another token list, a tool such as Terraform, or a person writes to it'
      : 'another token list, or a person in Docker Home, changes it'
  return `${reason}, for the second time in a row: ${who}. Find out who, end that, then name the entry in "force" once`
}

/** A run that creates something newer, or any at work when we would create. A leak waits for none. */
function findRival(rotation: Rotation, now: number, isDue: boolean): EntryToken | undefined {
  const { setup, tokens, known } = rotation
  const current = findCurrent(tokens)
  const isOurs = current !== undefined && current.id === known.ownId
  if (setup.forced || setup.compromised || isOurs) return undefined
  return rivals(rotation, now).find(other => isDue || current === undefined || isOlder(current, other))
}

/** Tokens of runs that may still write: no earlier attempt of this run, nor with a label of the future. */
export function rivals({ tokens, setup, known }: Rotation, now: number): readonly EntryToken[] {
  const [ourRun, ourAttempt] = setup.run.split('.')
  return tokens.filter(({ state, isActive, id, since, run = '' }) => {
    const [theirRun, theirAttempt] = run.split('.')
    const isEarlierAttempt = theirRun === ourRun && Number(theirAttempt) < Number(ourAttempt)
    const isYoung = Math.abs(now - since) < setup.limits.alive
    const isAtWork = state === 'pending' && isActive && run !== endedRun && isYoung
    return isAtWork && id !== known.ownId && !isEarlierAttempt
  })
}
