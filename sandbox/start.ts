import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { cleanEnvironment } from '../scripts/tests/clean-environment.js'
import { describeWorld } from './describe-world.ts'
import { engineObstacle } from './docker/engine.ts'
import { createFolder } from './folder.ts'
import { dockerObstacle, placeStandIn } from './docker/machine-docker.ts'
import { outliveReader } from './gone-reader.ts'
import { startWorld, type World } from './world.ts'

/** Prints each request once it has been answered, in the order of arrival. */
function follow({ log }: World): () => void {
  let printed = 0
  const timer = setInterval(() => {
    const open = log.entries().findIndex((entry, index) => index >= printed && entry.outcome === 'open')
    const lines = log.lines().slice(printed, open < 0 ? undefined : open)
    for (const line of lines) console.log(line)
    printed += lines.length
  }, 200)
  return () => {
    clearInterval(timer)
  }
}

outliveReader(process.stdout)
cleanEnvironment(process.env)
const obstacle = await engineObstacle()
const world = await startWorld({ engine: obstacle === undefined, hub: true, github: true })
/** For all that the commands write. */
const folder = await createFolder()
await mkdir(join(folder.path, 'docker'))
const standIn = await dockerObstacle(world.engine?.dockerHost)
if (standIn !== undefined) placeStandIn(join(folder.path, 'bin'))
const engine = world.engine?.dockerHost ?? `none: ${obstacle ?? ''}`
console.log(describeWorld(world, { engine, standIn, folder: folder.path }))
const unfollow = follow(world)
// `on`, not `once`: a terminal and the program that started us may both pass the same Ctrl-C on.
await new Promise<void>(resolve => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      resolve()
    })
  }
})
unfollow()
console.log('Stopping.')
await world.close()
await folder.close()
