import { baseImages } from './dockerfile.ts'
import { parseImage } from '../workflow/image.ts'
import type { Variables } from '../expression/variables.ts'
import { type Effect, effect } from './effect.ts'
import { type ActContext, textAt } from './context.ts'

/** A build as a command, an action or a file says it; texts are resolved. */
export interface ImageBuild {
  readonly context: string
  readonly dockerfile: string | undefined
  readonly target: string | undefined
  readonly args: Variables
  readonly contexts: ReadonlySet<string>
}

/** What a build pulls: the images that its Dockerfile starts from, where that stands in the repository. */
export function buildEffect(build: ImageBuild, place: ActContext & { by: string; at: number }): Effect {
  const { by, at } = place
  const text = dockerfileOf(build, place)
  const names = text === undefined ? [] : baseImages(text, { ...build, replaced: build.contexts })
  const images = names.map(name => ({ image: parseImage(name), tags: [] }))
  return effect('base', { by, at, images })
}

function dockerfileOf({ context, dockerfile }: ImageBuild, place: ActContext): string | undefined {
  if (/^(https?|git|ssh):|^git@|^-$/.test(context)) return undefined
  return textAt(dockerfile ?? `${context.replace(/\/$/, '')}/Dockerfile`, place)
}

/** `NAME=value` lines as the arguments of a build; a name alone takes its value from the environment. */
export function buildArguments(lines: readonly string[], environment: Variables): Variables {
  const named = new Map<string, readonly string[]>()
  let isOpen = false
  for (const line of lines) {
    const [, name = '', value] = /^([A-Za-z_]\w*)(?:=([\s\S]*))?$/.exec(line.trim()) ?? []
    if (name === '') isOpen ||= line.trim() !== ''
    else if (value === undefined) named.set(name, environment.values(name) ?? [])
    else named.set(name, [value])
  }
  // A line that is computed may set any of them.
  return { values: name => named.get(name) ?? (isOpen ? [] : undefined) }
}
