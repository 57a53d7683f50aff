import { formatTime } from '../../base/time.ts'
import { isSameText, parseLabel } from '../../token-list/label.ts'
import { markOf, whoseToken } from '../../tokens/copies.ts'
import { hasLeaked } from '../../tokens/leak.ts'
import { compareResources, shareRepository, writtenRights } from '../../tokens/resources.ts'
import { type HubToken, isOlder, tokenWords, works } from '../../tokens/token.ts'
import type { EntrySetup } from './entry.ts'
import type { Rotation } from './rotation.ts'
import { supersededAt } from './sweep.ts'

/**
 * Every token that works and may be the leaked one, in words; `isOwn`: of the entry, made before the one that
 * replaces it; `isOpen`: as long as it works the leak is not over. Explained are: what this run made or newer
 * tokens of the entry; another list's; those of another entry with exactly its rights; and strangers' without
 * this list's mark, this entry's label or a right on its repositories.
 */
export function unexplained({ listed, tokens, setup, known }: Rotation, now: number) {
  const { replacement, isLeaked, leaked, told } = known
  return listed.flatMap(token => {
    if (!works(token, now)) return []
    if (leaked.some(({ id }) => id === token.id)) {
      const why = `the leaked token ${tokenWords(token)} still works: deactivate it in Docker Home now`
      return [{ isOwn: true, isOpen: true, why }]
    }
    if (setup.explained.includes(token.id)) return []
    const own = tokens.find(({ id }) => id === token.id)
    if (own === undefined) {
      const reason = whyUnexplained(token, setup, isLeaked)
      // One that could not be read may be what leaked, under another label.
      const isOpen = hasLeaked(token, told) && (token.unread !== undefined || isNear(token, setup))
      const why = `${tokenWords(token)} works, and ${reason}`
      return reason === undefined ? [] : [{ isOwn: false, isOpen, why }]
    }
    const isLater = replacement !== undefined && isOlder(replacement, token) && own.state !== 'plain'
    if (token.id === replacement?.id || isLater) return []
    const until = supersededAt(own, tokens, now) + setup.policy.graceMs
    const isCalm = replacement !== undefined && isOlder(token, replacement) && until > now
    const calm = isCalm ? `works beside the new one until ${formatTime(until)}` : 'still works'
    const isExplained = isLeaked && isCalm && own.state !== 'plain'
    return isExplained ? [] : [{ isOwn: true, isOpen: false, why: `${tokenWords(token)} ${calm}` }]
  })
}

/** Its label is the entry's, or its description names this list, also by what the repository was called. */
function isNear(token: HubToken, { policy, renamed }: EntrySetup): boolean {
  const isFormer = renamed.includes(markOf(token)?.home?.toLowerCase() ?? '')
  const isOurs = ['here', 'older'].includes(whoseToken(token, policy))
  return isFormer || isOurs || isSameText(parseLabel(token.label).name, policy.label)
}

/** What is not known of a token is held against it only after a leak, when all are read. */
function whyUnexplained(token: HubToken, { policy, renamed }: EntrySetup, isLeaked: boolean) {
  const { resources, unread = 'nobody asked' } = token
  if (resources === undefined) return isLeaked ? `its rights could not be read: ${unread}` : undefined
  const { name, state } = parseLabel(token.label)
  const mark = markOf(token)
  const former = mark?.home !== undefined && renamed.includes(mark.home.toLowerCase())
  if (whoseToken(token, policy) === 'elsewhere' && mark?.home !== undefined && !former) return undefined
  const isNamed = isSameText(name, policy.label)
  const other = isNamed ? undefined : [...policy.entries].find(([label]) => isSameText(label, name))
  if (other !== undefined && compareResources(resources, other[1]).verdict === 'same') return undefined
  if (former) return `its description names ${mark.home}, as this repository was called`
  if (mark !== undefined && (other === undefined || shareRepository(resources, policy.resources))) {
    return `its description ${mark.home === undefined ? 'does not name its list' : 'names this list'}`
  }
  if (isNamed) return `has the label of the entry${state === undefined ? '' : ' and no known mark'}`
  const rights = writtenRights(resources, policy.resources)
  return rights.length === 0 || !isLeaked ? undefined : `has ${rights.join(', ')}`
}

/** Who else can push to the entry's repositories, as far as the tokens were read. */
export function otherPushers({ listed, tokens, setup }: Rotation, now: number): readonly HubToken[] {
  const canPush = ({ resources = [] }: HubToken): boolean =>
    writtenRights(resources, setup.policy.resources).some(right => right.startsWith('scope-image-push'))
  return listed.filter(token => {
    const isKnown = tokens.some(({ id }) => id === token.id) || setup.explained.includes(token.id)
    return works(token, now) && !isKnown && canPush(token)
  })
}
