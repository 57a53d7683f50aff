import { afterEach, expect, it } from '@jest/globals'
import { createClock } from '../../src/base/clock.ts'

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
