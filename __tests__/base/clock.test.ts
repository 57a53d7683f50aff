import { afterEach, expect, it } from '@jest/globals'
import { createClock, createDeadline, createExchangeDeadline, withGrace } from '../../src/base/clock.ts'

const real = Date.now
afterEach(() => {
  Date.now = real
})

it.each([3_600_000, -86_400_000])("goes on when the machine's clock is set by %d ms", step => {
  const clock = createClock()
  const before = clock.now()
  expect(Math.abs(before - real())).toBeLessThan(60_000)
  Date.now = () => real() + step
  const moved = clock.now() - before
  expect(moved).toBeGreaterThanOrEqual(0)
  expect(moved).toBeLessThan(60_000)
})

const deadlines = {
  'a deadline': () => createDeadline(createClock(), 60),
  patience: () => createExchangeDeadline(60),
}

it.each(Object.entries(deadlines))('%s hears of a cancelled job until it is closed', (...[, create]) => {
  const count = () => process.listenerCount('SIGINT') + process.listenerCount('SIGTERM')
  const before = count()
  const [open, closed] = [create(), create()]
  closed.close()
  expect(count()).toBe(before + 2)
  process.emit('SIGTERM')
  expect([String(open.signal.reason), closed.signal.aborted]).toEqual(['AbortError: cancelled', false])
  open.close()
  expect(count()).toBe(before)
})

it('a deadline that was closed does not pass', async () => {
  const clock = createClock()
  const [open, closed] = [1, 2].map(() => createDeadline(clock, 0.05))
  closed?.close()
  await new Promise(passes => open?.signal.addEventListener('abort', passes))
  await new Promise(setImmediate)
  expect(closed?.signal.aborted).toBe(false)
  expect(open?.signal.reason).toMatchObject({
    message: 'not done within 0.05 s',
    hint: 'see above for what took so long; raise the input "timeout" if that is normal here',
  })
})

it('a cancel comes later by the grace while work is held, and nothing waits for it', async () => {
  const timers = () => process.getActiveResourcesInfo().filter(name => name === 'Timeout').length
  const controller = new AbortController()
  const usual = { signal: controller.signal, endsAt: Infinity, timeoutMs: 1 }
  const [held, free] = [withGrace(usual, 20), withGrace(usual, 20)]
  held.hold(true)
  const before = timers()
  controller.abort('over')
  expect([held.signal.aborted, free.signal.aborted, timers()]).toEqual([false, true, before])
  await new Promise(passes => {
    held.signal.addEventListener('abort', passes)
  })
  expect(held.signal.reason).toBe('over')
})
