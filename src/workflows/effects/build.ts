import type { Image } from '../values/image.ts'
import { knownText, mapStrings, onlyHole, type Text, wordsOf } from '../values/text.ts'
import { baseImages, joinPath } from './dockerfile.ts'
import { type Act, act, imagesIn } from './effect.ts'

/** Where a build stands. */
export interface BuildPlace {
  /** It works in the root of the repository. */
  readonly isRoot: boolean
  /** A file of the repository. */
  readonly file: (path: string) => string | undefined
}

/** A build as a command or an action says it. */
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
  readonly contexts: readonly Text[]
}

/** What a build pushes, and what it starts from. With an output that is pushed by its own name, the tags say nothing more. */
export function buildActs(build: Build, place: BuildPlace): readonly Act[] {
  const { by, isPush } = build
  const outputs = build.outputs.filter(pushesOutput)
  const named = outputs.flatMap(text => fieldOf('name', text))
  const caches = build.caches
    .filter(text => /type=registry/.test(wordsOf(text)))
    .flatMap(text => fieldOf('ref', text))
  const tags = named.length > 0 ? named : imagesIn(build.tags)
  const kind = isPush === true || outputs.length > 0 ? 'push' : isPush === false ? 'local' : 'open'
  return [
    act('base', by, basesOf(build, place)),
    act(kind, by, tags),
    ...(caches.length > 0 ? [act('push', `${by} (cache)`, caches)] : []),
  ]
}

/** Bake files are not read: the images are those that `--set`, or a file of metadata-action, gives. */
export function bakeActs(
  by: string,
  { isPush, sets, files }: { isPush: boolean | undefined; sets: readonly Text[]; files: readonly Text[] },
): readonly Act[] {
  const outputs = sets.filter(text => /output=/.test(wordsOf(text)) && pushesOutput(text))
  if (isPush !== true && outputs.length === 0) {
    // What bake files say of outputs is not read.
    const isTold = isPush === false && sets.every(text => onlyHole(text) === undefined)
    return isTold ? [] : [act('open', by)]
  }
  const tags = sets
    .filter(text => /^[^=]*\.tags=/.test(wordsOf(text)))
    .map(text => mapStrings(text, piece => piece.replace(/^.*\.tags=/, '')))
  const computed = imagesIn(files).filter(({ text }) => knownText(text) === undefined)
  return [
    act('push', by, [...imagesIn(tags), ...outputs.flatMap(text => fieldOf('name', text)), ...computed]),
  ]
}

/** `type=image,name=acme/app,push=true`, `type=registry` */
function pushesOutput(output: Text): boolean {
  const words = wordsOf(output)
  return /push(-by-digest)?=(?!false)|type=registry/.test(words) && !/push=false/.test(words)
}

/** The images in a field of CSV: one, or several in quotes. */
function fieldOf(name: 'ref' | 'name', text: Text): readonly Image[] {
  const begin = new RegExp(`^[^]*?(^|,|")${name}=("?)`)
  const at = text.findIndex(piece => typeof piece === 'string' && begin.test(piece))
  const first = text[at]
  if (typeof first !== 'string') return []
  const end = begin.exec(first)?.[2] === '' ? /,[^]*/ : /"[^]*/
  const field: Text[number][] = []
  for (const piece of [first.replace(begin, ''), ...text.slice(at + 1)]) {
    field.push(typeof piece === 'string' ? piece.replace(end, '') : piece)
    if (typeof piece === 'string' && end.test(piece)) break
  }
  return imagesIn([field.filter(piece => piece !== '')])
}

/** The images that its Dockerfile starts from, where that stands in the repository. */
function basesOf(build: Build, { isRoot, file: read }: BuildPlace): readonly Image[] {
  const folder = knownText(build.context ?? ['.'])
  const path = knownText(build.file ?? [`${folder}/Dockerfile`])
  const isHere = isRoot && folder !== undefined && !/^(https?|git|ssh):|^git@|^-$/.test(folder)
  const text = isHere && path !== undefined ? read(joinPath(path)) : undefined
  if (text === undefined) return []
  const pairs = (texts: readonly Text[]) =>
    texts.map(one => {
      const [, name = '', value] = /^\s*([^=]*)=?([^]*)$/.exec(wordsOf(one)) ?? []
      return [name.trim(), knownText(one) === undefined ? undefined : value?.trim()] as const
    })
  const target = knownText(build.target ?? [])
  return baseImages(text, {
    target,
    args: new Map(pairs(build.args)),
    contexts: new Map(pairs(build.contexts)),
  })
}
