import { statSync } from 'node:fs'
import { join } from 'node:path'

/** Fires when the first recorded call of docker has read its password. */
export function watchForDocker(calls: string, closers: (() => Promise<void>)[]): AbortSignal {
  const controller = new AbortController()
  const timer = setInterval(() => {
    if ((statSync(join(calls, '1/input'), { throwIfNoEntry: false })?.size ?? 0) > 0) controller.abort()
  }, 20)
  closers.push(() => {
    clearInterval(timer)
    return Promise.resolve()
  })
  return controller.signal
}
