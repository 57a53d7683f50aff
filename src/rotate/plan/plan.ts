import type { ErrorCode } from '../../base/error.ts'
import { formatTime } from '../../base/time.ts'
import { endedRun } from '../../token-list/label.ts'
import { markOf, rightsOf } from '../../tokens/copies.ts'
import { findCurrent, isOlder, type EntryToken, works } from '../../tokens/token.ts'
import { type Due, dueCode, whyDue } from './due.ts'
import { findTaker, type Rotation } from './rotation.ts'
import { noSweep, planSweep, type Sweep } from './sweep.ts'

/** `blocked`: another list's label, or a place that could not be looked at. That and `in-progress` have a code. */
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
    const who = 'another token list, a tool such as Terraform, or a person in Docker Home changes it'
    const remedy = 'Find out who, end that, then name the entry in "force" once'
    return blocked(dueCode(due), `${due.reason}, for the second time in a row: ${who}. ${remedy}`)
  }
  const sweep = planSweep(rotation, now)
  if (due !== undefined) return { decision: 'rotate', reason: due.reason, ...sweep }
  if (sweep.retire.length + sweep.delete.length + sweep.note.length > 0) {
    return { decision: 'sweep', reason: 'older tokens are not needed any more', ...sweep }
  }
  if (sweep.untold !== undefined) return blocked('HUB_INVALID', sweep.untold)
  const reason = sweep.held.map(({ why }) => why).join(', ') || 'nothing is due'
  return { decision: 'nothing', reason, ...sweep }
}

function blocked(code: ErrorCode, reason: string): EntryDecision {
  return { decision: 'blocked', code, reason, ...noSweep }
}

/** Whose the label is, and what to do; nothing when it is this list's, or somebody takes it by force. */
function whoseLabel(rotation: Rotation, now: number): string | undefined {
  const token = findTaker(rotation)
  if (token === undefined || !works(token, now)) return undefined
  const { policy, renamed } = rotation.setup
  const { label, home: own } = policy
  const { home = '' } = markOf(token) ?? {}
  const list = home === '' ? 'a list that its description does not name' : `the list of ${home}`
  const it = `the label ${JSON.stringify(label)} belongs to ${list}`
  if (renamed.includes(home.toLowerCase())) {
    return `${it}, and that repository is called ${own ?? 'otherwise'} now: name the label in "force" once`
  }
  const which = `${it}, whose token ${token.id} is from ${formatTime(token.since)}`
  return own === undefined
    ? `${which}: write "home:" into this list, a name that no other list of the organization has`
    : `${which}: give the entry another label, or name it in "force" to take it from the other list`
}

/** The token before was already an answer to the same difference: a third one would not be the last. */
function isAnsweredTwice(rotation: Rotation, { cause }: Due): boolean {
  const current = findCurrent(rotation.tokens)
  if (current === undefined || current.id === rotation.known.ownId) return false
  const mark = markOf(current)
  if (cause === 'rights') return mark?.rights === rightsOf(rotation.setup.policy.resources)
  return cause === 'place' && mark?.isAnswer === true
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
