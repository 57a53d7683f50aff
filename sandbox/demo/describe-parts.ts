import { wrap } from '../../src/base/text.ts'
import type { World } from '../world.ts'
import type { ImageTool } from './image-tool.ts'

interface Parts {
  readonly world: World
  readonly tool: ImageTool
  /** Why docker is replaced. */
  readonly standIn: string | undefined
  /** Why there is no engine. */
  readonly obstacle: string | undefined
}

/** Which parts of the demo were real, and which had to be replaced on this machine. */
export function describeParts({ world, tool, standIn, obstacle }: Parts): string[] {
  const parts = [
    { isReal: true, real: 'the built action (dist/), run as GitHub runs it', instead: '' },
    {
      isReal: standIn === undefined,
      real: 'the docker CLI',
      instead: `docker login, by a stand-in that checks and stores the login, since ${standIn ?? 'there is no docker'}`,
    },
    {
      isReal: tool.isDocker,
      real: 'the docker engine, its pushes and pulls',
      instead: `docker push and pull, by a stand-in that really asks the registry for the right, since ${obstacle ?? 'the registry in memory keeps no image'}`,
    },
    {
      isReal: world.registry.kind === 'real',
      real: "Debian's docker-registry, which checks every signed token",
      instead: 'the registry, by one in memory that checks every signed token',
    },
  ]
  const real = parts.filter(({ isReal }) => isReal).map(part => part.real)
  const replaced = parts.filter(({ isReal }) => !isReal).map(part => part.instead)
  return [
    '',
    `Real: ${real.join('; ')}.`,
    ...(replaced.length === 0 ? [] : [`Replaced on this machine: ${replaced.join('; ')}.`]),
    "Simulated by the sandbox, always: Docker Hub's token endpoint and API, GitHub's runner and API.",
  ].flatMap(line => wrap(line, 80))
}
