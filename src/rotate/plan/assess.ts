import type { ErrorCode } from '../../base/error.ts'
import { momentText } from '../../base/time.ts'
import { markOf } from '../../tokens/copies.ts'
import { findCurrent, isOlder, tokenWords, works } from '../../tokens/token.ts'
import { type Due, readDue } from './due.ts'
import { type Rotation, rivals } from './rotation.ts'
import { noSweep, planSweep, type Sweep } from './sweep.ts'

/** `blocked`: another list's label, or a place that cannot be read. That and `in-progress` alone have a code. */
interface EntryDecision {
  readonly decision: 'rotate' | 'sweep' | 'nothing' | 'in-progress' | 'blocked'
  readonly reason: string
  readonly code?: ErrorCode
}

export type Assessment = Readonly<ReturnType<typeof assess>>

/** What an entry needs, from what can be seen alone: there is no journal. */
export function assess(rotation: Rotation, now: number) {
  const { due, isStanding } = readDue(rotation, now)
  const sweep = planSweep(rotation, isStanding, now)
  const { decision, reason, code } = findObstacle(rotation, due, now) ?? decide(due, sweep)
  const isCalm = decision === 'nothing' || decision === 'sweep'
  /** What the entry still needs; `undefined`: nothing but a sweep. */
  const openNeed = isCalm ? undefined : reason
  const plan = code === undefined ? sweep : noSweep
  return { now, due, isStanding, decision, reason, code, sweep: plan, isCalm, openNeed }
}

function decide(due: Due | undefined, sweep: Sweep): EntryDecision {
  if (due !== undefined) return { decision: 'rotate', reason: due.reason }
  if (sweep.retire.length + sweep.delete.length + sweep.note.length > 0) {
    return { decision: 'sweep', reason: 'older tokens are not needed any more' }
  }
  if (sweep.undated !== undefined) return blocked('HUB_INVALID', sweep.undated)
  const reason = sweep.kept.map(({ why }) => why).join(', ') || 'nothing is due'
  return { decision: 'nothing', reason }
}

function findObstacle(rotation: Rotation, due: Due | undefined, now: number): EntryDecision | undefined {
  const claim = whoseLabel(rotation, now)
  if (claim !== undefined) return blocked('LABEL_TAKEN', claim)
  const rival = findRival(rotation, due !== undefined, now)
  if (rival !== undefined) {
    const end = rival.since + rotation.setup.limits.alive
    const reason = `run ${rival.run ?? 'unknown'} may still be working on it, until ${momentText(end)}`
    return { decision: 'in-progress', code: 'ROTATION_IN_PROGRESS', reason }
  }
  const { isUrgent } = rotation.facts
  const broken = isUrgent ? undefined : rotation.stores.find(it => it.kind === 'failed')
  if (broken !== undefined) return blocked(broken.code, broken.message)
  // Whose it is and what it may do is not known. After a leak its label is enough.
  const unread = isUrgent ? undefined : rotation.tokens.find(it => it.unread !== undefined && it.isActive)
  if (unread?.unread !== undefined) return blocked('HUB_INVALID', `${tokenWords(unread)}: ${unread.unread}`)
  if (due?.isRepeated !== true) return undefined
  const suspects = 'another token list, a tool such as Terraform, or a person in Docker Home changes it'
  const remedy = 'Find out who, end that, then name the entry in "force" once'
  return blocked(due.code, `${due.reason}, for the second time in a row: ${suspects}. ${remedy}`)
}

function blocked(code: ErrorCode, reason: string): EntryDecision {
  return { decision: 'blocked', code, reason }
}

/** Whose the label is, and what to do; nothing when it is this list's, or somebody takes it by force. */
function whoseLabel({ taker: token, setup }: Rotation, now: number): string | undefined {
  if (token === undefined || !works(token, now)) return undefined
  const { label, home: listHome } = setup.policy
  const { home = '' } = markOf(token) ?? {}
  const list = home === '' ? 'a list that its description does not name' : `the list of ${home}`
  const claim = `the label ${JSON.stringify(label)} belongs to ${list}`
  const which = `${claim}, whose token ${token.id} is from ${momentText(token.since)}`
  return listHome === undefined
    ? `${which}: write "home:" into this list, a name that no other list of the organization has`
    : `${which}: name it in "force" if this list has taken the place of that one; if that list lives on, give the entry another label`
}

/** A run that creates something newer, or any at work when we would create. A leak waits for none. */
function findRival(rotation: Rotation, isDue: boolean, now: number) {
  const { setup, tokens, facts } = rotation
  const current = findCurrent(tokens)
  const isOurs = current !== undefined && current.id === facts.newTokenId
  if (setup.forced || setup.compromised || isOurs) return undefined
  return rivals(rotation, now).find(other => isDue || current === undefined || isOlder(current, other))
}
