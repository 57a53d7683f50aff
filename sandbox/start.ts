import { describeWorld } from './describe-world.ts'
import { engineObstacle } from './engine.ts'
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

const obstacle = await engineObstacle()
const world = await startWorld({ engine: obstacle === undefined, hub: true, github: true })
console.log(describeWorld(world, world.engine?.dockerHost ?? `none: ${obstacle ?? ''}`))
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
