import type { Clock } from '../ports.ts'

/** Milliseconds; Node's timers take a longer time for no time at all. */
const longestTimer = 2 ** 31 - 1

/** The machine's own clock and chance. */
export function createClock(): Clock {
  return {
    now: () => Date.now(),
    random: () => Math.random(),
    unique: () => process.getBuiltinModule('node:crypto').randomBytes(8).toString('hex'),
    sleep,
  }
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason as Error)
      return
    }
    let left = milliseconds
    const next = (): NodeJS.Timeout => {
      const part = Math.min(Math.max(0, left), longestTimer)
      left -= part
      return setTimeout(() => {
        if (left > 0) timer = next()
        else {
          signal.removeEventListener('abort', stop)
          resolve()
        }
      }, part)
    }
    const stop = (): void => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    let timer = next()
    signal.addEventListener('abort', stop, { once: true })
  })
}
