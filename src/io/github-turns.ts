import { longestSpan, nextTurn, type PastRequest } from '../model/request-pace.ts'
import { seconds } from '../model/retry.ts'
import type { GithubClientOptions } from './github-client.ts'

/** Shorter waits than this are no news, in milliseconds. */
const worthTelling = 10_000

/** Lets a request go when GitHub's secondary limits allow it: waiting costs less than being refused. */
export function createGithubTurns({ clock, signal, windows, onWait }: GithubClientOptions) {
  const past: PastRequest[] = []
  const memory = longestSpan(windows)
  return {
    async take(method: string): Promise<void> {
      signal.throwIfAborted()
      const now = clock.now()
      const pause = nextTurn(past, { now, method, windows }) - now
      if (pause > worthTelling) onWait(`GitHub limits how much may be written: going on in ${seconds(pause)}`)
      if (pause > 0) await clock.sleep(pause, signal)
    },
    /** Counted from the answer on: GitHub had the request before. */
    done(method: string): void {
      const now = clock.now()
      while (past[0] !== undefined && past[0].at < now - memory) past.shift()
      past.push({ at: now, method })
    },
  }
}
