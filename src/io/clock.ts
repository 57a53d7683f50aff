import type { Clock } from '../ports.ts'

/** The machine's own clock and chance. */
export function createClock(): Clock {
  return {
    now: () => Date.now(),
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
