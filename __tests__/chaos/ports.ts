import { type Asked, playRun } from '../rotate/search/play.ts'
import type { Actor } from '../rotate/search/ports.ts'
import * as model from '../rotate/search/world.ts'
import { Endless, type Outcome } from './floor.ts'
import { weathered } from './ports-weather.ts'
import { type Scene, sceneOf, type Story } from './scenes.ts'
import { type Around, fill, playStory, type Tell } from './stage.ts'

/** Mode rotate itself in `rotate/search`'s organization. */

async function playOn(world: model.World, asked: Asked, around?: Around): Promise<Outcome> {
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
  const groundOf = (world: model.World) => {
    const play = (asked: Asked, around?: Around) => playOn(world, asked, around)
    return { world, play, values: () => world.tokens.map(({ id }) => `value ${id}`) }
  }
  const play = async (story: Story, tell?: Tell) => {
    const scene = sceneOf(story)
    const first = filled.get(scene) ?? model.createWorld()
    if (!filled.has(scene)) await fill(scene, groundOf(first))
    filled.set(scene, first)
    return playStory(story, scene, { ...groundOf(structuredClone(first)), tell })
  }
  return Promise.resolve({ play, close: () => Promise.resolve() })
}
