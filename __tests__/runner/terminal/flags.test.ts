import { expect, it } from '@jest/globals'
import { flagUsage } from '../../../src/runner/terminal/flags.ts'

it.each([
  ['config', '--config FILE'],
  ['evidence', '--evidence DIR'],
  ['token', '--token VALUE'],
  ['attempts', '--attempts NUMBER'],
  ['proof', '--proof sufficient|exact|off'],
  ['write', '--write'],
])('what has to follow --%s: %s', (flag, usage) => {
  expect(flagUsage(flag)).toBe(usage)
})
