export type QuickClock = ReturnType<typeof createQuickClock>

/** The machine's clock, ahead of it by all that was waited for: a wait with it takes no time. The servers of the world go by it, too. */
export function createQuickClock() {
  let ahead = 0
  const now = (): number => Date.now() + ahead
  return {
    /** Milliseconds since 1970; also for the servers that a waiting program talks to. */
    now,
    /** Milliseconds. */
    ahead: () => ahead,
    /** In the place of `setTimeout` of `node:timers/promises`. */
    wait: async (milliseconds: number, _value?: unknown, { signal }: { signal?: AbortSignal } = {}) => {
      const end = now() + milliseconds
      // Others may wait for less.
      await new Promise(setImmediate)
      signal?.throwIfAborted()
      ahead = Math.max(ahead, end - Date.now())
    },
  }
}

/** `Date` by this clock. */
export function dateBy({ now }: QuickClock): DateConstructor {
  return new Proxy(Date, {
    get: (real, key) => (key === 'now' ? now : (Reflect.get(real, key) as unknown)),
    construct: (real, given: readonly unknown[]) =>
      Reflect.construct(real, given.length === 0 ? [now()] : given) as object,
  })
}
