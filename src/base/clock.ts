import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { OatError } from './error.ts'
import { parseInstant } from './time.ts'

/** Time and random numbers. Passed in, so that tests control both. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: typeof sleep
  /** From 0 up to, not including, 1. */
  readonly random: () => number
  /** A unique name, in hexadecimal digits. */
  readonly unique: () => string
}

/** When everything has to be over: the signal fires then, or at a cancel, with an Error as its reason. */
export interface Deadline {
  readonly signal: AbortSignal
  /** Milliseconds since 1970. */
  readonly endsAt: number
  /** Milliseconds of input `timeout`: no wait but that for a rate limit takes longer. */
  readonly timeoutMs: number
}

/** It listens for the end of the job until it is closed. */
export type OpenDeadline = Deadline & { readonly close: () => void }

/** The machine's clock, read once; then it counts, so that a correction does not move deadlines. */
export function createClock(): Clock {
  const start = Date.now() - sinceStart()
  return {
    now: () => Math.round(start + sinceStart()),
    random: () => Math.random(),
    unique: () => randomBytes(8).toString('hex'),
    sleep,
  }
}

/** Milliseconds, by a clock that is never set; `performance` is the same, and takes a millisecond to load. */
export function sinceStart(): number {
  return process.uptime() * 1000
}

/** Rejects with the signal's reason when that fires first. Node warns of a time that is no number. */
export async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(Math.max(0, milliseconds || 0), undefined, { signal })
  } catch {
    throw signal.reason as Error
  }
}

/** Ends everything after `timeout` seconds, or at a cancel. */
export function createDeadline(clock: Clock, timeout: number, cancelledBy?: Signals): OpenDeadline {
  const timeoutMs = timeout * 1000
  const late = new OatError('REGISTRY_UNREACHABLE', {
    message: `not done within ${timeout} s`,
    hint: 'see above for what took so long; raise the input "timeout" if that is normal here',
  })
  const { signal, end, close } = untilCancelled(cancelledBy)
  const timer = setTimeout(end, timeoutMs, late).unref()
  return {
    signal,
    endsAt: clock.now() + timeoutMs,
    timeoutMs,
    close: () => {
      clearTimeout(timer)
      close()
    },
  }
}

/** No end for the whole, which a limit may keep for hours: each request gets `timeout` seconds. */
export function createExchangeDeadline(timeout: number): OpenDeadline {
  const { signal, close } = untilCancelled()
  return { signal, close, endsAt: Infinity, timeoutMs: timeout * 1000 }
}

type Signals = readonly NodeJS.Signals[]

function untilCancelled(signals: Signals = ['SIGINT', 'SIGTERM']) {
  const controller = new AbortController()
  const end = controller.abort.bind(controller)
  const cancel = (): void => {
    end(new DOMException('cancelled', 'AbortError'))
  }
  for (const signal of signals) process.once(signal, cancel)
  return {
    signal: controller.signal,
    end,
    close: () => {
      for (const signal of signals) process.off(signal, cancel)
    },
  }
}

/** The same, except that a cancel leaves `milliseconds` for work that must not stop halfway, while held. */
export function withGrace(deadline: Deadline, milliseconds: number) {
  const controller = new AbortController()
  let isHeld = false
  const end = (): void => {
    controller.abort(deadline.signal.reason)
  }
  const onCancel = (): void => {
    if (isHeld) setTimeout(end, milliseconds).unref()
    else end()
  }
  deadline.signal.addEventListener('abort', onCancel, { once: true })
  return { ...deadline, signal: controller.signal, hold: (held: boolean) => void (isHeld = held) }
}

export type ServerClock = ReturnType<typeof createServerClock>

/** A server's clock, in milliseconds since 1970, by its answers' `Date`; in between this machine's counts. */
export function createServerClock({ now }: Pick<Clock, 'now'>) {
  let latest: { readonly date: number; readonly ahead: number } | undefined
  return {
    /** Gives the answer's time, where it has one. */
    hear({ headers }: { readonly headers: { readonly date?: string | undefined } }): number | undefined {
      const date = parseInstant(headers.date)
      if (date !== undefined) latest = { date, ahead: date - now() }
      return date
    },
    /** As last heard. */
    heard: () => latest?.date,
    /** How far it was ahead of this machine's then. */
    ahead: () => latest?.ahead,
    now: () => now() + (latest?.ahead ?? 0),
  }
}
