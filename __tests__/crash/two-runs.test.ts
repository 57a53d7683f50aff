import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildAction, type Action } from './action.ts'
import { startCrashWorld } from './crash-world.ts'
import { mutants } from './mutants.ts'
import { createObserver } from './observer.ts'

/** Both have read the same list of tokens before either goes on. */
function createMeeting(): { arrive: () => Promise<void>; end: () => void } {
  let end = (): void => undefined
  const both = new Promise<void>(resolve => (end = resolve))
  let arrived = 0
  return {
    end: () => {
      end()
    },
    arrive: () => {
      arrived++
      if (arrived === 2) end()
      return both
    },
  }
}

/** What two processes that start at once leave behind. */
async function playTwo(action: Action) {
  const crash = await startCrashWorld(action)
  try {
    await crash.reset({ grace: '48h', why: 'due' })
    const observer = createObserver(crash)
    const meeting = createMeeting()
    crash.world.log.witness = async ({ method, target }) => {
      if (/^GET .*access-tokens\?/.test(`${method} ${target}`)) await meeting.arrive()
      if (/^(PUT|PATCH|DELETE)/.test(method) && !target.includes('token?')) await observer.look('')
    }
    const starting = ['1.1', '2.1'].map(run => crash.start({ inputs: {}, run }).ended)
    // Whoever ends early meets nobody.
    void Promise.race(starting).then(meeting.end)
    const runs = await Promise.all(starting)
    await observer.look(runs.map(({ printed }) => printed).join('\n'))
    observer.converged()
    const alive = crash.tokens().filter(({ isActive, deletedAt }) => isActive && deletedAt === null)
    return { runs, broken: observer.broken, alive: alive.length }
  } finally {
    await crash.close()
  }
}

describe('two runs that start at once', () => {
  let action: Action
  beforeAll(async () => {
    action = await buildAction()
  })
  afterAll(() => action.close())

  it('one has the slot, and the other one stops', async () => {
    const { runs, broken, alive } = await playTwo(action)
    const stopped = runs.filter(({ exitCode }) => exitCode !== 0)
    expect(stopped.length).toBeLessThan(2)
    for (const { printed } of stopped) expect(printed).toContain('ROTATION_IN_PROGRESS')
    expect(broken).toEqual([])
    // Only the one that had the slot wrote: no second new token was left alive.
    expect(alive).toBe(2)
  }, 240_000)

  it('would both write without a look at pending tokens', async () => {
    const mutant = mutants.find(({ name }) => name === 'ignore pending')
    const mutated = await buildAction(mutant)
    try {
      expect((await playTwo(mutated)).alive).toBeGreaterThan(2)
    } finally {
      await mutated.close()
    }
  }, 240_000)
})
