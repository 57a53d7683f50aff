import { parseImage } from '../values/image.ts'
import { knownText, type Text } from '../values/text.ts'
import { baseImages } from './dockerfile.ts'
import { type Act, act } from './effect.ts'

/** Where a build stands. */
export interface BuildPlace {
  /** The folder that it works in, from the root of the repository; `undefined` where the files do not tell. */
  readonly directory: string | undefined
  /** A file of the repository. */
  readonly file: (path: string) => string | undefined
}

/** A build as a command or an action says it. */
export interface Build {
  readonly context: Text | undefined
  readonly file: Text | undefined
  readonly target: Text | undefined
  /** `NAME=value` each. */
  readonly args: readonly Text[]
  readonly contexts: readonly string[]
}

/** What a build pulls: the images that its Dockerfile starts from, where that stands in the repository. */
export function baseAct(by: string, build: Build, place: BuildPlace): Act {
  const text = dockerfileOf(build, place)
  if (text === undefined) return act('base', by)
  const args = new Map(
    build.args.map(([first, ...rest]) => {
      const [name = '', ...value] = (typeof first === 'string' ? first : '').split('=')
      return [
        name.trim(),
        rest.length > 0 || value.length === 0 ? undefined : value.join('=').trim(),
      ] as const
    }),
  )
  const target = build.target === undefined ? undefined : knownText(build.target)
  const names = baseImages(text, { target, args, contexts: new Set(build.contexts) })
  return act(
    'base',
    by,
    names.map(name => parseImage([name])),
  )
}

function dockerfileOf({ context, file }: Build, { directory, file: read }: BuildPlace): string | undefined {
  const folder = context === undefined ? '.' : knownText(context)
  if (directory === undefined || folder === undefined || /^(https?|git|ssh):|^git@|^-$/.test(folder)) {
    return undefined
  }
  const path = file === undefined ? `${folder}/Dockerfile` : knownText(file)
  return path === undefined ? undefined : read(joinPath(directory, path))
}

/** `a` and `./b/../c` make `a/c`; what leads out of the repository stays as it is written. */
export function joinPath(directory: string, path: string): string {
  const parts: string[] = []
  for (const part of `${directory}/${path}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
