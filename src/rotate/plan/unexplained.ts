import { momentText } from '../../base/time.ts'
import { isSameText, parseLabel } from '../../token-list/label.ts'
import { markOf, whoseToken } from '../../tokens/copies.ts'
import { hasLeaked } from '../../tokens/leak.ts'
import { compareResources, imageRight, writtenRights } from '../../tokens/resources.ts'
import { type HubToken, isOlder, tokenWords, works } from '../../tokens/token.ts'
import type { EntryPolicy, EntrySetup } from './entry.ts'
import type { Rotation } from './rotation.ts'
import { supersededAt } from './sweep.ts'

/**
 * Every token that works and has no name behind it, in words; `isOwn`: of the entry, made before the one that
 * replaces it; `isOpen`: as long as it works the leak is not over. After a leak a name is: this run's token,
 * another entry of this list, or an id that a person wrote into `explained`.
 */
export function unexplained({ listed, tokens, setup, known }: Rotation, now: number) {
  const { replacement, isLeaked, leaked, told } = known
  return listed.flatMap(token => {
    if (!works(token, now) || token.id === replacement?.id) return []
    const it = tokenWords(token)
    if (leaked.some(({ id }) => id === token.id)) {
      const why = `deactivate the leaked token ${it} in Docker Home now: it still works`
      return [{ isOwn: true, isOpen: true, why }]
    }
    if (setup.explained.includes(token.id)) return []
    const own = tokens.find(({ id }) => id === token.id)
    if (own === undefined) {
      const unread = token.resources === undefined ? (token.unread ?? 'nobody asked') : undefined
      const words = isLeaked ? whyAfterLeak(token, setup) : whyBeside(token, setup)
      const reason = unread === undefined ? words : `its rights could not be read: ${unread}`
      // One that could not be read may be what leaked, under another label.
      const isOpen = hasLeaked(token, told) && (unread !== undefined || isNear(token, setup))
      const todo = isLeaked ? `deactivate or explain ${it}: it` : it
      return reason === undefined ? [] : [{ isOwn: false, isOpen, why: `${todo} works, and ${reason}` }]
    }
    if (replacement !== undefined && isOlder(replacement, token) && own.state !== 'plain') return []
    const until = supersededAt(own, tokens, now) + setup.policy.graceMs
    const isCalm = replacement !== undefined && isOlder(token, replacement) && until > now
    const calm = isCalm ? `works beside the new one until ${momentText(until)}` : 'still works'
    const isExplained = isLeaked && isCalm && own.state !== 'plain'
    const why = `${isLeaked ? `deactivate ${it}: it` : it} ${calm}`
    return isExplained ? [] : [{ isOwn: true, isOpen: false, why }]
  })
}

/** Its label is the entry's, or its description names this list and no entry has its label. */
function isNear(token: HubToken, setup: EntrySetup): boolean {
  const { label, ...policy } = setup.policy
  const { name } = parseLabel(token.label)
  const isOurs = isFormer(token, setup) || ['here', 'older'].includes(whoseToken(token, policy))
  return isSameText(name, label) || (isOurs && entryOf(token, setup) === undefined)
}

/** Its description names what this repository was called. */
function isFormer(token: HubToken, { renamed }: EntrySetup): boolean {
  return renamed.includes(markOf(token)?.home?.toLowerCase() ?? '')
}

/** The rights of the list's entry that has its label. */
function entryOf({ label }: HubToken, { policy }: EntrySetup) {
  const { name } = parseLabel(label)
  return [...policy.entries].find(entry => isSameText(entry[0], name))?.[1]
}

/** Whatever its label and its description say, another entry of this list excepted. */
function whyAfterLeak(token: HubToken, setup: EntrySetup): string | undefined {
  const { policy } = setup
  const rights = entryOf(token, setup)
  const isNamed = rights !== undefined && !isSameText(parseLabel(token.label).name, policy.label)
  const isExact = compareResources(token.resources ?? [], rights ?? []).verdict === 'same'
  if (isNamed && isExact && whoseToken(token, policy) === 'here') return undefined
  const writing = writingRights(token, policy)
  return writing.length > 0 ? `has ${writing.join(', ')}` : isNear(token, setup) ? whyOurs(token) : undefined
}

/** Without a leak another list's token is no news, unless it was in this entry's place. */
function whyBeside(token: HubToken, setup: EntrySetup): string | undefined {
  const { policy } = setup
  const { home, copies } = markOf(token) ?? {}
  const isElsewhere = home !== undefined && whoseToken(token, policy) === 'elsewhere'
  if (isNear(token, setup) && (!isElsewhere || isFormer(token, setup))) return whyOurs(token)
  if (isElsewhere && copies === policy.copies) return `was in the entry’s places for the list of ${home}`
  if (isElsewhere) return undefined
  const isExact = compareResources(token.resources ?? [], policy.resources).verdict === 'same'
  return isExact && entryOf(token, setup) === undefined ? 'has exactly the rights of the entry' : undefined
}

function whyOurs(token: HubToken): string {
  const { home = 'no list' } = markOf(token) ?? {}
  return `its description names ${home}`
}

/** By which it can change the entry's repositories. */
function writingRights({ resources = [] }: HubToken, policy: EntryPolicy): readonly string[] {
  const rights = writtenRights(resources, policy.resources)
  return rights.filter(right => ['push', 'delete'].includes(imageRight(right)?.action ?? ''))
}

/** Who else can push to the entry's repositories, or only read there, as far as the tokens were read. */
export function otherHolders({ listed, tokens, setup }: Rotation, now: number) {
  const { policy, explained } = setup
  const others = listed.filter(token => {
    const isNamed = tokens.some(({ id }) => id === token.id) || explained.includes(token.id)
    return works(token, now) && !isNamed && writtenRights(token.resources ?? [], policy.resources).length > 0
  })
  const of = (isWriting: boolean) =>
    others.flatMap(token => {
      const { id, label } = token
      return writingRights(token, policy).length > 0 === isWriting ? { id, label } : []
    })
  return { pushers: of(true), readers: of(false) }
}
