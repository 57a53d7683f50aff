import type { Clock } from '../../base/clock.ts'
import { longestWait, pauseWords } from '../../base/retry.ts'

/** In any `span` milliseconds at most so many of the requests that count. */
export interface PaceWindow {
  readonly span: number
  readonly most: number
  readonly counts: (method: string) => boolean
}

const isWrite = (method: string): boolean => method !== 'GET'

/**
 * One write a second, and GitHub's 500 new things an hour, less a few for others of the job (docs.github.com,
 * "Rate limits for the REST API"). Every other limit is waited for when GitHub tells of it.
 */
export const githubPace: readonly PaceWindow[] = [
  { span: 1000, most: 1, counts: isWrite },
  { span: 3_600_000, most: 495, counts: method => isWrite(method) && method !== 'DELETE' },
]

/** Shorter waits than this are no news, in milliseconds. */
const worthTelling = 10_000

export interface TurnOptions {
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Tests hand in others. */
  readonly windows: readonly PaceWindow[]
  /** Told before each long wait, with how long it is. */
  readonly onWait: (text: string) => void
}

/** Lets one write go at a time, when the windows have room, and nothing while GitHub wants us to wait. */
export function createGithubTurns({ clock, signal, windows, onWait }: TurnOptions) {
  const past: { method: string; at: number }[] = []
  let heldUntil = 0
  let lastWrite: Promise<unknown> = Promise.resolve()

  function roomAt(method: string): number {
    const ends = windows.map(({ span, most, counts }) => {
      const inside = counts(method) ? past.filter(it => counts(it.method)) : []
      return (inside.at(-most)?.at ?? -Infinity) + span
    })
    return Math.max(...ends)
  }

  /** @param before milliseconds since 1970: no longer is waited */
  async function pace<T>(method: string, before: number, act: () => Promise<T>): Promise<T> {
    signal.throwIfAborted()
    const room = roomAt(method) - clock.now()
    if (Math.min(room, before - clock.now()) > worthTelling) {
      onWait(`GitHub limits how much may be written: going on in ${pauseWords(room)}`)
    }
    const pause = Math.min(before, Math.max(heldUntil, clock.now() + room)) - clock.now()
    if (pause > 0) await clock.sleep(pause, signal)
    const result = await act()
    // GitHub had the request somewhere before its answer came.
    if (windows.some(({ counts }) => counts(method))) past.push({ method, at: clock.now() })
    const longest = Math.max(0, ...windows.map(({ span }) => span))
    while (past[0] !== undefined && past[0].at < clock.now() - longest) past.shift()
    return result
  }

  return {
    /** GitHub wants to be left alone for so many milliseconds. */
    hold: (pause: number): void => {
      if (pause <= longestWait) heldUntil = Math.max(heldUntil, clock.now() + pause)
    },
    /** What `act` gives, once its turn has come. One that throws has sent nothing, and counts for nothing. */
    take<T>(method: string, before: number, act: () => Promise<T>): Promise<T> {
      if (!isWrite(method)) return pace(method, before, act)
      const write = lastWrite.then(() => pace(method, before, act))
      lastWrite = write.catch(() => undefined)
      return write
    },
  }
}
