import type { ErrorCode } from '../../base/error.ts'
import { formatTime } from '../../base/time.ts'
import { describeHoldings, type Holdings, plans } from '../../hub/failure.ts'
import { endedRun, isSameText, parseLabel } from '../../register/label.ts'
import { storeWords } from '../../register/store.ts'
import type { StoreState } from '../../stores/stores.ts'
import { isElsewhere, markOf } from '../../tokens/copies.ts'
import { findCurrent, type HubToken, isOlder, type SlotToken, works } from '../../tokens/token.ts'
import { type Due, isChangedByOthers, whyDue } from './due.ts'
import { type Rotation, type SlotPolicy, startRotation } from './rotation.ts'
import { type RotationLimits, rotationLimits } from './limits.ts'
import { noSweep, planSweep, type Sweep } from './sweep.ts'

/** Everything that was seen: Docker Hub's list and clock (milliseconds), and the stores by the slot's label. */
export interface Observed {
  readonly tokens: readonly HubToken[]
  readonly stores: ReadonlyMap<string, readonly StoreState[]>
  readonly now: number
}

/** The whole register's slots, and what this run was asked for. `force` and `compromised` are labels, or `all`. */
export interface Request {
  readonly policies: readonly SlotPolicy[]
  readonly run: string
  readonly only?: readonly string[]
  readonly force?: readonly string[]
  readonly compromised?: readonly string[]
  readonly limits?: RotationLimits
}

export interface RotationPlan {
  readonly slots: readonly { readonly rotation: Rotation; readonly decision: SlotDecision }[]
  /** Tokens of our grammar whose name the register lost, but for those of other homes: reported, never touched. */
  readonly unknown: readonly { readonly id: string; readonly label: string }[]
}

/** Decides for every slot that was asked for. The command performs `nextStep` of each rotation until `done`. */
export function plan(observed: Observed, request: Request): RotationPlan {
  const { tokens, stores, now } = observed
  const slots = requestedPolicies(request).map(policy => {
    const rotation = startRotation(setUp(policy, request), { tokens, stores: stores.get(policy.label) ?? [] })
    return { rotation, decision: planSlot(rotation, now) }
  })
  const mine = new Set(slots.flatMap(({ rotation }) => rotation.tokens.map(({ id }) => id)))
  return { slots, unknown: findUnknown(tokens, request.policies).filter(({ id }) => !mine.has(id)) }
}

/** The slots that `only` leaves. */
export function requestedPolicies({
  policies,
  only,
}: Pick<Request, 'policies' | 'only'>): readonly SlotPolicy[] {
  return policies.filter(({ label }) => only === undefined || includes(only, label))
}

function setUp(policy: SlotPolicy, { run, limits = rotationLimits, force = [], compromised = [] }: Request) {
  const forced = includes(force, policy.label)
  return { policy, run, limits, forced, compromised: includes(compromised, policy.label) }
}

function includes(labels: readonly string[], label: string): boolean {
  return labels.includes(label) || labels.includes('all')
}

function findUnknown(tokens: readonly HubToken[], policies: readonly SlotPolicy[]): RotationPlan['unknown'] {
  const names = new Set(policies.map(({ label }) => label.normalize()))
  const lost = tokens.filter(token => {
    const { name, state } = parseLabel(token.label)
    const isNamed = state === undefined || names.has(name.normalize())
    return !isNamed && !isElsewhere(markOf(token), policies[0]?.home)
  })
  return lost.map(({ id, label }) => ({ id, label }))
}

/** `blocked`: the slot is another home's, or a store could not be looked at, so nothing that depends on it may be done. */
export type SlotDecision = Sweep & { readonly reason: string } & (
    | { readonly decision: 'rotate' | 'sweep' | 'nothing' }
    | { readonly decision: 'in-progress' | 'blocked'; readonly code: ErrorCode }
  )

/** What a slot needs, from what can be seen alone: after a crash as before, there is no journal. `now`: Docker Hub's clock. */
export function planSlot(rotation: Rotation, now: number): SlotDecision {
  const taken = findTaker(rotation, now)
  if (taken !== undefined) return blocked('LABEL_TAKEN', taken)
  const due = whyDue(rotation, now)
  const rival = findRival(rotation, now, due !== undefined)
  if (rival !== undefined) {
    return {
      decision: 'in-progress',
      code: 'ROTATION_IN_PROGRESS',
      reason: `run ${rival.run ?? 'unknown'} may still be working on it, until ${formatTime(rival.since + rotation.setup.limits.alive)}`,
      ...noSweep,
    }
  }
  const broken = rotation.stores.find(store => store.kind === 'failed')
  if (broken !== undefined) return blocked(broken.code, broken.message)
  if (due !== undefined && isAnsweredTwice(rotation, due)) return blocked('STORE_FAILED', whoElse(due))
  const sweep = planSweep(rotation, now)
  return due === undefined ? decideSweep(sweep) : { decision: 'rotate', reason: due.reason, ...sweep }
}

function blocked(code: ErrorCode, reason: string): SlotDecision {
  return { decision: 'blocked', code, reason, ...noSweep }
}

/** Whose the newest token of the slot is that works, in words; `undefined` when it is this home's, or somebody takes it by force. */
function findTaker({ setup, tokens }: Rotation, now: number): string | undefined {
  if (setup.forced) return undefined
  const newest = tokens.findLast(
    token => (token.state === 'pending' || token.state === 'current') && works(token, now),
  )
  if (newest === undefined || !isElsewhere(markOf(newest), setup.policy.home)) return undefined
  const { label } = setup.policy
  return `the label ${JSON.stringify(label)} belongs to the register of ${markOf(newest)?.home}, whose token ${newest.id} is from ${formatTime(newest.since)}`
}

/** The token before was already an answer to somebody's change of a place: a third one would not be the last. */
function isAnsweredTwice(rotation: Rotation, { cause }: Due): boolean {
  const { tokens, memory } = rotation
  const current = findCurrent(tokens)
  if (cause !== 'place' || current === undefined || current.id === memory.own) return false
  return markOf(current)?.isAnswer === true && isChangedByOthers(rotation)
}

function whoElse({ reason }: Due): string {
  return `${reason}, for the second time in a row: another register, a tool such as Terraform, or a person writes to it. Find out who, end that, then name the entry in "force" once`
}

/** The run that must be left alone: one that mints something newer, or any at work when we would mint. */
function findRival(rotation: Rotation, now: number, due: boolean): SlotToken | undefined {
  const { setup, tokens, memory } = rotation
  const current = findCurrent(tokens)
  if (setup.forced || (current !== undefined && current.id === memory.own)) return undefined
  const others = rivals(rotation, now)
  return others.find(other => due || current === undefined || isOlder(current, other))
}

function decideSweep(sweep: Sweep): SlotDecision {
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

/** The token whose value this run holds. */
export function findOwn({ tokens, memory }: Rotation): SlotToken | undefined {
  return tokens.find(({ id }) => id === memory.own)
}

/** The token of a mint whose answer was lost, when it has arrived. */
export function findUnanswered({ tokens, memory }: Rotation): SlotToken | undefined {
  const { unanswered } = memory
  return tokens.find(
    ({ id, label }) =>
      unanswered !== undefined && isSameText(label, unanswered.label) && !unanswered.known.includes(id),
  )
}

/** Tokens of runs that may still write. Not of an earlier attempt of this run, nor with a label far in the future: a clock was wrong. */
export function rivals({ setup, tokens, memory }: Rotation, now: number): readonly SlotToken[] {
  const { run, limits } = setup
  return tokens.filter(
    token =>
      token.state === 'pending' &&
      token.isActive &&
      token.id !== memory.own &&
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

/** A warning before a mint, for each limit that the run would exceed: Docker's API does not tell the plan, and Docker Hub decides. */
export function foreseeQuota(holdings: Holdings, slots: RotationPlan['slots']): string | undefined {
  const { organization, tokens } = holdings
  const allowed = plans.find(({ most }) => tokens.length <= most)
  const peak = findPeak(tokens.length, slots)
  if (allowed === undefined || peak <= allowed.most) return undefined
  return `${organization} needs room for ${peak} access tokens in this run, and Docker's plan ${allowed.name} allows ${allowed.most}, so the last ones may be refused (HUB_QUOTA); ${describeHoldings(holdings)}`
}

/** Slots go one after the other: what is overdue is deleted before the mint, and what leaked right after it. */
function findPeak(count: number, slots: RotationPlan['slots']): number {
  let [now, peak] = [count, count]
  for (const { rotation, decision } of slots) {
    now -= decision.delete.length
    if (decision.decision !== 'rotate') continue
    peak = Math.max(peak, ++now)
    if (rotation.setup.compromised) now -= rotation.tokens.length - decision.delete.length
  }
  return peak
}
