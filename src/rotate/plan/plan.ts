import type { ErrorCode } from '../../base/error.ts'
import { formatTime } from '../../base/time.ts'
import { describeHoldings, type Holdings, plans } from '../../hub/failure.ts'
import { endedRun, parseLabel } from '../../token-list/label.ts'
import { storeWords } from '../../token-list/store.ts'
import type { StoreState } from '../../stores/stores.ts'
import { markOf, rightsOf } from '../../tokens/copies.ts'
import { findCurrent, type HubToken, isOlder, type EntryToken, works } from '../../tokens/token.ts'
import { type Due, isChangedByOthers, whyDue } from './due.ts'
import { type RotationLimits, rotationLimits } from './limits.ts'
import { findTaker, isLeaked, ownId, type Rotation, type EntryPolicy, startRotation } from './rotation.ts'
import { noSweep, planSweep, type Sweep } from './sweep.ts'

/** Everything that was seen: Docker Hub's list and clock (milliseconds), and the places by the entry's label. */
export interface Observed {
  readonly tokens: readonly HubToken[]
  readonly stores: ReadonlyMap<string, readonly StoreState[]>
  readonly now: number
}

/** The whole list's entries, and what this run was asked for. `force` and `compromised` are labels, or `all`. */
export interface Request {
  readonly policies: readonly EntryPolicy[]
  readonly run: string
  readonly only?: readonly string[]
  readonly force?: readonly string[]
  readonly compromised?: readonly string[]
  /** Ids of tokens that a person has looked at. */
  readonly explained?: readonly string[]
  readonly renamed?: readonly string[]
  readonly limits?: RotationLimits
}

export interface RotationPlan {
  readonly entries: readonly { readonly rotation: Rotation; readonly decision: EntryDecision }[]
  /** Tokens of our grammar whose name the list lost, but for those of other lists: reported, never touched. */
  readonly unknown: readonly { readonly id: string; readonly label: string }[]
}

/** Decides for every entry that was asked for. The command performs `nextStep` of each rotation until `done`. */
export function plan(observed: Observed, request: Request): RotationPlan {
  const { tokens, stores, now } = observed
  const entries = requestedPolicies(request).map(policy => {
    const rotation = startRotation(setUp(policy, request), { tokens, stores: stores.get(policy.label) ?? [] })
    return { rotation, decision: planEntry(rotation, now) }
  })
  const mine = new Set(entries.flatMap(({ rotation }) => rotation.tokens.map(({ id }) => id)))
  const names = new Set(request.policies.map(({ label }) => label.normalize()))
  const unknown = tokens.filter(token => {
    const { name, state } = parseLabel(token.label)
    const home = markOf(token)?.home?.toLowerCase()
    const isElsewhere = home !== undefined && home !== request.policies[0]?.home
    return state !== undefined && !names.has(name.normalize()) && !isElsewhere && !mine.has(token.id)
  })
  return { entries, unknown: unknown.map(({ id, label }) => ({ id, label })) }
}

/** The entries that `only` leaves. */
export function requestedPolicies({
  policies,
  only,
}: Pick<Request, 'policies' | 'only'>): readonly EntryPolicy[] {
  return policies.filter(({ label }) => only === undefined || includes(only, label))
}

function setUp(policy: EntryPolicy, request: Request) {
  const { run, limits = rotationLimits, force = [], compromised = [], explained = [], renamed = [] } = request
  const [forced, isLeak] = [force, compromised].map(labels => includes(labels, policy.label))
  return { policy, run, limits, explained, renamed, forced: forced === true, compromised: isLeak === true }
}

function includes(labels: readonly string[], label: string): boolean {
  return labels.includes(label) || labels.includes('all')
}

/** `blocked`: the label is another list's, or a place could not be looked at, so nothing that depends on it may be done. */
export type EntryDecision = Sweep & { readonly reason: string } & (
    | { readonly decision: 'rotate' | 'sweep' | 'nothing' }
    | { readonly decision: 'in-progress' | 'blocked'; readonly code: ErrorCode }
  )

/** What an entry needs, from what can be seen alone: after a crash as before, there is no journal. `now`: Docker Hub's clock. */
export function planEntry(rotation: Rotation, now: number): EntryDecision {
  const taken = whoseLabel(rotation, now)
  if (taken !== undefined) return blocked('LABEL_TAKEN', taken)
  const due = whyDue(rotation, now)
  const rival = findRival(rotation, now, due !== undefined)
  if (rival !== undefined) {
    const { alive } = rotation.setup.limits
    const reason = `run ${rival.run ?? 'unknown'} may still be working on it, until ${formatTime(rival.since + alive)}`
    return { decision: 'in-progress', code: 'ROTATION_IN_PROGRESS', reason, ...noSweep }
  }
  // A leak does not wait for a place.
  const broken = isLeaked(rotation) ? undefined : rotation.stores.find(store => store.kind === 'failed')
  if (broken !== undefined) return blocked(broken.code, broken.message)
  if (due !== undefined && isAnsweredTwice(rotation, due)) {
    return blocked(due.cause === 'place' ? 'STORE_FAILED' : 'HUB_REJECTED', whoElse(due))
  }
  const sweep = planSweep(rotation, now)
  return due === undefined ? decideSweep(sweep) : { decision: 'rotate', reason: due.reason, ...sweep }
}

function blocked(code: ErrorCode, reason: string): EntryDecision {
  return { decision: 'blocked', code, reason, ...noSweep }
}

/** Whose the label is, in words; nothing when it is this list's, or somebody takes it by force. */
function whoseLabel(rotation: Rotation, now: number): string | undefined {
  const taker = findTaker(rotation)
  if (taker === undefined || !works(taker.token, now)) return undefined
  const { token, home } = taker
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
  if (current === undefined || current.id === ownId(rotation)) return false
  const mark = markOf(current)
  if (cause === 'rights') return mark?.rights === rightsOf(rotation.setup.policy.resources)
  return cause === 'place' && mark?.isAnswer === true && isChangedByOthers(rotation)
}

function whoElse({ reason, cause }: Due): string {
  const end = 'Find out who, end that, then name the entry in "force" once'
  return cause === 'place'
    ? `${reason}, for the second time in a row: another token list, a tool such as Terraform, or a person writes to it. ${end}`
    : `${reason}, for the second time in a row: another token list, or a person in Docker Home, changes it. ${end}`
}

/** The run that must be left alone: one that creates something newer, or any at work when we would create. A leak waits for none. */
function findRival(rotation: Rotation, now: number, due: boolean): EntryToken | undefined {
  const { setup, tokens } = rotation
  const current = findCurrent(tokens)
  const isOurs = current !== undefined && current.id === ownId(rotation)
  if (setup.forced || setup.compromised || isOurs) return undefined
  const others = rivals(rotation, now)
  return others.find(other => due || current === undefined || isOlder(current, other))
}

function decideSweep(sweep: Sweep): EntryDecision {
  const work = sweep.retire.length + sweep.delete.length + sweep.note.length
  if (work > 0) return { decision: 'sweep', reason: 'older tokens are not needed any more', ...sweep }
  const [unread] = sweep.unread
  if (unread !== undefined) return { decision: 'blocked', code: unread.code, ...sweep, reason: unread.reason }
  const used = sweep.held.map(held =>
    held.store === undefined
      ? `${held.id} was last used ${formatTime(held.lastUsedAt)}`
      : `${held.id} may still be in ${storeWords(held.store)}, which now belongs to another entry that has no new token yet`,
  )
  const reason = used.length > 0 ? used.join(', ') : 'nothing is due'
  return { decision: 'nothing', reason, ...sweep }
}

/** Tokens of runs that may still write. Not of an earlier attempt of this run, nor with a label far in the future: a clock was wrong. */
export function rivals(rotation: Rotation, now: number): readonly EntryToken[] {
  const { run, limits } = rotation.setup
  return rotation.tokens.filter(
    token =>
      token.state === 'pending' &&
      token.isActive &&
      token.id !== ownId(rotation) &&
      token.run !== endedRun &&
      Math.abs(now - token.since) < limits.alive &&
      !isEarlierAttempt(token.run ?? '', run),
  )
}

function isEarlierAttempt(theirs: string, ours: string): boolean {
  const [theirRun, theirAttempt] = theirs.split('.')
  const [ourRun, ourAttempt] = ours.split('.')
  return theirRun === ourRun && Number(theirAttempt) < Number(ourAttempt)
}

/** A warning before a creation, for each limit that the run would exceed: Docker's API does not tell the plan, and Docker Hub decides. */
export function foreseeQuota(holdings: Holdings, entries: RotationPlan['entries']): string | undefined {
  const { organization, tokens } = holdings
  const allowed = plans.find(({ most }) => tokens.length <= most)
  const peak = findPeak(tokens.length, entries)
  if (allowed === undefined || peak <= allowed.most) return undefined
  return `${organization} needs room for ${peak} access tokens in this run, and Docker's plan ${allowed.name} allows ${allowed.most}, so the last ones may be refused (HUB_QUOTA); ${describeHoldings(holdings)}`
}

/** Entries go one after the other: what is overdue is deleted before the creation, and what leaked right after it. */
function findPeak(count: number, entries: RotationPlan['entries']): number {
  let [now, peak] = [count, count]
  for (const { rotation, decision } of entries) {
    now -= decision.delete.length
    if (decision.decision !== 'rotate') continue
    peak = Math.max(peak, ++now)
    if (rotation.setup.compromised) now -= rotation.tokens.length - decision.delete.length
  }
  return peak
}
