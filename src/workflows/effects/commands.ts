import { parseImage } from '../values/image.ts'
import { onlyHole, openValue, knownText, type Text, type Value, wordsOf } from '../values/text.ts'
import { type Act, act, imagesIn } from './effect.ts'
import { baseAct, type BuildPlace } from './build.ts'
import { dockerRow, type ToolRow, toolRows } from './tools.ts'
import { commandByWords } from './words.ts'

/** Where a command stands. */
export interface CommandPlace extends BuildPlace {
  readonly variable: (name: string) => Value
}

/** Flags of docker, and of docker compose, that stand before what it is to do, and take a value. */
const before =
  /^(-H|--host|-c|--context|--config|-l|--log-level|-f|--file|-p|--project-name|--profile|--env-file|--project-directory|--ansi|--progress|--builder)$/

/** What one command does to registries, with these words. */
export function commandActs(words: readonly Text[], place: CommandPlace): readonly Act[] {
  const plain = words.map(word => knownText(word) ?? '')
  const [head = ''] = plain
  const said = words.map(wordsOf)
  if (said.some(word => /hub\.docker\.com|\/v2\/users\/login/.test(word)) || head === 'hub-tool') {
    return [act('api', head)]
  }
  const rows = toolRows(/^(docker-)?buildx$/.test(head) ? 'docker' : head)
  if (head === '' && words.length > 0 && words[0]?.[0] !== '') return [act('open', 'a computed command')]
  if (rows !== undefined) {
    return toolActs(rows, /buildx$/.test(head) ? [['docker'], ['buildx'], ...words.slice(1)] : words, place)
  }
  const told = commandByWords(said.map(word => word.trim()))
  if (told === undefined) return []
  if (/^(.*\/)?(gradlew?|mvnw?)$/.test(head)) return jibActs(words, told)
  return head === 'ko' && told.kind === 'push' ? koActs(plain, told, place) : [told]
}

function toolActs(
  rows: readonly ToolRow[],
  [head = [], ...rest]: readonly Text[],
  place: CommandPlace,
): readonly Act[] {
  const tool = (knownText(head) ?? '').replace(/^.*\//, '')
  let start = 0
  const first = knownText(rest[0] ?? []) ?? ''
  // Flags before the verb may take values: what the verb is, the words alone do not tell.
  if (/^-./.test(first) && rest.length > 1 && !rows.includes(dockerRow)) {
    return [act('open', `${tool} ${first}`)]
  }
  while (/^-/.test(knownText(rest[start] ?? []) ?? '')) {
    start += before.test(knownText(rest[start] ?? []) ?? '') ? 2 : 1
  }
  const words = rest.slice(start)
  const plain = words.map(word => knownText(word) ?? '$')
  for (const row of rows) {
    const length = [3, 2, 1].find(
      count => count <= plain.length && row.verb.test(plain.slice(0, count).join(' ')),
    )
    if (length === undefined) continue
    const by = [tool, ...plain.slice(0, /\.\*/.test(row.verb.source) ? 1 : length)].join(' ')
    return rowActs(row, {
      by,
      words: words.slice(row.does === 'compose' || row.does === 'bake' ? 0 : length),
      place,
    })
  }
  return words.length === 0 ? [] : [act('open', `${tool} ${plain[0] ?? ''}`)]
}

interface Words {
  readonly by: string
  readonly words: readonly Text[]
  readonly place: CommandPlace
}

function rowActs(row: ToolRow, { by, words, place }: Words): readonly Act[] {
  const { named, flags, isSure } = sorted(words, row)
  const images = (texts: readonly Text[]) => (isSure ? texts.flatMap(text => imagesIn([text])) : [])
  const said = words.map(wordsOf)
  switch (row.does) {
    case 'push': {
      if (said.includes('--dry-run')) return []
      const [chart] = by.startsWith('helm') && named.length > 1 ? [chartOf(named)] : []
      return [act('push', by, images(chart === undefined ? chosen(row, named, flags) : [chart]))]
    }
    case 'copy':
      return copyActs(by, isSure ? named : [])
    case 'build':
      return buildActs({ by, words, place }, { named, flags })
    case 'bake': {
      const isPushed = said.some(word => /^--push$|output=.*(type=registry|push=true)/.test(word))
      // What bake files say of outputs is not read.
      const isKept = said.some(word => /^--(load|print|check)$/.test(word))
      return [act(isPushed ? 'push' : isKept ? 'pull' : 'open', by)]
    }
    case 'compose': {
      if (said.some(word => /^(push|--push|publish)$/.test(word))) return [act('push', `${by} push`)]
      const isOpen = words.some(word => knownText(word) === undefined)
      const isTold = said.some(word => /^(up|build|pull|run|down|exec|logs|ps|config)$/.test(word))
      return [act(isOpen && !isTold ? 'open' : 'pull', by)]
    }
    case 'run':
      // Whoever has docker's socket, or its logins, may push.
      return [act(said.some(word => holdsDocker.test(word)) ? 'open' : 'pull', by)]
    case 'nothing':
      return []
    default:
      return [act(row.does, by, images(chosen(row, named, flags)))]
  }
}

const holdsDocker = /docker\.sock|\.docker\b|DOCKER_CONFIG|DOCKER_HOST/

type Flags = (...names: string[]) => readonly Text[]

function chosen({ images }: ToolRow, named: readonly Text[], flags: Flags): readonly Text[] {
  if (images === 'tags') return flags('-t', '--tag', '--new_tag')
  const ranges = { all: [0], first: [0, 1], second: [1, 2], last: [-1], none: [named.length] } as const
  return named.slice(...ranges[images])
}

/** From one place to another: both are open where the words do not tell which is which. */
function copyActs(by: string, [source, target]: readonly Text[]): readonly Act[] {
  const isRemote = (text: Text) =>
    !by.startsWith('skopeo') || /^docker:\/\/|^[^:]*$/.test(knownText(text) ?? '')
  const side = (kind: 'pull' | 'push', text: Text | undefined) => {
    if (text === undefined) return [act(kind, by)]
    return isRemote(text) ? [act(kind, by, imagesIn([text]))] : []
  }
  return [...side('pull', source), ...side('push', target)]
}

function buildActs(
  { by, words, place }: Words,
  { named, flags }: { named: readonly Text[]; flags: Flags },
): readonly Act[] {
  const said = words.map(wordsOf)
  const tags = flags('-t', '--tag').flatMap(text => imagesIn([text]))
  const outputs = flags('-o', '--output').map(wordsOf)
  const isPushed = said.some(word => /^--push(=true)?$/.test(word)) || outputs.some(pushesOutput)
  const caches = flags('--cache-to').flatMap(cacheImages)
  const build = {
    context: named.at(-1),
    file: flags('-f', '--file')[0],
    target: flags('--target')[0],
    args: flags('--build-arg'),
    contexts: flags('--build-context').map(text => wordsOf(text).replace(/=.*/s, '')),
  }
  return [
    act('pull', by),
    baseAct(by, build, place),
    isPushed ? act('push', by, tags) : act('local', by, tags),
    ...(caches.length > 0 ? [act('push', `${by} (cache)`, caches)] : []),
  ]
}

function sorted(words: readonly Text[], { valued, bare }: ToolRow) {
  const [withValue, without] = [valued, bare].map(flags => new Set(flags.split(' ')))
  const named: Text[] = []
  const found: { name: string; value: Text }[] = []
  let isSure = true
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? []
    const [first, ...rest] = word
    const written = typeof first === 'string' ? first : ''
    if (!written.startsWith('-') || written === '-') {
      named.push(word)
      continue
    }
    const [, name = written, value] = /^(--?[\w.-]+)=([^]*)$/.exec(written) ?? []
    if (value !== undefined) found.push({ name, value: value === '' ? rest : [value, ...rest] })
    else if (withValue?.has(written) === true) found.push({ name: written, value: words[(at += 1)] ?? [] })
    else if (/^-[a-z]/.test(written) && withValue?.has(written.slice(0, 2)) === true) {
      found.push({ name: written.slice(0, 2), value: [written.slice(2), ...rest] })
    } else if (without?.has(written) !== true) isSure = false
  }
  return {
    named,
    isSure,
    flags: (...names: string[]) => found.flatMap(({ name, value }) => (names.includes(name) ? [value] : [])),
  }
}

/** A chart goes below the name that `helm push FILE REMOTE` gives, under its own (helm.sh, "Use OCI-based registries"). */
function chartOf([file = [], remote = []]: readonly Text[]): Text {
  const name = /(?:^|\/)([a-z][\w-]*?)-v?\d[^/]*\.tgz$/.exec(knownText(file) ?? '')?.[1]
  const [hole] = openValue()
  return [...remote, '/', ...(name === undefined ? (hole ?? []) : [name])]
}

/** `type=image,name=acme/app,push=true`, `type=registry` */
export function pushesOutput(output: string): boolean {
  return /push=true|push-by-digest=true|type=registry/.test(output) && !/push=false/.test(output)
}

/** The image of a cache that is kept in a registry. */
export function cacheImages(text: Text): ReturnType<typeof imagesIn> {
  if (!/type=registry/.test(wordsOf(text))) return []
  const at = text.findIndex(piece => typeof piece === 'string' && piece.includes('ref='))
  const first = text[at]
  return typeof first === 'string'
    ? [
        parseImage([
          first.replace(/^[^]*ref=/, '').replace(/,.*/s, ''),
          ...(/ref=[^,]*$/.test(first) ? text.slice(at + 1) : []),
        ]),
      ]
    : []
}

/** jib pushes to an image that its build file names, unless the command does. */
function jibActs(words: readonly Text[], told: Act): readonly Act[] {
  const isJib = words.some(word => /(^|:)(jib|jib:build)$/.test(wordsOf(word)))
  if (!isJib) return [told]
  const named = words.flatMap(([first, ...rest]) => {
    const [, image] =
      /^(?:-Djib\.to\.image|-Dimage|--image)=(.*)$/.exec(typeof first === 'string' ? first : '') ?? []
    return image === undefined ? [] : [parseImage([image, ...rest])]
  })
  return [named.length === 0 ? { ...told, kind: 'open' } : act('push', told.by, named)]
}

/** ko pushes to what this variable names, or below it (ko.build, "Configuration"). */
function koActs(words: readonly string[], told: Act, { variable }: CommandPlace): readonly Act[] {
  const repositories = variable('KO_DOCKER_REPO')
  const isExact = words.some(word => /^(--bare|-B|--base-import-paths)$/.test(word))
  const images = repositories.map(text =>
    parseImage(isExact ? text : [...text, '/', ...(openValue()[0] ?? [])]),
  )
  // Where nothing shows it, an action may have set it, for its own registry.
  if (repositories.some(text => onlyHole(text)?.source === 'env.KO_DOCKER_REPO')) {
    return [{ ...told, kind: 'open' }]
  }
  return [{ ...told, images: images.some(({ path }) => path === undefined) ? [] : images }]
}
