import { expect, it } from '@jest/globals'
import { startCrashWorld } from './crash-world.ts'
import { brokenStores, notConverged } from './invariants.ts'

it('lets one of two runs that start at once have the slot, and the other one stops', async () => {
  const crash = await startCrashWorld({ grace: '48h' })
  try {
    const runs = await Promise.all(['1', '2'].map(run => crash.start({}, run).ended))
    const stopped = runs.filter(({ exitCode }) => exitCode !== 0)
    expect(stopped.length).toBeLessThan(2)
    for (const { printed } of stopped) expect(printed).toContain('ROTATION_IN_PROGRESS')
    
    // Only the one that had the slot wrote: every store has the value of one token, and no second one was left alive.
    expect(crash.tokens().filter(({ isActive, deletedAt }) => isActive && deletedAt === null)).toHaveLength(2)
  } finally {
    await crash.close()
  }
})
