import { fileURLToPath } from 'node:url'
import type { Engine } from '../docker/engine.ts'
import { programCommand } from '../runner/program-command.ts'
import { shellQuote } from '../runner/shell-quote.ts'

/** Shell commands that move an image: docker's own where there is an engine, else a stand-in that asks for the right. */
export interface ImageTool {
  readonly isDocker: boolean
  prepare(image: string): Promise<void>
  push(image: string): string
  pull(image: string): string
}

/** @param keepsImages whether the registry does */
export function createImageTool(engine: Engine | undefined, keepsImages: boolean): ImageTool {
  if (engine !== undefined && keepsImages) {
    return {
      isDocker: true,
      prepare: image => engine.importImage(image),
      push: image => `docker push ${image}`,
      pull: image => `docker image rm --force ${image} >/dev/null && docker pull ${image}`,
    }
  }
  const client = programCommand(new URL('../docker/entry/buildx.ts', import.meta.url))
    .map(shellQuote)
    .join(' ')
  return {
    isDocker: false,
    prepare: () => Promise.resolve(),
    push: image => `${client} build --push --tag ${image} .`,
    pull: image => `${client} imagetools inspect ${image}`,
  }
}

/** The checkout that holds action.yml. */
export const actionDirectory = fileURLToPath(new URL('../..', import.meta.url))
