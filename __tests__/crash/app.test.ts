import { expect } from '@jest/globals'
import type { World } from '../../sandbox/world.ts'
import { appInputs } from '../support/app-inputs.ts'
import { itDeep } from '../support/depth.ts'
import { buildAction } from './action.ts'
import { onlySecrets, type Stores } from './crash-store.ts'
import { startCrashWorld } from './crash-world.ts'
import { playSchedule, type Schedule } from './schedule.ts'

/** What an App's token lives, and how much time passes after each effect: none is good for two of them. */
const life = 30_000
const pause = 31_000

/** An App in the place of a token: its key comes as inputs come. */
async function withApp(world: World): Promise<Stores> {
  const inputs = Object.entries(appInputs(world)).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ])
  for (const app of world.github?.apps ?? []) app.lifetime = life
  return { ...(await onlySecrets(world)), environment: Object.fromEntries(inputs) as Record<string, string> }
}

/** Killed before and after each effect: a creation, four secrets, three variables, a promotion, and the end of the App's tokens. */
const schedules = Array.from({ length: 10 }, (_, at) => at).flatMap(at =>
  [false, true].map((late): Schedule => ({
    situation: { grace: '48h', why: 'forced' },
    troubles: [{ on: 'effect', at, late, what: 'kill' }],
    pause,
    next: late ? 'run' : 'attempt',
    sweep: at === 3,
  })),
)

/** What is broken in these schedules, and how often GitHub was shown a token that had ended. */
async function play(planned: readonly Schedule[]) {
  const action = await buildAction()
  const crash = await startCrashWorld(action, withApp)
  try {
    const found: unknown[] = []
    let shownDead = 0
    let suffered = 0
    for (const schedule of planned) {
      const verdict = await playSchedule(crash, schedule)
      suffered += verdict.suffered
      if (verdict.broken.length > 0) found.push({ schedule, broken: verdict.broken })
      shownDead += crash.world.log
        .entries()
        // A JWT is signed once more with GitHub's time, which is ahead of this machine's.
        .filter(it => it.server === 'github' && it.outcome === 401 && !/installation/.test(it.target)).length
    }
    return { found, shownDead, suffered }
  } finally {
    await crash.close()
    await action.close()
  }
}

itDeep(
  'an App whose tokens end after each effect: a run that is killed and those after it keep the invariants',
  async () => {
    expect(await play(schedules)).toEqual({ found: [], shownDead: 0, suffered: schedules.length })
  },
)
