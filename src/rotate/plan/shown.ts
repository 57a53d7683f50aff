import { hasLeaked } from '../../tokens/leak.ts'
import type { HubToken } from '../../tokens/token.ts'
import type { Event } from './entry.ts'

/** What this run did to a token with success. `latest`: what the last act left; `undefined`: it was deleted. */
interface TokenHistory {
  readonly earlier: readonly HubToken[]
  readonly latest: HubToken | undefined
  readonly lastIndex: number
  /** This run made it. */
  readonly isNew: boolean
}

type Histories = ReadonlyMap<string, TokenHistory>

/** By token: everything that was answered with success. */
export function readHistories(events: readonly Event[]): Histories {
  const histories = new Map<string, TokenHistory>()
  for (const [index, { step, priorToken, outcome }] of events.entries()) {
    const latest = outcome.result === 'token' ? outcome.token : undefined
    const isDeleted = step.step === 'delete' && outcome.result === 'done'
    const id = latest?.id ?? (isDeleted ? step.id : undefined)
    if (id === undefined) continue
    const history = histories.get(id)
    const prior = priorToken ?? history?.latest
    const earlier = history?.earlier ?? []
    const isNew = history?.isNew ?? step.step === 'mint'
    histories.set(id, { earlier: earlier.concat(prior ?? []), latest, lastIndex: index, isNew })
  }
  return histories
}

/** Whether a list has a token as it was before the last act on it: the list lags, or the act was not done. */
function isBehind(token: HubToken, { earlier, latest }: TokenHistory): boolean {
  const isAs = (other: HubToken): boolean => other.label === token.label && other.isActive === token.isActive
  return earlier.some(isAs) && !(latest !== undefined && isAs(latest))
}

/** A list in which this run's acts show: whoever plans with it sends none of them again. */
export function withActs(tokens: readonly HubToken[], histories: Histories): readonly HubToken[] {
  return tokens.flatMap(token => {
    const history = histories.get(token.id)
    if (history === undefined) return token
    const { latest } = history
    if (isBehind(token, history)) return latest ?? []
    if (token.unread === undefined || latest === undefined) return token
    return { ...token, resources: latest.resources, description: latest.description, unread: undefined }
  })
}

/**
 * Acts that were answered, and that no list shows: an answer to a PATCH was read again, of a deletion only a list
 * tells, and only one that had the token before: a new one may be missing since lists lag. `token`: as the act left
 * it, or as it was before it was deleted. `listedToken`: as the last list has it; `undefined`: it does not.
 */
export function findUnshown(events: readonly Event[], toldAt: number | undefined) {
  const last = events.findLastIndex(({ outcome }) => outcome.result === 'listed')
  const lists = events.flatMap(({ outcome }) => (outcome.result === 'listed' ? [outcome.tokens] : []))
  return [...readHistories(events)].flatMap(([id, history]) => {
    const { earlier, latest, lastIndex, isNew } = history
    const token = latest ?? earlier.at(-1)
    const isShown = (it: HubToken): boolean => latest !== undefined && !isBehind(it, history)
    const isListRead = lastIndex < last
    const listedToken = isListRead ? lists.at(-1)?.find(it => it.id === id && !isShown(it)) : undefined
    const isSeen = isListRead && (!isNew || lists.some(tokens => tokens.some(it => it.id === id)))
    const isOpen = listedToken !== undefined || (latest === undefined && !isSeen)
    if (!isOpen || token === undefined) return []
    const act = latest === undefined ? 'deleted' : latest.isActive ? 'changed' : 'deactivated'
    const isLeaked = earlier.some(it => hasLeaked(it, toldAt))
    return [{ token, act, listedToken, isListRead, isLeaked }]
  })
}
