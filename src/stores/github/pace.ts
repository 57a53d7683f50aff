import type { Clock } from '../../base/clock.ts'
import { seconds } from '../../base/retry.ts'

/** A request as GitHub's limits see it. `at`: milliseconds since 1970, when its answer had come. */
export interface PastRequest {
  readonly at: number
  readonly method: string
}

/** In any `span` milliseconds the requests together may weigh `most`. */
export interface PaceWindow {
  readonly span: number
  readonly most: number
  readonly weigh: (method: string) => number
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute

const reads = ['GET', 'HEAD']
const writes = (method: string): number => (reads.includes(method) ? 0 : 1)
const creates = (method: string): number => (method === 'DELETE' ? 0 : writes(method))
const points = (method: string): number => (reads.includes(method) ? 1 : 5)

/** GitHub's secondary limits (docs.github.com, "Rate limits for the REST API" and its best practices). */
export const githubPace: readonly PaceWindow[] = [
  { span: second, most: 1, weigh: writes },
  { span: minute, most: 80, weigh: creates },
  { span: minute, most: 900, weigh: points },
  { span: hour, most: 500, weigh: creates },
]

/** When the next request may be sent, in milliseconds since 1970: `now`, or later when a window is full. */
export function nextTurn(
  past: readonly PastRequest[],
  next: { now: number; method: string; windows: readonly PaceWindow[] },
): number {
  const { now, method, windows } = next
  return Math.max(now, ...windows.map(window => turnIn(window, past, method)))
}

/** How long a past request can still matter, in milliseconds. */
function longestSpan(windows: readonly PaceWindow[]): number {
  return Math.max(0, ...windows.map(({ span }) => span))
}

function turnIn({ span, most, weigh }: PaceWindow, past: readonly PastRequest[], method: string): number {
  let room = most - weigh(method)
  if (weigh(method) === 0) return -Infinity
  for (const { at, method: before } of past.toSorted((a, b) => b.at - a.at)) {
    room -= weigh(before)
    // This one and all before it must have left the window.
    if (room < 0) return at + span
  }
  return -Infinity
}

/** Shorter waits than this are no news, in milliseconds. */
const worthTelling = 10_000

export interface TurnOptions {
  readonly clock: Clock
  readonly signal: AbortSignal
  /** What GitHub's limits allow; tests hand in others. */
  readonly windows: readonly PaceWindow[]
  /** Told before each long wait, with how long it is. */
  readonly onWait: (text: string) => void
}

/** One exchange that waits for its turn. */
interface Turn<T> {
  /** Milliseconds since 1970: no longer is waited for GitHub's limits. */
  readonly before: number | undefined
  /** Makes the exchange. Throws when nothing was sent. */
  readonly act: () => Promise<T>
}

/** Lets a request go when GitHub's secondary limits allow it, and one write at a time: waiting costs less than being refused. */
export function createGithubTurns({ clock, signal, windows, onWait }: TurnOptions) {
  const past: { at: number; readonly method: string }[] = []
  const memory = longestSpan(windows)
  let lastWrite: Promise<unknown> = Promise.resolve()

  /** Waits for the turn, which counts from then on; `forget` takes it back. */
  async function wait(method: string, before: number) {
    signal.throwIfAborted()
    const now = clock.now()
    while (past[0] !== undefined && past[0].at < now - memory) past.shift()
    const turn = { at: nextTurn(past, { now, method, windows }), method }
    past.push(turn)
    const pause = Math.min(turn.at, before) - now
    if (pause > worthTelling) onWait(`GitHub limits how much may be written: going on in ${seconds(pause)}`)
    if (pause > 0) await clock.sleep(pause, signal)
    return { turn, forget: () => past.splice(past.indexOf(turn), 1) }
  }

  async function pace<T>(method: string, { before = Infinity, act }: Turn<T>): Promise<T> {
    const { turn, forget } = await wait(method, before)
    try {
      const result = await act()
      // GitHub had the request somewhere before.
      turn.at = clock.now()
      return result
    } catch (error) {
      forget()
      throw error
    }
  }

  return {
    /** Waits until there is room for a request that another one, whose turn has come, needs first. */
    room: (method: string) => wait(method, Infinity),
    /** What `act` gives or throws, once its turn has come; the signal's reason. */
    take<T>(method: string, turn: Turn<T>): Promise<T> {
      if (reads.includes(method)) return pace(method, turn)
      const write = lastWrite.then(() => pace(method, turn))
      lastWrite = write.catch(() => undefined)
      return write
    },
  }
}
