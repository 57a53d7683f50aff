import { isSameText } from '../../register/label.ts'
import { findCurrent, isOlder, type SlotToken, works } from '../../tokens/slot-token.ts'
import { findOwn, rivals } from './rivals.ts'
import type { Rotation, Stop } from './rotation.ts'

/**
 * What a fresh list tells a run: whether its lost mint arrived, whether its claim holds, and later whether
 * somebody newer took over.
 */
export function readList(rotation: Rotation, now: number): Rotation {
  const { memory, setup } = rotation
  const unlisted = isUnlisted(rotation) ? memory.unlisted + 1 : 0
  // A list may be some moments behind a mint: it is read again before the token counts as gone.
  if (unlisted > 0 && unlisted < setup.limits.attempts)
    return { ...rotation, memory: { ...memory, fresh: false, stale: true, unlisted } }
  const listed = { ...rotation, memory: { ...memory, fresh: true, stale: false, unlisted } }
  const stop = whyStop(listed, now)
  if (stop !== undefined) return { ...listed, memory: { ...listed.memory, stop } }
  const claimed = listed.memory.claimed || listed.memory.own !== undefined
  return { ...listed, memory: { ...listed.memory, claimed } }
}

function isUnlisted(rotation: Rotation): boolean {
  const { own, stop } = rotation.memory
  return own !== undefined && stop === undefined && findOwn(rotation) === undefined
}

function whyStop(rotation: Rotation, now: number): Stop | undefined {
  const { memory } = rotation
  const own = findOwn(rotation)
  if (memory.stop !== undefined || own?.state === 'current') return memory.stop
  if (memory.unanswered !== undefined) return whyNotMinted(rotation)
  if (memory.own === undefined) return undefined
  if (own === undefined || own.state === 'retired' || !works(own, now)) return lapsed('the new token is gone')
  const taker = memory.claimed ? findNewer(rotation, own) : findFirst(rotation, { own, now })
  return taker && lapsed(`run ${taker.run ?? 'unknown'} has the slot`)
}

/** Also the end of a run whose second mint got no answer either. */
export const unansweredMint: Stop = {
  code: 'REGISTRY_UNREACHABLE',
  message: 'Docker Hub did not answer whether it made the new token',
}

function lapsed(message: string): Stop {
  return { code: 'ROTATION_IN_PROGRESS', message }
}

/** A lost mint that is not in the list may still arrive: it must not be sent again, the next run sees. */
function whyNotMinted({ memory, tokens }: Rotation): Stop | undefined {
  const { label = '', known = [] } = memory.unanswered ?? {}
  return tokens.some(token => isSameText(token.label, label) && !known.includes(token.id))
    ? undefined
    : unansweredMint
}

/** Right after the mint: a run that was there before us keeps the slot, unless `force` takes it. */
function findFirst(rotation: Rotation, { own, now }: { own: SlotToken; now: number }): SlotToken | undefined {
  const current = findCurrent(rotation.tokens)
  if (current !== undefined && isOlder(own, current)) return current
  return rotation.setup.forced ? undefined : rivals(rotation, now).find(other => isOlder(other, own))
}

/** Later: whoever minted after us did so because we seemed dead, or by force. */
function findNewer({ tokens }: Rotation, own: SlotToken): SlotToken | undefined {
  return tokens.find(other => isOlder(own, other) && (other.state === 'pending' || other.state === 'current'))
}
