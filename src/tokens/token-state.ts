import { formatTime } from '../base/time-text.ts'
import type { Slot } from '../register/register.ts'
import { findCurrent, isExpired, isOlder, readSlotTokens, type SlotToken } from './slot-token.ts'
import type { HubToken } from './token.ts'

/** A slot's tokens by what they are now. */
export interface SlotTokens {
  /** The one labelled current, else the newest with the plain label. */
  readonly current: SlotToken | undefined
  readonly pending: readonly SlotToken[]
  /** Active, not expired, and older than the current one. */
  readonly superseded: readonly SlotToken[]
  readonly retired: readonly SlotToken[]
}

export function slotTokens(
  slot: Pick<Slot, 'label'>,
  { tokens, now }: { tokens: readonly HubToken[]; now: number },
): SlotTokens {
  const own = readSlotTokens(tokens, slot.label)
  const current = findCurrent(own) ?? own.findLast(({ state }) => state === 'plain')
  const alive = own.filter(token => token.isActive && !isExpired(token, now))
  const isNewer = (token: SlotToken): boolean => current === undefined || isOlder(current, token)
  return {
    current,
    pending: alive.filter(token => token.state === 'pending' && isNewer(token)),
    superseded: alive.filter(token => token !== current && !isNewer(token)),
    retired: own.filter(token => token.state === 'retired' && !token.isActive),
  }
}

/** `3 days`, `5 hours`: a span of time for a person, rounded down. */
export function span(milliseconds: number): string {
  const hours = Math.floor(milliseconds / 3_600_000)
  const [count, unit] = hours >= 48 ? [Math.floor(hours / 24), 'day'] : [hours, 'hour']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** A time as a date, which is what an expiry is about. */
export function date(at: number): string {
  return formatTime(at).slice(0, 10)
}
