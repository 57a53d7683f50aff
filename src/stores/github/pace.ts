import type { Clock } from '../../base/clock.ts'
import type { Limit } from '../../base/http.ts'
import type { HttpResponse } from '../../base/http-exchange.ts'
import { longestWait, pauseWords, requestedPause } from '../../base/retry.ts'
import type { ClientPorts } from '../../runner/ports.ts'

/** Milliseconds from a write's answer to the next write (docs.github.com, "Rate limits for the REST API"). */
export const githubPace = 1000
/** GitHub's 500 new things an hour, less a few for the job. Other limits are waited for as GitHub tells. */
const hourly = 495
const hour = 3_600_000
/** GitHub's 900 points a minute, less a few: a read is one, a change five. */
const minutely = 890
const minute = 60_000

/** Shorter waits than this are no news, in milliseconds. */
const worthTelling = 10_000

/**
 * One write at a time and a pace apart, so many requests a minute, and none while GitHub wants a rest.
 * @param pace as `githubPace`; tests hand in another
 */
export function createGithubTurns({ clock, deadline, runner }: ClientPorts, pace: number) {
  const creations: number[] = []
  /** When each of the last points was spent. */
  let points: readonly number[] = []
  let nextWrite = 0
  let heldUntil = 0
  let lastWrite: Promise<unknown> = Promise.resolve()

  /** @param deadlineAt milliseconds since 1970: no longer is waited */
  async function inTurn<T>(method: string, deadlineAt: number, act: () => Promise<T>): Promise<T> {
    const full = method === 'DELETE' ? undefined : creations.at(-hourly)
    const fullSince = points.at(-minutely) ?? -minute
    const room = Math.max(
      fullSince + minute,
      method === 'GET' ? 0 : Math.max(nextWrite, (full ?? -hour) + hour),
    )
    if (Math.min(room, deadlineAt) - clock.now() > worthTelling) {
      runner.info(
        `GitHub limits how much may be ${method === 'GET' ? 'read' : 'written'}: going on in ${pauseWords(room - clock.now())}`,
      )
    }
    const pause = Math.min(deadlineAt, Math.max(heldUntil, room)) - clock.now()
    const startsAt = clock.now() + Math.max(pause, 0)
    points = [...points, ...Array<number>(method === 'GET' ? 1 : 5).fill(startsAt)].slice(-minutely)
    if (pause > 0) await clock.sleep(pause, deadline.signal)
    const result = await act()
    // GitHub had the request somewhere before its answer came.
    if (method !== 'GET') nextWrite = clock.now() + pace
    if (method !== 'GET' && method !== 'DELETE') creations.push(clock.now())
    return result
  }

  return {
    /** GitHub wants to be left alone for so many milliseconds. */
    hold: (pause: number): void => {
      if (pause <= longestWait) heldUntil = Math.max(heldUntil, clock.now() + pause)
    },
    /** What `act` gives, once its turn has come. One that throws has sent nothing, and counts for nothing. */
    take<T>(method: string, deadlineAt: number, act: () => Promise<T>): Promise<T> {
      if (method === 'GET') return inTurn(method, deadlineAt, act)
      const write = lastWrite.then(() => inTurn(method, deadlineAt, act))
      lastWrite = write.catch(() => undefined)
      return write
    },
  }
}

/** Milliseconds, GitHub's advice where it names no time: a minute at least, then longer and longer. */
const firstLimitPause = 60_000

/** @param hold told of each limit that is reached, with the milliseconds to wait */
export function createLimits(clock: Clock, hold: ((pause: number) => void) | undefined) {
  return (answer: HttpResponse, tries: number): Limit | undefined => {
    if (!isLimit(answer)) return undefined
    // Each answer tells when the rate limit starts anew; it counts only where that is reached.
    const status = answer.headers['x-ratelimit-remaining'] === '0' ? 429 : 403
    const requested = requestedPause({ ...answer, status }, clock.now())
    const pause = firstLimitPause * 2 ** (tries - 1)
    hold?.(requested ?? pause)
    return { words: 'its rate limit is reached', requested, pause }
  }
}

/** Whether an answer tells of one of GitHub's limits (docs.github.com, "Rate limits for the REST API"). */
export function isLimit({ status, headers, body }: HttpResponse): boolean {
  if (status !== 403) return status === 429
  const isTold = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0'
  return isTold || /rate limit/i.test(body)
}
