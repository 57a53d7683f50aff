import type { Image } from '../values/image.ts'
import { knownText, mapStrings, onlyHole, type Text, wordsOf } from '../values/text.ts'
import { baseImages } from './dockerfile.ts'
import { type Act, act, imagesIn } from './effect.ts'

/** Reads a file of the repository; `undefined` where a build does not work in its root. */
export type ReadHere = ((path: string) => string | undefined) | undefined

interface Build {
  readonly by: string
  readonly tags: readonly Text[]
  /** It is told to push. `undefined`: what it is told is open. */
  readonly isPush: boolean | undefined
  readonly outputs: readonly Text[]
  readonly caches: readonly Text[]
  readonly context: Text | undefined
  readonly file: Text | undefined
  readonly target: Text | undefined
  /** `NAME=value` each. */
  readonly args: readonly Text[]
}

/** What a build pushes, and what it starts from. With an output that is pushed by its own name, the tags say nothing more. */
export function buildActs(build: Build, read: ReadHere): readonly Act[] {
  const { by, isPush } = build
  const outputs = build.outputs.filter(pushesOutput)
  const named = outputs.flatMap(text => fieldOf('name', text))
  const caches = build.caches
    .filter(text => /type=registry/.test(wordsOf(text)))
    .flatMap(text => fieldOf('ref', text))
  const isOpen = isPush === undefined && outputs.length === 0
  const kind = isPush === true || outputs.length > 0 ? 'push' : 'local'
  return [
    act('base', by, basesOf(build, read)),
    act(isOpen ? 'open' : kind, by, named.length > 0 ? named : imagesIn(build.tags)),
    ...(caches.length > 0 ? [act('push', `${by} (cache)`, caches)] : []),
  ]
}

/** Bake files are not read: the images are those that a file of metadata-action gives, if nothing else is set. */
export function bakeActs(
  by: string,
  { isPush, sets, files }: { isPush: boolean | undefined; sets: readonly Text[]; files: readonly Text[] },
): readonly Act[] {
  if (isPush === true || sets.some(text => /output=/.test(wordsOf(text)) && pushesOutput(text))) {
    const computed = imagesIn(files).filter(({ text }) => knownText(text) === undefined)
    return [act('push', by, sets.length > 0 ? [] : computed)]
  }
  // What bake files say of outputs is not read.
  return isPush === false && !sets.some(text => onlyHole(text)) ? [] : [act('open', by)]
}

/** `type=image,name=acme/app,push=true`, `type=registry` */
function pushesOutput(output: Text): boolean {
  const words = wordsOf(output)
  return /push(-by-digest)?=(?!false)|type=registry/.test(words) && !/push=false/.test(words)
}

/** The images in a field of CSV: one, or several in quotes; other fields that follow name none. */
function fieldOf(name: 'ref' | 'name', text: Text): readonly Image[] {
  const begin = new RegExp(`^[^]*?(^|,|")${name}=`)
  const at = text.findIndex(piece => typeof piece === 'string' && begin.test(piece))
  if (at === -1) return []
  return imagesIn([mapStrings(text.slice(at), piece => piece.replace(begin, '').replaceAll('"', ''))])
}

/** The images that its Dockerfile starts from, where that stands in the repository. */
function basesOf({ context, file, args, ...build }: Build, read: ReadHere): readonly Image[] {
  const folder = knownText(context ?? ['.'])
  const path = knownText(file ?? [`${folder}/Dockerfile`])
  const target = build.target && knownText(build.target)
  const isHere = folder !== undefined && !/^(https?|git|ssh):|^git@|^-$/.test(folder)
  const text = isHere && path !== undefined ? read?.(joinPath(path)) : undefined
  if (text === undefined || (build.target !== undefined && target === undefined)) return []
  const given = args.map(one => [wordsOf(one).replace(/=[^]*/, '').trim(), undefined] as const)
  return baseImages(text, { target, args: new Map(given), contexts: new Map() })
}

/** `./a/../b` is `b`; what leads out of the repository stays as it is written. */
function joinPath(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
