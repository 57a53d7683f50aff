import type { ErrorCode } from '../../base/error.ts'
import { firstOf } from '../../base/text.ts'
import { formatTime } from '../../base/time.ts'
import { storeWords } from '../../token-list/store.ts'
import type { StoreState } from '../../stores/stores.ts'
import { leakNote } from '../../tokens/copies.ts'
import { hasLeaked } from '../../tokens/leak.ts'
import { type HubToken, isExpired, tokenWords, works } from '../../tokens/token.ts'
import { type OtherToken, otherToken } from '../../tokens/token.ts'
import { nextLook } from './next-step.ts'
import { whyChanged } from './places.ts'
import type { Trouble } from './entry.ts'
import type { Rotation } from './rotation.ts'
import { otherHolders, unexplained } from './unexplained.ts'

export interface StoreReport {
  readonly store: string
  /** Whether it was seen to have the current token; `null`: it cannot be read back, or was not. */
  readonly holds: boolean | null
  readonly status: 'confirmed' | 'written' | 'failed' | 'untouched'
  readonly code?: ErrorCode | undefined
  readonly message?: string | undefined
}

/**
 * What was seen of an entry at the end. `gaps`: what has to be said first; empty when all is well.
 * @param openNeed what the entry still needs, if anything
 */
export function certify(rotation: Rotation, openNeed: string | undefined, now: number) {
  const { setup, stores, tokens, facts } = rotation
  const { replacement, isLeaked, leaked, toldAt, unshown } = facts
  // A run that took a token away knows more of it than the list does, unless somebody has activated it since.
  const ended = ends(rotation).filter(({ id }) => !tokens.some(token => token.id === id && token.isActive))
  const countedIds = new Set([replacement, ...ended].map(token => token?.id))
  const olderTokens = (isLeaked ? leaked : tokens).filter(({ id }) => !countedIds.has(id))
  const others = ended.concat(olderTokens.map(token => otherToken(token, now)))
  const dead = others.filter(({ state }) => state !== 'works')
  const copies = stores.map(state => lookAt(state, rotation))
  const alive = unexplained(rotation, now)
  const older = alive.flatMap(({ isOwn, why }) => (isOwn ? why : []))
  const revivable = whyRevivable(rotation, now)
  // One that works and is not read blocks the entry (`assess.ts`).
  const unread = tokens
    .filter(it => it.unread !== undefined && !it.isActive && !leaked.includes(it))
    .map(it => `${tokenWords(it)} may note a leak, and its description could not be read: ${it.unread}`)
  const isNothing = [dead, alive, revivable, unshown].every(({ length }) => length === 0)
  const gaps = [
    isLeaked ? older : [],
    whyUnshown(rotation),
    revivable,
    whyNotStanding(rotation, now),
    whyOpen(rotation, openNeed),
    older,
    alive.flatMap(({ isOwn, why }) => (isOwn ? [] : why)),
    copies.flatMap(({ why }) => why ?? []).map(why => (isLeaked ? `run it again: ${why}` : why)),
    whyHidden(rotation),
    setup.staleList ?? [],
    unread,
    isLeaked && isNothing ? (setup.compromised ? nothingFound : endUnseen) : [],
    isLeaked && nextLook(rotation) !== undefined ? notLookedAgain : [],
  ].flat()
  const complete = gaps.length === 0
  // Only a token's description could tell the next run.
  const isForgotten = setup.compromised && !tokens.some(token => leakNote(token)?.toldAt === toldAt)
  if (!complete && isForgotten) gaps.push(unknownLater)
  return {
    /** No other token that can be the entry's works, and every copy that can be read holds this one. */
    complete,
    gaps: [...new Set(gaps)],
    /** Since when none of the others can be used, but for open sessions. */
    deadSince:
      complete && dead.length > 0 ? formatTime(Math.max(...dead.map(({ at }) => at ?? now))) : undefined,
    /** The entry's other tokens, after a leak what leaked; those that this run deleted included. */
    others,
    stores: copies.map(({ report }) => report),
    holders: otherHolders(rotation, now),
  }
}

/** Whether all that leaked is seen to be gone, and each copy that can be read holds the new one. */
export function isLeakOver(rotation: Rotation, now: number): boolean {
  const { isLeaked, isListLost, leaked, unshown } = rotation.facts
  const isSeen = isLeaked && !isListLost && nextLook(rotation) === undefined && unshown.length === 0
  const isReplaced = rotation.stores.every(state => lookAt(state, rotation).why === undefined)
  const isNamed = unexplained(rotation, now).some(({ isOpen }) => isOpen)
  const isStanding = whyNotStanding(rotation, now).length === 0
  return isSeen && isStanding && isReplaced && !isNamed && leaked.every(token => isExpired(token, now))
}

const nothingFound =
  'look for the leaked token in Docker Home, also under another name: none was found that can be it'
const endUnseen =
  'look into Docker’s audit log for when the leaked token ended: it is not listed any more, and that was not seen'
const notLookedAgain = 'run it again: the tokens and the copies were not looked at after the last change'
const unknownLater = 'run it again with the label in "compromised": later runs do not know of this leak'

/** What Docker Hub answered, and does not list; what still works comes first. */
export function whyUnshown({ facts }: Rotation): readonly string[] {
  const isWorking = (act: Unshown): boolean => act.isLeaked && act.listedToken?.isActive === true
  const rank = (act: Unshown): number => Number(isWorking(act)) + Number(act.isLeaked)
  return facts.unshown
    .toSorted((a, b) => rank(b) - rank(a))
    .map(unshown => {
      const { act, token, listedToken, isListRead, isLeaked } = unshown
      const which = `${isLeaked ? 'the leaked token ' : ''}${tokenWords(token)} in Docker Home`
      const answer = `Docker Hub answered that it is ${act}`
      const why = isListRead ? 'no list had it before' : 'no list was read since'
      if (listedToken === undefined) return `look for ${which}: ${answer}, and ${why}`
      if (isWorking(unshown)) {
        return `deactivate ${which} now: by Docker Hub’s list it still works, though ${answer}`
      }
      const words = `its list still has it as ${JSON.stringify(listedToken.label)}`
      return `${isLeaked ? 'delete' : 'look at'} ${which}: ${answer}, and ${words}`
    })
}

type Unshown = Rotation['facts']['unshown'][number]

/** Where nothing takes its place the next run deletes it: until then it alone has the note of the leak. */
function whyRevivable({ facts }: Rotation, now: number): readonly string[] {
  if (facts.replacement === undefined) return []
  const isShown = ({ id }: HubToken): boolean => !facts.unshown.some(({ token }) => token.id === id)
  const dead = facts.leaked.filter(it => !works(it, now) && !isExpired(it, now) && isShown(it))
  const why = 'it is deactivated, and a person can activate it again'
  return dead.map(it => `delete the leaked token ${tokenWords(it)} in Docker Home: ${why}`)
}

/** One that could not be read may be there. */
function whyHidden({ hidden }: Rotation): readonly string[] {
  const unread = hidden.flatMap(look => ('unseen' in look ? look.unseen.what : []))
  const gaps = hidden.flatMap(look => {
    if ('unseen' in look) return []
    const { store, by } = look.seen
    return `delete ${storeWords(by)}: it hides ${storeWords(store)}, and jobs get its value`
  })
  if (unread.length === 0) return gaps
  const remedy = 'let the App or the token for GitHub read the secrets of that repository'
  const places = firstOf(unread, 8).join(', ')
  return gaps.concat(`${remedy}: ${places} could not be read, and would hide the copy of the same name`)
}

function whyNotStanding(rotation: Rotation, now: number): readonly string[] {
  const { replacement, isLeaked, isListLost, triedActs } = rotation.facts
  // Of a label that is another list's nothing is known but what was done.
  if (replacement === undefined && rotation.taker !== undefined && triedActs.size === 0) return []
  if (replacement !== undefined && works(replacement, now)) return []
  if (isLeaked) {
    // One that could not be read may be the entry's.
    const maybeTokens = rotation.hubTokens.filter(it => it.unread !== undefined).concat(rotation.tokens)
    const isMaybe = isListLost || maybeTokens.some(token => works(token, now))
    const which = isMaybe ? 'new' : 'working'
    const places = rotation.stores.map(({ store }) => storeWords(store)).join(', ')
    return [`run it again: no ${which} token exists, and jobs that use ${places} fail until there is one`]
  }
  return [replacement === undefined ? 'Docker Hub lists no current token' : 'the current token does not work']
}

/** Why the run is not through. A leak's places are named one by one. */
function whyOpen({ facts }: Rotation, openNeed: string | undefined): readonly string[] {
  const { isLeaked, failed, stop } = facts
  const broken = isLeaked ? [...failed] : []
  const places = broken.map(
    ([store, { message }]) =>
      `run it again when ${storeWords(store)} can be written: it did not get the new token, and its jobs fail until then: ${message}`,
  )
  const why = stop === undefined ? openNeed : stop.message
  if (why === undefined || broken.some(([, { message }]) => message === why)) return places
  return places.concat(isLeaked ? `run it again: ${why}` : why)
}

/** What became of a copy; `why` it counts as not having the token. */
function lookAt(
  state: StoreState,
  { facts, setup }: Rotation,
): { report: StoreReport; why?: string | undefined } {
  const { store, kind } = state
  const { replacement, failed, isLeaked } = facts
  const { status = 'untouched', trouble, updatedAt } = facts.progress.get(store) ?? {}
  const isOurs = status === 'confirmed'
  const { code, message }: Partial<Trouble> = (status !== 'written' && !isOurs && trouble) || {}
  const reportOf = (holds: boolean | null): StoreReport => {
    return { store, holds, status: status === 'unsure' ? 'failed' : status, code, message }
  }
  if (kind === 'failed') return { report: reportOf(null), why: state.message }
  if (kind === 'opaque' || kind === 'comparable') return { report: reportOf(isOurs ? true : null) }
  if (replacement === undefined) return { report: reportOf(false) }
  const isStill = kind !== 'stamped' || state.updatedAt === updatedAt
  const isNew = isOurs && isStill && (kind !== 'open' || state.holds === replacement.id)
  const missing = isNew ? undefined : `${storeWords(store)} does not have the new token`
  const why =
    replacement.state === 'current' ? whyChanged(state, replacement, setup.limits.tolerance) : missing
  return { report: reportOf(why === undefined), why: isLeaked && failed.has(store) ? undefined : why }
}

/** What became of the tokens that this run took away: when the first act ended it, and what was done last. */
function ends({ events, setup, facts }: Rotation): readonly OtherToken[] {
  const endedTokens = new Map<string, OtherToken>()
  for (const { step, priorToken, now, outcome } of events) {
    const isMade = facts.createdTokens.some(token => token.id === priorToken?.id)
    if (priorToken === undefined || isMade || priorToken.run === setup.run) continue
    if (facts.isLeaked && !hasLeaked(priorToken, facts.toldAt)) continue
    const { id, label } = priorToken
    const unshown = facts.unshown.find(it => it.token.id === id)
    const earlier = endedTokens.get(id)
    const at = earlier?.at ?? otherToken(priorToken, now).at ?? now
    const isDead =
      outcome.result === 'token' && !outcome.token.isActive && unshown?.listedToken?.isActive !== true
    if (step.step === 'retire' && isDead) {
      endedTokens.set(id, { id, label, state: 'deactivated', at })
    } else if (step.step === 'delete' && outcome.result === 'done' && unshown === undefined) {
      endedTokens.set(id, { id, label: earlier?.label ?? label, state: 'deleted', at })
    }
  }
  return [...endedTokens.values()]
}
