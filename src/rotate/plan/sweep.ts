import { endedRun } from '../../token-list/label.ts'
import { momentText } from '../../base/time.ts'
import { markOf } from '../../tokens/copies.ts'
import { shareRepository } from '../../tokens/resources.ts'
import { currentSince, findCurrent, isExpired, isOlder, type EntryToken } from '../../tokens/token.ts'
import type { EntrySetup } from './entry.ts'
import type { Rotation } from './rotation.ts'

export interface Sweep {
  readonly retire: readonly string[]
  readonly delete: readonly string[]
  /** Kept: something still uses one, or a place of another entry may still hold it. */
  readonly kept: readonly { readonly id: string; readonly why: string; readonly isUsed: boolean }[]
  /** To be written into their descriptions: since when they are superseded. */
  readonly note: readonly { readonly id: string; readonly replacedAt: number }[]
  readonly undated?: string | undefined
}

export const noSweep: Sweep = { retire: [], delete: [], kept: [], note: [] }

/**
 * What may go, whether the entry is due or not: every superseded token whose own successor has been current
 * for the grace, as long as every place has the current one. What leaked does not wait for this (`leak.ts`).
 * @param isStanding the current one works, and no place is known not to have it
 * @param now Docker Hub's clock, in milliseconds
 */
export function planSweep({ tokens, setup, facts }: Rotation, isStanding: boolean, now: number): Sweep {
  const current = findCurrent(tokens)
  const { home } = setup.policy
  const unleaked = tokens.filter(token => !facts.leaked.includes(token))
  /** It works nowhere, and only takes up room: deactivated long enough ago, or superseded and expired. */
  const isOverdue = (token: EntryToken): boolean =>
    isRetired(token)
      ? now - token.since >= setup.policy.deleteAfterMs || isExpired(token, now)
      : current !== undefined && isOlder(token, current) && isExpired(token, now)
  const isRead = ({ resources }: EntryToken): boolean => resources !== undefined
  const gone = unleaked.filter(token => isOverdue(token) && isRead(token)).map(({ id }) => id)
  if (current === undefined || !isStanding) return { ...noSweep, delete: gone }
  // Docker refuses to change an expired token: one that is about to expire is left to the next run.
  const open = unleaked
    .filter(it => isOlder(it, current) && !isRetired(it) && !isExpired(it, now + setup.limits.look))
    .map((token): Superseded => ({ ...token, replacedAt: supersededAt(token, tokens, { home, now }) }))
  const over = open.filter(token => isOver(token, setup, now))
  const undated = over.find(token => token.isActive && token.lastUsedAt === 'unseen')
  const keeps = over.flatMap(token => whyKept(token, setup) ?? [])
  const keptIds = new Set([undated?.id, ...keeps.map(({ id }) => id)])
  const retire = over.flatMap(({ id }) => (keptIds.has(id) ? [] : id))
  const note = open
    .filter(token => !retire.includes(token.id) && lacksNote(token))
    .map(({ id, replacedAt }) => ({ id, replacedAt }))
  return {
    retire,
    delete: gone,
    kept: keeps,
    note,
    undated: undated && `${undated.id} was not deactivated: Docker Hub does not say when it was last used`,
  }
}

type Superseded = EntryToken & { readonly replacedAt: number }

const isRetired = ({ state, isActive }: EntryToken): boolean => state === 'retired' && !isActive

/** It was deactivated by a run, and a person has activated it since. */
const isRevived = ({ state, isActive }: EntryToken): boolean => state === 'retired' && isActive

/** Its grace is over, and if another run left it, that run can no longer be at work. */
function isOver(token: Superseded, { policy, limits }: EntrySetup, now: number): boolean {
  const isRested = token.state !== 'pending' || token.run === endedRun || now - token.since >= limits.rest
  const isPast = policy.graceMs === 0 || now - token.replacedAt >= policy.graceMs
  return isRested && !isRevived(token) && isPast
}

/**
 * When its own successor became current. Its description says so; else the oldest successor that is still
 * listed, and that every place of this list got. A person who activated it again began its time anew: the next
 * run gave it a later label.
 */
export function supersededAt(
  token: EntryToken,
  tokens: readonly EntryToken[],
  { home, now }: { home: string | undefined; now: number },
): number {
  if (isRevived(token)) return now
  const next = tokens.find(other => {
    const mark = markOf(other)
    // Docker Hub may not tell a description at all.
    const isUntold = other.description === undefined
    const isConfirmed = isUntold || (mark?.copies !== undefined && mark.home?.toLowerCase() === home)
    return isConfirmed && isOlder(token, other) && (other.state === 'current' || other.state === 'retired')
  })
  const currentAt = next === undefined ? now : next.state === 'current' ? currentSince(next) : next.createdAt
  return Math.max(markOf(token)?.replacedAt ?? currentAt, token.state === 'current' ? currentSince(token) : 0)
}

/** Not a left-over: its run may still be at work. Nor one that a person deactivated. */
function lacksNote(token: EntryToken): boolean {
  if (isRevived(token)) return true
  if (token.state === 'pending' || !token.isActive || token.description === undefined) return false
  return markOf(token)?.replacedAt === undefined
}

function whyKept(token: Superseded, { policy, waiting = [] }: EntrySetup) {
  const { id, description, isActive, lastUsedAt = 0, replacedAt, resources } = token
  // It had other places: one of them may have been moved to an entry that has not given it its own token yet.
  const hasMoved = description !== undefined && markOf(token)?.copies !== policy.copies
  const heir = waiting.find(it => resources === undefined || shareRepository(resources, it.resources))
  if (hasMoved && heir !== undefined) {
    const where = `a place of ${JSON.stringify(heir.label)}, which did not have its own token as this run began`
    return { id, why: `${id} may be in ${where}: the next run looks again`, isUsed: false }
  }
  if (!isActive || lastUsedAt === 'unseen' || lastUsedAt < replacedAt + policy.graceMs / 2) return undefined
  return { id, why: `${id} was last used ${momentText(lastUsedAt)}`, isUsed: true }
}
