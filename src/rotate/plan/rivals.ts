import type { SlotToken } from '../../tokens/slot-token.ts'
import type { Rotation } from './rotation.ts'

/** The token whose value this run holds. */
export function findOwn({ tokens, memory }: Rotation): SlotToken | undefined {
  return tokens.find(({ id }) => id === memory.own)
}

/**
 * Other runs' tokens that may still be written to stores. An earlier attempt of our own run is over, and a label far in the
 * future is no sign of life: some clock was wrong, and it would keep the slot until then.
 */
export function rivals({ setup, tokens, memory }: Rotation, now: number): readonly SlotToken[] {
  const { run, limits } = setup
  return tokens.filter(
    token =>
      token.state === 'pending' &&
      token.isActive &&
      token.id !== memory.own &&
      Math.abs(now - token.since) < limits.alive &&
      !isEarlierAttempt(token.run ?? '', run),
  )
}

function isEarlierAttempt(theirs: string, ours: string): boolean {
  const [theirRun, theirAttempt] = theirs.split('.')
  const [ourRun, ourAttempt] = ours.split('.')
  return theirRun === ourRun && Number(theirAttempt) < Number(ourAttempt)
}
