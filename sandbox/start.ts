import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeWorld, sandboxFiles } from './describe-world.ts'
import { engineObstacle } from './docker/engine.ts'
import { dockerObstacle, placeStandIn } from './docker/machine-docker.ts'
import { outliveReader } from './gone-reader.ts'
import { kubeconfigOf } from './kubernetes/population.ts'
import { startWorld, type World } from './world.ts'

/** A place for all that the commands below write, and the kubeconfig: kubectl takes no cluster from an argument or a variable. */
async function createFolderFor({
  kubernetes,
}: World): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'oat-sandbox-'))
  const { docker, kubeconfig } = sandboxFiles(folder)
  await mkdir(docker)
  const text = kubernetes === undefined ? '' : kubeconfigOf(kubernetes, kubernetes.population.user)
  await writeFile(kubeconfig, text, { mode: 0o600 })
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
  kubernetes: true,
})
const folder = await createFolderFor(world)
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
