import type { Clock } from '../ports.ts'

/**
 * The machine's own clock and chance. The time is read once and then carried on by a clock that nobody sets: a run may last for
 * hours, and a step of the machine's clock must not move its deadlines and what it knows of other clocks.
 */
export function createClock(): Clock {
  const start = Date.now() - performance.now()
  return {
    now: () => Math.round(start + performance.now()),
    random: () => Math.random(),
    unique: () => process.getBuiltinModule('node:crypto').randomBytes(8).toString('hex'),
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason as Error)
          return
        }
        const stop = (): void => {
          clearTimeout(timer)
          reject(signal.reason as Error)
        }
        const timer = setTimeout(() => {
          signal.removeEventListener('abort', stop)
          resolve()
        }, milliseconds)
        signal.addEventListener('abort', stop, { once: true })
      }),
  }
}
