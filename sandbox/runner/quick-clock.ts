interface WaitOptions {
  readonly signal?: AbortSignal
}

/** The machine's clock, ahead of it by all that was waited for: a wait with it takes no time. */
export interface QuickClock {
  /** Milliseconds since 1970; also for the servers that a waiting program talks to. */
  readonly now: () => number
  /** Milliseconds. */
  readonly ahead: () => number
  /** In the place of `setTimeout` of `node:timers/promises`. */
  readonly wait: (milliseconds: number, value?: unknown, options?: WaitOptions) => Promise<unknown>
}

export function createQuickClock(): QuickClock {
  let ahead = 0
  const now = (): number => Date.now() + ahead
  return {
    now,
    ahead: () => ahead,
    async wait(milliseconds, value, { signal } = {}) {
      const end = now() + milliseconds
      signal?.throwIfAborted()
      // Others may wait for less.
      await new Promise(setImmediate)
      signal?.throwIfAborted()
      ahead = Math.max(ahead, end - Date.now())
      return value
    },
  }
}

/** `Date` by this clock. */
export function dateBy({ now }: QuickClock): DateConstructor {
  return new Proxy(Date, {
    get: (real, key) => (key === 'now' ? now : (Reflect.get(real, key) as unknown)),
    construct: (real, given: readonly unknown[], target) =>
      Reflect.construct(real, given.length === 0 ? [now()] : given, target) as object,
  })
}
