import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeWorld } from './describe-world.ts'
import { engineObstacle } from './docker/engine.ts'
import { kubeconfigOf } from './kubernetes/population.ts'
import { startWorld, type World } from './world.ts'

/** kubectl takes no cluster from an argument or a variable. */
async function writeKubeconfig({
  kubernetes,
}: World): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'oat-sandbox-'))
  const path = join(folder, 'kubeconfig')
  const text = kubernetes === undefined ? '' : kubeconfigOf(kubernetes, kubernetes.population.user)
  await writeFile(path, text, { mode: 0o600 })
  return { path, remove: () => rm(folder, { recursive: true }) }
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

const obstacle = await engineObstacle()
const world = await startWorld({
  engine: obstacle === undefined,
  hub: true,
  github: true,
  kubernetes: true,
})
const kubeconfig = await writeKubeconfig(world)
const engine = world.engine?.dockerHost ?? `none: ${obstacle ?? ''}`
console.log(describeWorld(world, { engine, kubeconfig: kubeconfig.path }))
const unfollow = follow(world)
// `on`, not `once`: a terminal and the program that started us may both pass the same Ctrl-C on.
await new Promise<void>(resolve => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      resolve()
    })
})
unfollow()
console.log('Stopping.')
await world.close()
await kubeconfig.remove()
