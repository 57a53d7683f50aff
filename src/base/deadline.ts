import type { Clock, Deadline } from '../ports.ts'
import { OatError } from './error.ts'

/**
 * Ends everything after `timeout` seconds, or when the runner cancels the job (SIGINT, then SIGTERM). A single
 * exchange gets a fair share, so that one that hangs leaves time for another try.
 */
export function createDeadline(options: { clock: Clock; timeout: number; attempts: number }): Deadline {
  const { clock, timeout, attempts } = options
  const controller = new AbortController()
  const late = new OatError('REGISTRY_UNREACHABLE', {
    message: `not done within ${timeout} s`,
    hint: 'see above for what took so long; raise the input timeout if that is normal here',
  })
  setTimeout(() => {
    controller.abort(late)
  }, timeout * 1000).unref()
  onCancel(reason => {
    controller.abort(reason)
  })
  return {
    signal: controller.signal,
    endsAt: clock.now() + timeout * 1000,
    tryMs: Math.max(1000, Math.floor((timeout * 1000) / attempts)),
    timeoutMs: timeout * 1000,
  }
}

/** No end for the whole, which may have to wait for hours where a limit says so: each exchange gets `timeout` seconds. */
export function createPatience(timeout: number): Deadline {
  const controller = new AbortController()
  onCancel(reason => {
    controller.abort(reason)
  })
  return { signal: controller.signal, endsAt: Infinity, tryMs: timeout * 1000, timeoutMs: timeout * 1000 }
}

function onCancel(abort: (reason: DOMException) => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      abort(new DOMException('cancelled', 'AbortError'))
    })
  }
}
