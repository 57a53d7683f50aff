import { seconds } from '../../base/retry.ts'
import type { GithubClientOptions } from './client.ts'
import { longestSpan, nextTurn } from './pace.ts'

/** Shorter waits than this are no news, in milliseconds. */
const worthTelling = 10_000

/** Lets a request go when GitHub's secondary limits allow it: waiting costs less than being refused. */
export function createGithubTurns({ clock, signal, windows, onWait }: GithubClientOptions) {
  const past: { at: number; readonly method: string }[] = []
  const memory = longestSpan(windows)
  return {
    /**
     * Gives the function to call when the answer has come: GitHub had the request somewhere before.
     * @param before milliseconds since 1970: no longer is waited
     */
    async take(method: string, before = Infinity): Promise<() => void> {
      signal.throwIfAborted()
      const now = clock.now()
      while (past[0] !== undefined && past[0].at < now - memory) past.shift()
      const turn = { at: nextTurn(past, { now, method, windows }), method }
      past.push(turn)
      const pause = Math.min(turn.at, before) - now
      if (pause > worthTelling) onWait(`GitHub limits how much may be written: going on in ${seconds(pause)}`)
      if (pause > 0) await clock.sleep(pause, signal)
      return () => {
        turn.at = clock.now()
      }
    },
  }
}
