import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeWorld, sandboxFiles } from './describe-world.ts'
import { engineObstacle } from './docker/engine.ts'
import { dockerObstacle, placeStandIn } from './docker/machine-docker.ts'
import { outliveReader } from './gone-reader.ts'
import { startWorld, type World } from './world.ts'

/** A place for all that the commands below write. */
async function makeFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'oat-sandbox-'))
  await mkdir(sandboxFiles(folder).docker)
  return { path: folder, remove: () => rm(folder, { recursive: true }) }
}

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
const obstacle = await engineObstacle()
const world = await startWorld({
  engine: obstacle === undefined,
  hub: true,
  github: true,
})
const folder = await makeFolder()
const standIn = await dockerObstacle(world.engine?.dockerHost)
if (standIn !== undefined) placeStandIn(sandboxFiles(folder.path).programs)
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
await folder.remove()
