import { expect, it } from '@jest/globals'
import { nextStep } from '../../src/rotate/plan/next-step.ts'
import { reportEntry } from '../../src/rotate/plan/report.ts'
import { stopped } from '../../src/rotate/plan/rotation.ts'
import { created, current, now, pending, rotationOf } from './entry-scene.ts'

it('after a leak no copy holds the new token where none could be made, and the leaked one still works', () => {
  const stop = { code: 'HUB_QUOTA', message: 'there is no room' } as const
  const rotation = stopped(rotationOf({ asked: { compromised: true } }), 'begin', { stop, now })
  const { complete, gaps, stores } = reportEntry(rotation, now)
  expect([complete, stores.map(({ holds }) => holds)]).toEqual([false, [false]])
  expect(gaps[0]).toMatch(/^the leaked token "acme push \(current .*\(C\) still works: deactivate it/)
})

it('a leak that no run has finished is inherited by the next token, though nobody tells of it again', () => {
  const tokens = [current(), pending({ run: 'ended', mark: { leakSince: created } })]
  const step = { step: 'list', look: 0, isWhole: false } as const
  const listed = { step, outcome: { result: 'listed', tokens }, now } as const
  const next = nextStep(rotationOf({ tokens, events: [listed] }), now)
  expect(next).toMatchObject({ step: 'mint', mark: { leakSince: created } })
})
