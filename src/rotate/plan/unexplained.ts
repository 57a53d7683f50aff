import { momentText } from '../../base/time.ts'
import { markOf, whoseToken } from '../../tokens/copies.ts'
import { hasLeaked } from '../../tokens/leak.ts'
import { compareResources, imageRight, writtenRights } from '../../tokens/resources.ts'
import { type HubToken, isOlder, tokenName, tokenWords, works } from '../../tokens/token.ts'
import type { EntryPolicy } from './entry.ts'
import { isRenamed } from './leak.ts'
import type { Rotation } from './rotation.ts'
import { supersededAt } from './sweep.ts'

/**
 * Every token that works and has no name behind it, in words; `isOwn`: of the entry, made before the one that
 * replaces it; `isOpen`: as long as it works the leak is not over. After a leak a name is: this run's token,
 * another entry of this list, or an id that a person wrote into `explained`.
 */
export function unexplained({ hubTokens, tokens, setup, facts }: Rotation, now: number) {
  const { replacement, isLeaked, leaked, toldAt } = facts
  return hubTokens.flatMap(token => {
    if (!works(token, now) || token.id === replacement?.id) return []
    const words = tokenWords(token)
    if (leaked.some(({ id }) => id === token.id)) {
      const why = `deactivate the leaked token ${words} in Docker Home now: it still works`
      return [{ isOwn: true, isOpen: true, why }]
    }
    const entryToken = tokens.find(({ id }) => id === token.id)
    if (entryToken === undefined) {
      // Under the entry's label, and in its places as far as is known, it may be what leaked: nobody explains that.
      const isPlaced = token.unread !== undefined || markOf(token)?.copies === setup.policy.copies
      const isOurs = isPlaced && isNamedAs(token, setup.policy)
      if (setup.explained.includes(token.id) && !isOurs) return []
      const unread = token.resources === undefined ? (token.unread ?? 'nobody asked') : undefined
      const cause = (isLeaked ? whyAfterLeak : whyBeside)(token, setup.policy)
      const reason = unread === undefined ? cause : `its rights could not be read: ${unread}`
      // One that could not be read may be what leaked, under another label.
      const isOpen =
        hasLeaked(token, toldAt) &&
        (unread !== undefined || isNear(token, setup.policy, replacement?.createdBy))
      const todo = isLeaked ? `deactivate ${isOurs ? '' : 'or explain '}${words}: it` : words
      return reason === undefined ? [] : [{ isOwn: false, isOpen, why: `${todo} works, and ${reason}` }]
    }
    if (replacement !== undefined && isOlder(replacement, token) && entryToken.state !== 'plain') return []
    const until = supersededAt(entryToken, tokens, { home: setup.policy.home, now }) + setup.policy.graceMs
    const isCalm = replacement !== undefined && isOlder(token, replacement) && until > now
    const calm = isCalm ? `works beside the new one until ${momentText(until)}` : 'still works'
    const why = `${isLeaked ? `deactivate ${words}: it` : words} ${calm}`
    return [{ isOwn: true, isOpen: false, why }]
  })
}

/**
 * Its label is the entry's; or no entry has its label, and its description names this list, or it can push just
 * what the entry can: the list may have moved, or a person has edited both.
 * @param account that made the entry's token
 */
function isNear(token: HubToken, policy: EntryPolicy, account?: HubToken['createdBy']): boolean {
  if (isNamedAs(token, policy)) return true
  const whose = whoseToken(token, policy)
  const isPossible = whose === 'elsewhere' || token.createdBy === account
  const isOurs = whose === 'here' || (isPossible && isTwin(token, policy))
  return isOurs && !policy.entries.has(tokenName(token))
}

const isNamedAs = (token: HubToken, { label }: EntryPolicy): boolean => tokenName(token) === label.normalize()

/** It can do what the entry can, and that is to push. */
function isTwin(token: HubToken, policy: EntryPolicy): boolean {
  const { verdict } = compareResources(token.resources ?? [], policy.resources)
  return verdict === 'same' && writingRights(token, policy).length > 0
}

/** Whatever its label and its description say, another entry of this list excepted. */
function whyAfterLeak(token: HubToken, policy: EntryPolicy): string | undefined {
  const rights = policy.entries.get(tokenName(token))
  const isNamed = rights !== undefined && !isNamedAs(token, policy)
  const isExact = compareResources(token.resources ?? [], rights ?? []).verdict === 'same'
  if (isNamed && isExact && whoseToken(token, policy) === 'here') return undefined
  const writing = writingRights(token, policy)
  if (writing.length > 0) return `has ${writing.join(', ')}`
  return isNear(token, policy) ? `its description names ${markOf(token)?.home ?? 'no list'}` : undefined
}

/** Without a leak another list's token is no news, unless it was in this entry's place, or may have been. */
function whyBeside(token: HubToken, policy: EntryPolicy): string | undefined {
  const { home, copies } = markOf(token) ?? {}
  if (isRenamed(token, policy)) return 'was in the entry’s places, by its description'
  const isExact = compareResources(token.resources ?? [], policy.resources).verdict === 'same'
  if (home !== undefined && whoseToken(token, policy) === 'elsewhere') {
    if (copies === policy.copies) return `was in the entry’s places for the list of ${home}`
    return isTwin(token, policy) ? `has exactly the rights of the entry, for the list of ${home}` : undefined
  }
  return isExact && !policy.entries.has(tokenName(token)) ? 'has exactly the rights of the entry' : undefined
}

function writingRights({ resources = [] }: HubToken, policy: EntryPolicy): readonly string[] {
  const rights = writtenRights(resources, policy.resources)
  return rights.filter(right => ['push', 'delete'].includes(imageRight(right)?.action ?? ''))
}

/** Who else can push to the entry's repositories, or only read there, as far as the tokens were read. */
export function otherHolders({ hubTokens, tokens, setup }: Rotation, now: number) {
  const { policy, explained } = setup
  const holders = hubTokens.filter(token => {
    const isNamed = tokens.some(({ id }) => id === token.id) || explained.includes(token.id)
    return works(token, now) && !isNamed && writtenRights(token.resources ?? [], policy.resources).length > 0
  })
  const of = (isWriting: boolean) =>
    holders.flatMap(token => {
      const { id, label } = token
      return writingRights(token, policy).length > 0 === isWriting ? { id, label } : []
    })
  return { pushers: of(true), readers: of(false) }
}
