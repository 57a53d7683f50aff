import { type Image, parseImage, repositoryOf } from '../values/image.ts'
import { knownText, mapStrings, onlyHole, type Text, wordsOf } from '../values/text.ts'
import { type Act, act, imagesIn, type Reading, readingOf } from './effect.ts'

/** `undefined` where a build does not work in the root of the repository. */
export type ReadHere = ((path: string) => string | undefined) | undefined

/** A build as an action or a command calls it. `given`: what it is given under these names. */
export interface BuildCall {
  readonly by: string
  readonly given: (...names: string[]) => readonly Text[]
  /** What it is told of pushing, its outputs aside. */
  readonly told: Reading
}

/** What a build pushes and starts from. Beside an output that is pushed by its own name, tags say nothing. */
export function buildAct(call: BuildCall, context: Text | undefined, read: ReadHere): Act {
  const { by, given, told } = call
  const [outputs, caches] = [given('outputs', '-o', '--output'), given('cache-to', '--cache-to')]
  const fieldsOf = (name: 'ref' | 'name', texts: readonly Text[]) =>
    texts.filter(text => exporterReading(text) === 'pushes').flatMap(text => fieldOf(name, text))
  const names = fieldsOf('name', outputs)
  const tags = names.length > 0 ? names : imagesIn(given('tags', '-t', '--tag'))
  const build = readingOf([told, ...outputs.map(exporterReading)])
  const isPushed = build === 'pushes'
  // Beside tags that are not told, a cache would pass for all that is pushed.
  const cached = isPushed && tags.length === 0 ? [] : fieldsOf('ref', caches)
  return {
    does: readingOf([build, ...caches.map(exporterReading)]),
    by: isPushed || cached.length === 0 ? by : `${by} (cache)`,
    images: [...(isPushed ? tags : []), ...cached],
    kept: isPushed ? [] : tags,
    bases: basesOf(call, context, read),
  }
}

/** Bake files are not read: images and outputs are known from elsewhere, as from metadata-action, or open. */
export function bakeAct({ by, given, told }: BuildCall): Act {
  const sets = given('set', '--set')
  const outputs = sets.filter(text => onlyHole(text) || /output=/.test(wordsOf(text)))
  const does = readingOf([told, ...outputs.map(exporterReading)])
  const files = imagesIn(given('files', 'bake-file')).filter(({ text }) => knownText(text) === undefined)
  return act(does, by, does === 'pushes' && sets.length === 0 ? files : [])
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
  const text = isHere && path !== undefined ? read?.(path.replace(/(^|\/)(\.?\/)+/g, '$1')) : undefined
  if (text === undefined || target === undefined) return []
  const names = given('build-args', '--build-arg').map(one => wordsOf(one).replace(/=[^]*/, '').trim())
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
  const joined = withoutDocuments(text)
    .replace(/^[ \t]*#.*\n?/gm, '')
    .replace(/\\[ \t]*\r?\n/g, ' ')
  for (const line of joined.split('\n')) {
    const [word = '', ...rest] = line.trim().split(/\s+/)
    const kind = word.toUpperCase()
    if (kind === 'ARG' && stages.length === 0) {
      const [, name = '', value] = /^(\w+)(?:=["']?([^"']*))?/.exec(rest[0] ?? '') ?? []
      globals.set(name, args.has(name) ? args.get(name) : value && expanded(value, globals))
    } else if (kind === 'FROM') {
      const [from = '', , name = ''] = rest.filter(one => !one.startsWith('--'))
      stages.push({ name: name.toLowerCase(), sources: [from.replace(/["']/g, '')] })
    } else if (kind === 'COPY' || kind === 'RUN') {
      const from = kind === 'COPY' ? /^--from=(.+)/ : /^--mount=(?:.*,)?from=([^,]+)/
      const flags = rest.slice(
        0,
        Math.max(
          0,
          rest.findIndex(one => !one.startsWith('--')),
        ),
      )
      stages.at(-1)?.sources.push(...flags.flatMap(one => from.exec(one)?.[1] ?? []))
    }
  }
  const found = new Map<string, Image>()
  const visit = (at: number): void => {
    for (const source of stages[at]?.sources.splice(0) ?? []) {
      const name = expanded(source, globals)
      // A name that is open may be any stage before this one.
      const isMade = (stage: string) => stage !== '' && (name === undefined || stage === name.toLowerCase())
      const made = stages.slice(0, at).flatMap((stage, place) => (isMade(stage.name) ? [place] : []))
      const places = /^\d+$/.test(source) ? [Number(source)] : made
      places.forEach(visit)
      if (name === undefined || places.length > 0 || contexts.has(name)) continue
      const image = parseImage([name])
      const repository = image.registry === 'hub' ? repositoryOf(image) : undefined
      if (repository !== undefined && isOfHub.test(repository)) found.set(repository, image)
    }
  }
  // Only a file has more that is made to exhaust.
  if (stages.length > 1_000) return []
  const wanted = stages.findLastIndex(({ name }) => name !== '' && name === target.toLowerCase())
  visit(wanted === -1 ? stages.length - 1 : wanted)
  return [...found.values()]
}

/** Without the here-documents of RUN and COPY: they are no instructions. One without an end is none. */
function withoutDocuments(text: string): string {
  const lines = text.split('\n')
  const last = new Map(lines.map((line, at) => [line.trim(), at]))
  const kept: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    kept.push(line)
    const names = /^[ \t]*#/.test(line) ? [] : line.matchAll(/(?<!<)<<-?(["']?)([A-Za-z_]\w*)\1/g)
    for (const [, , name = ''] of names) {
      if ((last.get(name) ?? 0) <= at) continue
      while (lines[++at]?.trim() !== name) continue
    }
  }
  return kept.join('\n')
}

/** `undefined` where an argument of its name is not told; a tag may be what only the build knows. */
function expanded(text: string, values: ReadonlyMap<string, string | undefined>): string | undefined {
  const value = (all: string, plain: string | undefined, braced: string) => values.get(plain ?? braced) ?? all
  const whole = text.replace(/\$(?:(\w+)|\{(\w+)\})/g, value)
  const [name = ''] = whole.split(/[:@](?!.*\/)/)
  if (name.includes('$')) return undefined
  return whole.includes('$') ? name : whole
}

/** Of names without an owner those that builds start from: any other may be the machine's own. */
const isOfHub =
  /^((?!library\/).*|library\/(alpine|amazoncorretto|busybox|caddy|centos|debian|docker|eclipse-temurin|elixir|fedora|gcc|golang|gradle|haproxy|httpd|maven|nginx|node|openjdk|php|postgres|python|redis|ruby|rust|tomcat|ubuntu))$/
