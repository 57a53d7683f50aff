import type { Clock } from '../ports.ts'

/** Milliseconds; Node's timers take a longer time for no time at all. */
const longestTimer = 2 ** 31 - 1

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
