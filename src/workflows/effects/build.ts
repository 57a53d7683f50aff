import type { Image } from '../values/image.ts'
import { knownText, mapStrings, onlyHole, type Text, wordsOf } from '../values/text.ts'
import { baseImages } from './dockerfile.ts'
import { type Act, act, imagesIn } from './effect.ts'

/** `undefined` where a build does not work in the root of the repository. */
export type ReadHere = ((path: string) => string | undefined) | undefined

/** A build as an action or a command calls it. `given`: what it is given under these names. */
export interface BuildCall {
  readonly by: string
  readonly given: (...names: string[]) => readonly Text[]
  /** It is told to push. `undefined`: what it is told is open. */
  readonly isPush: boolean | undefined
}

/** What a build pushes, and what it starts from. With an output that is pushed by its own name, the tags say nothing more. */
export function buildActs(call: BuildCall, context: Text | undefined, read: ReadHere): readonly Act[] {
  const { by, given, isPush } = call
  const outputs = given('outputs', '-o', '--output').filter(pushesOutput)
  const named = outputs.flatMap(text => fieldOf('name', text))
  const tags = named.length > 0 ? named : imagesIn(given('tags', '-t', '--tag'))
  const caches = given('cache-to', '--cache-to').filter(text => /type=registry/.test(wordsOf(text)))
  const kept = caches.flatMap(text => fieldOf('ref', text))
  const unpushed = isPush === undefined ? 'open' : 'local'
  return [
    act('base', by, basesOf(call, context, read)),
    act(isPush === true || outputs.length > 0 ? 'push' : unpushed, by, tags),
    ...(kept.length > 0 ? [act('push', `${by} (cache)`, kept)] : []),
  ]
}

/** Bake files are not read: images and outputs are known from elsewhere, as from metadata-action, or open. */
export function bakeActs({ by, given, isPush }: BuildCall): readonly Act[] {
  const sets = given('set', '--set')
  if (isPush === true || sets.some(text => /output=/.test(wordsOf(text)) && pushesOutput(text))) {
    const computed = imagesIn(given('files', 'bake-file')).filter(({ text }) => knownText(text) === undefined)
    return [act('push', by, sets.length > 0 ? [] : computed)]
  }
  return isPush === false && !sets.some(text => onlyHole(text)) ? [] : [act('open', by)]
}

function pushesOutput(output: Text): boolean {
  const words = wordsOf(output)
  return /push(-by-digest)?=(?!false)|type=registry/.test(words) && !/push=false/.test(words)
}

function fieldOf(name: 'ref' | 'name', text: Text): readonly Image[] {
  const begin = new RegExp(`^[^]*?(^|,|")${name}=`)
  const at = text.findIndex(piece => typeof piece === 'string' && begin.test(piece))
  if (at === -1) return []
  return imagesIn([mapStrings(text.slice(at), piece => piece.replace(begin, '').replaceAll('"', ''))])
}

function basesOf({ given }: BuildCall, context: Text = ['.'], read: ReadHere): readonly Image[] {
  const [targets, files] = [given('target', '--target'), given('file', '-f', '--file')]
  const [folder, target] = [knownText(context), knownText(targets[0] ?? [])]
  const path = knownText(files[0] ?? [`${folder}/Dockerfile`])
  const isHere = folder !== undefined && !/^(https?|git|ssh):|^git@|^-$/.test(folder)
  const text = isHere && path !== undefined ? read?.(plainPath(path)) : undefined
  if (text === undefined || target === undefined) return []
  const names = given('build-args', '--build-arg').map(one => wordsOf(one).replace(/=[^]*/, '').trim())
  const args = new Map(names.map(name => [name, undefined]))
  return baseImages(text, { target, args, contexts: new Map() })
}

/** `./a/../b` is `b`; what leads out of the repository stays as it is written. */
function plainPath(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
