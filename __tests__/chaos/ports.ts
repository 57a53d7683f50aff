import { type Asked, playRun } from '../rotate/search/play.ts'
import type { Actor, Parts } from '../rotate/search/ports.ts'
import * as model from '../rotate/search/world.ts'
import { weathered } from './ports-weather.ts'
import { type Scene, scenes, type Story } from './scenes.ts'
import { Endless, type Outcome } from './floor.ts'
import { type Around, playStory, type Tell } from './stage.ts'

/** Mode rotate itself in `rotate/search`'s organization. */

/** A world whose lists have had their first run, ten days ago. */
async function fill({ first, arrange }: Scene, parts: Parts): Promise<model.World> {
  const world = model.createWorld()
  arrange?.(world)
  for (const home of first) {
    const { end, said } = await playRun(world, { home }, { parts })
    if (end !== 'ok') throw new Error(`the first run did not end with 0: ${said.join('\n')}`)
    model.pass(world, model.hour)
  }
  model.pass(world, 10 * model.day)
  return world
}

/** As the other floor is opened. */
export const startPorts = (parts: Parts) =>
  Promise.resolve({
    play: (story: Story, tell?: Tell) => playPorts(story, parts, tell),
    close: () => Promise.resolve(),
  })

const filled = new WeakMap<Parts, Map<Scene, Promise<model.World>>>()

function filledWorld(scene: Scene, parts: Parts): Promise<model.World> {
  const worlds = filled.get(parts) ?? new Map<Scene, Promise<model.World>>()
  filled.set(parts, worlds)
  const world = worlds.get(scene) ?? fill(scene, parts)
  worlds.set(scene, world)
  return world
}

/** Gives each sentence of the judges that is broken, and where. */
export async function playPorts(story: Story, parts: Parts, tell?: Tell) {
  const scene = scenes[story.scene]
  if (scene === undefined) throw new RangeError(`no scene ${story.scene}`)
  const world = structuredClone(await filledWorld(scene, parts))
  const play = async (asked: Asked, around?: Around): Promise<Outcome> => {
    let actor: Actor | undefined
    const outcome = (end: Outcome['end'], defect?: Error): Outcome => {
      const { said = [], summary = '', reports = [] } = actor ?? {}
      return { end, lines: [...said, ...summary.split('\n')], report: reports.at(-1), defect }
    }
    try {
      const { end } = await playRun(world, asked, {
        parts,
        wrap: (ports, it) => {
          actor = it
          return around === undefined ? ports : weathered(around)(ports, it)
        },
      })
      return end === 'endless' ? outcome('killed', new Endless(end)) : outcome(end)
    } catch (error) {
      return outcome(error instanceof Endless ? 'killed' : 'failed', error as Error)
    }
  }
  const values = () => world.tokens.map(({ id }) => `value ${id}`)
  return playStory(story, scene, { world, play, values, tell })
}
