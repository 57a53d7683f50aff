import { type Image, parseImage, repositoryOf } from '../values/image.ts'
import { knownText, mapStrings, onlyHole, openText, showText, type Text, wordsOf } from '../values/text.ts'
import { type Act, act, holdsHome, imagesIn, type Reading, readingOf } from './effect.ts'

/** `undefined` where a build does not work in the root of the repository. */
export type ReadHere = ((path: string) => string | undefined) | undefined

/** A build as an action or a command calls it. `valuesOf`: what it is given under these names. */
export interface BuildCall {
  readonly tool: string
  readonly valuesOf: (...names: string[]) => readonly Text[]
  /** What it is told of pushing, its outputs aside. */
  readonly order: Reading
}

/** What a build pushes and starts from. Beside an output that is pushed by its own name, tags say nothing. */
export function buildAct(call: BuildCall, context: Text | undefined, readFile: ReadHere): Act {
  const { tool, valuesOf, order } = call
  const [outputs, caches] = [valuesOf('outputs', '-o', '--output'), valuesOf('cache-to', '--cache-to')]
  const names = outputs.filter(text => exporterReading(text) === 'pushes').flatMap(nameIn)
  const tags = names.length > 0 ? names : imagesIn(valuesOf('tags', '-t', '--tag'))
  const isTaken = [context ?? [], ...valuesOf('build-contexts', '--build-context')].some(holdsHome)
  const isSecret = valuesOf('secret-files', '--secret').some(text => computedFile.test(showText(text)))
  const build = readingOf([order, isTaken || isSecret ? 'unread' : 'idle', ...outputs.map(exporterReading)])
  const does = readingOf([build, ...caches.map(cacheReading)])
  const cacheImages = caches.filter(text => cacheReading(text) === 'pushes').flatMap(refIn)
  const images = build === 'idle' && does !== 'idle' ? cacheImages : tags.concat(cacheImages)
  // Where it is seen to push elsewhere alone, what is not read may push to Docker Hub.
  const isWhole = build !== 'unread' && !caches.some(text => cacheReading(text) === 'unread')
  const unread = isWhole || images.some(({ registry }) => registry === 'hub') ? [] : [parseImage(openText())]
  return {
    ...act(does, tool, does === 'unread' ? [] : images.concat(unread)),
    bases: basesOf(call, context, readFile),
  }
}

/** A secret whose file nothing shows may be Docker's logins. */
const computedFile = /^(?!id=)[^,]*[$…]|,(src|source)=[^,]*[$…]/

/** Bake files are not read: images and outputs are known from elsewhere, as from metadata-action, or open. */
export function bakeAct({ tool, valuesOf, order }: BuildCall): Act {
  const sets = valuesOf('set', '--set')
  const outputs = sets.filter(text => onlyHole(text) || /(output|cache-to|push)=/.test(wordsOf(text)))
  const does = readingOf([order, ...outputs.map(exporterReading)])
  const files = imagesIn(valuesOf('files', 'bake-file')).filter(({ text }) => knownText(text) === undefined)
  return act(does, tool, does === 'pushes' && sets.length === 0 ? files : [])
}

/** What the target of a build or of its cache does: `type=image,push=true`, or a folder. */
function exporterReading(target: Text): Reading {
  const words = wordsOf(target)
  if (/(push(-by-digest)?=(?!false)|type=registry)/.test(words) && !/push=false/.test(words)) return 'pushes'
  const isPlain =
    knownText(target) !== undefined ||
    /type=(local|tar|oci|docker|cacheonly|gha|inline|s3|azblob)\b/.test(words)
  return isPlain ? 'idle' : 'unread'
}

/** An image alone is a cache in its registry. */
function cacheReading(cache: Text): Reading {
  return /=/.test(wordsOf(cache)) || onlyHole(cache) ? exporterReading(cache) : 'pushes'
}

function refIn(cache: Text): readonly Image[] {
  return /=/.test(wordsOf(cache)) ? valueIn(cache, /^[^]*?(^|,|")ref=/) : imagesIn([cache])
}

const nameIn = (output: Text) => valueIn(output, /^[^]*?(^|,|")name=/)

function valueIn(text: Text, begin: RegExp): readonly Image[] {
  const index = text.findIndex(piece => typeof piece === 'string' && begin.test(piece))
  if (index === -1) return []
  return imagesIn([mapStrings(text.slice(index), piece => piece.replace(begin, '').replaceAll('"', ''))])
}

function basesOf({ valuesOf }: BuildCall, context: Text = ['.'], readFile: ReadHere): readonly Image[] {
  const [targets, files] = [valuesOf('target', '--target'), valuesOf('file', '-f', '--file')]
  const [folder, target] = [knownText(context), knownText(targets[0] ?? [])]
  const path = knownText(files[0] ?? [`${folder}/Dockerfile`])
  const isHere = folder !== undefined && !/^(https?|git|ssh):|^git@|^-$/.test(folder)
  const text = isHere && path !== undefined ? readFile?.(path.replace(/(^|\/)(\.?\/)+/g, '$1')) : undefined
  if (text === undefined || target === undefined) return []
  const names = valuesOf('build-args', '--build-arg').map(one => wordsOf(one).replace(/=[^]*/, '').trim())
  const args = new Map(names.map(name => [name, undefined]))
  return baseImages(text, { target, args, contexts: new Map() })
}

interface Given {
  readonly target: string | undefined
  readonly args: ReadonlyMap<string, string | undefined>
  readonly contexts: ReadonlyMap<string, unknown>
}

/** The images on Docker Hub that a build starts from or copies from, as far as its text tells. */
export function baseImages(text: string, { target = '', args, contexts }: Given): readonly Image[] {
  const globals = new Map<string, string | undefined>()
  const stages: { name: string; sources: string[] }[] = []
  const joined = text.replace(/^[ \t]*#.*\n?/gm, '').replace(/\\[ \t]*\r?\n/g, ' ')
  // The lines of a here-document are no instructions.
  if (/(?<!<)<<-?["']?[A-Za-z_]/.test(joined)) return []
  for (const line of joined.split('\n')) {
    const [word = '', ...parts] = line.trim().split(/\s+/)
    const kind = word.toUpperCase()
    if (kind === 'ARG' && stages.length === 0) {
      const [, name = '', value] = /^(\w+)(?:=["']?([^"']*))?/.exec(parts[0] ?? '') ?? []
      globals.set(name, args.has(name) ? args.get(name) : value && expanded(value, globals))
    } else if (kind === 'FROM') {
      const [from = '', , name = ''] = parts.filter(one => !one.startsWith('--'))
      stages.push({ name: name.toLowerCase(), sources: [from.replace(/["']/g, '')] })
    } else if (kind === 'COPY' || kind === 'RUN') {
      const end = parts.findIndex(part => !part.startsWith('--'))
      const froms = parts.slice(0, end).map(flag => /^--(?:mount=(?:.*,)?)?from=([^,]+)/.exec(flag)?.[1])
      stages.at(-1)?.sources.push(...froms.filter(from => from !== undefined))
    }
  }
  const images = new Map<string, Image>()
  const visit = (index: number): void => {
    for (const source of stages[index]?.sources.splice(0) ?? []) {
      const name = expanded(source, globals)
      // A name that is open may be any stage before this one.
      const isMade = (stage: string) => stage !== '' && (name === undefined || stage === name.toLowerCase())
      const indexes = stages.slice(0, index).flatMap((stage, place) => (isMade(stage.name) ? [place] : []))
      const places = /^\d+$/.test(source) ? [Number(source)] : indexes
      places.forEach(visit)
      if (name === undefined || places.length > 0 || contexts.has(name)) continue
      const image = parseImage([name])
      const repository = image.registry === 'hub' ? repositoryOf(image) : undefined
      if (repository !== undefined && isOfHub.test(repository)) images.set(repository, image)
    }
  }
  // Only a file has more that is made to exhaust.
  if (stages.length > 1_000) return []
  const targetIndex = stages.findLastIndex(({ name }) => name !== '' && name === target.toLowerCase())
  visit(targetIndex === -1 ? stages.length - 1 : targetIndex)
  return [...images.values()]
}

/** `undefined` where an argument is not told, or it grows too long; a tag may be what only the build knows. */
function expanded(text: string, values: ReadonlyMap<string, string | undefined>): string | undefined {
  if (text.length > 1_000) return undefined
  const value = (all: string, plain: string | undefined, braced: string) => values.get(plain ?? braced) ?? all
  const result = text.replace(/\$(?:(\w+)|\{(\w+)\})/g, value)
  const [name = ''] = result.split(/[:@](?!.*\/)/)
  if (name.includes('$') || result.length > 1_000) return undefined
  return result.includes('$') ? name : result
}

/** Of names without an owner those that builds start from: any other may be the machine's own. */
const isOfHub =
  /^((?!library\/).*|library\/(alpine|amazoncorretto|busybox|caddy|centos|debian|docker|eclipse-temurin|elixir|fedora|gcc|golang|gradle|haproxy|httpd|maven|nginx|node|openjdk|php|postgres|python|redis|ruby|rust|tomcat|ubuntu))$/
