export type QuickClock = ReturnType<typeof createQuickClock>

/**
 * Ahead of the machine's clock by all that was waited for: a wait takes no time. The world goes by it, too.
 * @param machine a clock that stands still makes each run the same
 */
export function createQuickClock(machine: () => number = Date.now) {
  let ahead = 0
  const now = (): number => machine() + ahead
  return {
    ahead: () => ahead,
    /** Turns it on, or back. */
    pass: (milliseconds: number) => void (ahead += milliseconds),
    Date: new Proxy(Date, {
      get: (real, key) => (key === 'now' ? now : (Reflect.get(real, key) as unknown)),
      construct: (real, given) => Reflect.construct(real, given.length === 0 ? [now()] : given) as object,
    }),
    /** Of a wait that is to differ each time the mean. */
    Math: Object.assign(Object.create(Math) as Math, { random: () => 0.5 }),
    /** In the place of `setTimeout` of `node:timers/promises`. */
    wait: async (milliseconds: number, _value?: unknown, { signal }: { signal?: AbortSignal } = {}) => {
      const end = now() + milliseconds
      // Others may wait for less.
      await new Promise(setImmediate)
      signal?.throwIfAborted()
      ahead = Math.max(ahead, end - machine())
    },
  }
}
