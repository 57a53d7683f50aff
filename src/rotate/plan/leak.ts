import { formatTime } from '../../base/time.ts'
import { isSameText, parseLabel } from '../../token-list/label.ts'
import { markOf, whoseToken } from '../../tokens/copies.ts'
import { compareResources, shareRepository, writtenRights } from '../../tokens/resources.ts'
import { type HubToken, isOlder, type EntryToken, works } from '../../tokens/token.ts'
import { type EntrySetup, labelOf, type RotationStep } from './entry.ts'
import type { Rotation } from './rotation.ts'
import { supersededAt } from './sweep.ts'

/** Everything older than the token that replaces the leaked one; all of it where none could be made. */
export function doomed({ known, tokens, setup }: Rotation): readonly EntryToken[] {
  if (!known.isLeaked) return []
  const noted = tokens.findLast(token => markOf(token)?.leakSince !== undefined)
  const edge: HubToken | undefined = known.made?.token ?? (setup.compromised ? undefined : noted)
  if (edge === undefined && !setup.compromised) return []
  return tokens.filter(token => token.id !== known.ownId && (edge === undefined || isOlder(token, edge)))
}

/** The next of them to end: deactivated, then deleted; where one of the two is refused, the other. */
export function nextEnd(rotation: Rotation, now: number): RotationStep | undefined {
  const { known, setup } = rotation
  for (const token of doomed(rotation)) {
    const { id } = token
    if (works(token, now) && !known.vain.has(`retire ${id}`)) {
      return { step: 'retire', id, label: labelOf(setup, 'retired', now) }
    }
    if (!known.vain.has(`delete ${id}`)) return { step: 'delete', id }
  }
  return undefined
}

/** At Docker's limit: the entry's own dead tokens, and if there is none the leaked one. */
export function roomToMake(rotation: Rotation): EntryToken | undefined {
  const { known, tokens, events } = rotation
  const now = events.at(-1)?.now ?? 0
  const isOpen = ({ id }: EntryToken): boolean => id !== known.ownId && !known.vain.has(`delete ${id}`)
  return tokens.filter(token => !works(token, now)).find(isOpen) ?? doomed(rotation).find(isOpen)
}

/**
 * Every token that works and may be the leaked one, in words; `isOwn`: of the entry, made before the one that
 * replaces it. Explained are: what this run made or newer tokens of the entry; another list's; those of
 * another entry with exactly its rights; and strangers' without this list's mark, this entry's label or a
 * right on its repositories.
 */
export function unexplained({ listed, tokens, setup, known }: Rotation, now: number) {
  const { replacement, isLeaked } = known
  return listed.flatMap(token => {
    if (!works(token, now) || setup.explained.includes(token.id)) return []
    // A label and an id, as Docker Home shows them.
    const named = `${JSON.stringify(token.label)} (${token.id})`
    const own = tokens.find(({ id }) => id === token.id)
    if (own === undefined) {
      const why = whyUnexplained(token, setup, isLeaked)
      return why === undefined ? [] : [{ isOwn: false, why: `${named} works, and ${why}` }]
    }
    const isLater = replacement !== undefined && isOlder(replacement, token) && own.state !== 'plain'
    if (token.id === replacement?.id || isLater) return []
    const leaked = `the leaked token ${named} still works: deactivate it in Docker Home now`
    const until = supersededAt(own, tokens, now) + setup.policy.graceMs
    const isCalm = replacement !== undefined && until > now
    const calm = isCalm ? `works beside the new one until ${formatTime(until)}` : 'still works'
    return [{ isOwn: true, why: isLeaked ? leaked : `${named} ${calm}` }]
  })
}

/** What is not known of a token is held against it only after a leak, when all are read. */
function whyUnexplained(token: HubToken, { policy, renamed }: EntrySetup, isLeaked: boolean) {
  const { resources } = token
  if (resources === undefined) return isLeaked ? 'Docker Hub did not say what it may do' : undefined
  const { name, state } = parseLabel(token.label)
  const mark = markOf(token)
  const former = mark?.home !== undefined && renamed.includes(mark.home.toLowerCase())
  if (whoseToken(token, policy) === 'elsewhere' && mark?.home !== undefined && !former) return undefined
  const isNamed = isSameText(name, policy.label)
  const other = isNamed ? undefined : [...policy.entries].find(([label]) => isSameText(label, name))
  if (other !== undefined && compareResources(resources, other[1]).verdict === 'same') return undefined
  if (former) return `its description names ${mark.home}, as this repository was called`
  if (mark !== undefined && (other === undefined || shareRepository(resources, policy.resources))) {
    const list = mark.home === undefined ? 'does not name its list' : 'names this list'
    return `its description ${list}`
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
