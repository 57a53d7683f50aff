import { type Image, parseImage, repositoryOf } from '../values/image.ts'
import { knownText, mapStrings, onlyHole, type Text, wordsOf } from '../values/text.ts'
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

/** What a build pushes and starts from. Beside an output that is pushed by its own name, tags say nothing. */
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
  const joined = text.replace(/^[ \t]*#.*\n?/gm, '').replace(/\\[ \t]*\r?\n/g, ' ')
  for (const line of joined.split('\n')) {
    const [word = '', ...rest] = line.trim().split(/\s+/)
    const kind = word.toUpperCase()
    if (kind === 'ARG' && stages.length === 0) {
      const [, name = '', value] = /^(\w+)(?:=["']?([^"']*))?/.exec(rest[0] ?? '') ?? []
      globals.set(name, args.has(name) ? args.get(name) : value && expanded(value, globals))
    } else if (kind === 'FROM') {
      const [from = '', , name = ''] = rest.filter(one => !one.startsWith('--'))
      stages.push({ name: name.toLowerCase(), sources: [from.replace(/["']/g, '')] })
    } else if (kind === 'COPY') {
      stages.at(-1)?.sources.push(...rest.flatMap(one => /^--from=(.+)/.exec(one)?.[1] ?? []))
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
  const wanted = stages.findLastIndex(({ name }) => name !== '' && name === target.toLowerCase())
  visit(wanted === -1 ? stages.length - 1 : wanted)
  return [...found.values()]
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
