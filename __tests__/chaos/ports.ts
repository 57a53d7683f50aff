import { type Asked, playRun } from '../rotate/search/play.ts'
import type { Actor } from '../rotate/search/ports.ts'
import * as model from '../rotate/search/world.ts'
import { Endless, type Outcome } from './floor.ts'
import { weathered } from './ports-weather.ts'
import { type Scene, scenes, type Story } from './scenes.ts'
import { type Around, playStory, type Tell } from './stage.ts'

/** Mode rotate itself in `rotate/search`'s organization. */

/** A world whose lists have had their first run, ten days ago. */
async function fill({ first, arrange }: Scene): Promise<model.World> {
  const world = model.createWorld()
  arrange?.(world)
  for (const home of first) {
    const { end, said } = await playRun(world, { home })
    if (end !== 'ok') throw new Error(`the first run did not end with 0: ${said.join('\n')}`)
    model.pass(world, model.hour)
  }
  model.pass(world, 10 * model.day)
  return world
}

async function playOn(world: model.World, asked: Asked, around: Around | undefined): Promise<Outcome> {
  let actor: Actor | undefined
  const outcome = (end: Outcome['end'], defect?: Error): Outcome => {
    const { said = [], summary = '', reports = [] } = actor ?? {}
    return { end, lines: [...said, ...summary.split('\n')], report: reports.at(-1), defect }
  }
  try {
    const { end } = await playRun(world, asked, (ports, it) => {
      actor = it
      return around === undefined ? ports : weathered(around)(ports, it)
    })
    return end === 'endless' ? outcome('killed', new Endless(end)) : outcome(end)
  } catch (error) {
    return outcome(error instanceof Endless ? 'killed' : 'failed', error as Error)
  }
}

/** As the other floor is opened. */
export function startPorts() {
  const filled = new Map<Scene, model.World>()
  const play = async (story: Story, tell?: Tell) => {
    const scene = scenes[story.scene]
    if (scene === undefined) throw new RangeError(`no scene ${story.scene}`)
    if (!filled.has(scene)) filled.set(scene, await fill(scene))
    const world = structuredClone(filled.get(scene)) as model.World
    return playStory(story, scene, {
      world,
      play: (asked, around) => playOn(world, asked, around),
      values: () => world.tokens.map(({ id }) => `value ${id}`),
      tell,
    })
  }
  return Promise.resolve({ play, close: () => Promise.resolve() })
}
