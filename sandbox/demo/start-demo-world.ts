import { engineObstacle } from '../docker/engine.ts'
import { startWorld, type World } from '../world.ts'

const halves = { hub: true, github: true }

/** A world with an engine where one starts, else without and with the reason. */
export async function startDemoWorld(): Promise<{ world: World; obstacle: string | undefined }> {
  const obstacle = await engineObstacle()
  if (obstacle !== undefined) return { world: await startWorld(halves), obstacle }
  try {
    return { world: await startWorld({ ...halves, engine: true }), obstacle: undefined }
  } catch (error) {
    // Containers often forbid an engine what it needs. The demo is worth seeing without one.
    const said = error instanceof Error ? error.message.trim().split('\n').at(-1) : undefined
    return { world: await startWorld(halves), obstacle: said ?? 'the engine did not start' }
  }
}
