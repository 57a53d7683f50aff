import { type Image, parseImage } from '../values/image.ts'
import { knownText, onlyHole, openValue, type Text, type Value, wordsOf } from '../values/text.ts'
import { baseAct, type BuildPlace } from './dockerfile.ts'
import { type Act, act, imagesIn } from './effect.ts'
import { bare, isTool, rowFor, type ToolRow } from './tools.ts'
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
  const [first = []] = words
  const head = (knownText(first) ?? '').replace(/^.*\//, '')
  const said = words.map(wordsOf)
  if (said.some(word => /hub\.docker\.com|\/v2\/users\/login/.test(word)) || head === 'hub-tool') {
    return [act('api', head)]
  }
  if (head === '' && words.length > 0 && first[0] !== '') return [act('open', 'a computed command')]
  if (/^(docker-)?buildx$/.test(head)) return toolActs('docker', [['buildx'], ...words.slice(1)], place)
  if (isTool(head)) return toolActs(head, words.slice(1), place)
  const told = commandByWords(said.map(word => word.trim()))
  if (told === undefined) return []
  return head === 'ko' && told.kind === 'push'
    ? [koAct(told, said, place.variable('KO_DOCKER_REPO'))]
    : [told]
}

function toolActs(tool: string, rest: readonly Text[], place: CommandPlace): readonly Act[] {
  const flags = rest.findIndex(word => !/^-/.test(knownText(word) ?? ''))
  // Flags before the verb may take values: what the verb is, the words alone do not tell.
  if (flags > 0 && !/^(docker|podman|nerdctl|buildah)/.test(tool)) {
    return [act('open', `${tool} with flags first`)]
  }
  let start = 0
  while (/^-./.test(knownText(rest[start] ?? []) ?? '')) {
    start += before.test(knownText(rest[start] ?? []) ?? '') ? 2 : 1
  }
  const words = rest.slice(start)
  const plain = words.map(word => knownText(word) ?? '$')
  if (words.length === 0) return []
  const row = rowFor(tool, plain)
  if (row === undefined) return [act('open', `${tool} ${plain[0] ?? ''}`)]
  return rowActs(row, {
    by: [tool, ...plain.slice(0, row.length)].join(' '),
    words: words.slice(row.length),
    place,
    plain,
  })
}

interface Words {
  readonly by: string
  readonly words: readonly Text[]
  readonly place: CommandPlace
  readonly plain: readonly string[]
}

function rowActs(row: ToolRow, command: Words): readonly Act[] {
  const { by, words, plain } = command
  const sorted = sortedWords(by, words)
  const said = words.map(wordsOf)
  switch (row.does) {
    case 'push': {
      if (said.includes('--dry-run')) return []
      const [file = [], remote] = sorted.named
      // A chart goes below the name that `helm push FILE REMOTE` gives (helm.sh, "Use OCI-based registries").
      const chart = by.startsWith('helm') && remote !== undefined ? [chartOf(file, remote)] : undefined
      return [act('push', by, imagesIn(chart ?? chosen(row, sorted)))]
    }
    case 'copy': {
      const [source, target] = sorted.named
      const isRemote = (text: Text) =>
        !by.startsWith('skopeo') || /^docker:\/\/|^[^:]*$/.test(knownText(text) ?? '')
      const side = (kind: 'pull' | 'push', text: Text | undefined) =>
        text !== undefined && !isRemote(text)
          ? []
          : [act(kind, by, text === undefined ? [] : imagesIn([text]))]
      return [...side('pull', source), ...side('push', target)]
    }
    case 'build':
      return buildActs(command, sorted)
    case 'bake': {
      const isPushed = said.some(word => /^--push$|output=.*(type=registry|push=true)/.test(word))
      // What bake files say of outputs is not read.
      const isKept = said.some(word => /^--(load|print|check)$/.test(word))
      return [act(isPushed ? 'push' : isKept ? 'pull' : 'open', by)]
    }
    case 'compose': {
      if (plain.some(word => /^(push|--push|publish)$/.test(word))) {
        return [act('push', 'docker compose push')]
      }
      const isTold = plain.some(word => /^(up|build|pull|run|down|exec|logs|ps|config)$/.test(word))
      return [act(plain.includes('$') && !isTold ? 'open' : 'pull', 'docker compose')]
    }
    case 'run':
      // Whoever has docker's socket, or its logins, may push.
      return [
        act(
          said.some(word => /docker\.sock|\.docker\b|DOCKER_(CONFIG|HOST)/.test(word)) ? 'open' : 'pull',
          by,
        ),
      ]
    case 'nothing':
      return []
    default:
      return [act(row.does, by, imagesIn(chosen(row, sorted)))]
  }
}

type Sorted = ReturnType<typeof sortedWords>

function chosen({ images }: ToolRow, { named, flags }: Sorted): readonly Text[] {
  if (images === 'tags') return flags('-t', '--tag', '--new_tag')
  const ranges = { all: [0], first: [0, 1], second: [1, 2], last: [-1], none: [named.length] } as const
  return named.slice(...ranges[images])
}

function buildActs({ by, words, place }: Words, { named, flags }: Sorted): readonly Act[] {
  const tags = flags('-t', '--tag').flatMap(text => imagesIn([text]))
  const isPushed =
    words.some(word => /^--push(=(?!false)|$)/.test(wordsOf(word))) ||
    flags('-o', '--output').some(pushesOutput)
  // A word of its own that nothing shows may be a flag.
  const isOpen =
    words.some(word => /push|args|flag|opt|extra|param|output/i.test(onlyHole(word)?.source ?? '')) ||
    named.slice(0, -1).some(word => onlyHole(word) !== undefined)
  const caches = flags('--cache-to').flatMap(cacheImages)
  const build = {
    context: named.at(-1),
    file: flags('-f', '--file')[0],
    target: flags('--target')[0],
    args: flags('--build-arg'),
    contexts: flags('--build-context'),
  }
  return [
    act('pull', by),
    baseAct(by, build, place),
    isPushed ? act('push', by, tags) : act(isOpen ? 'open' : 'local', by, tags),
    ...(caches.length > 0 ? [act('push', `${by} (cache)`, caches)] : []),
  ]
}

/** The words without a dash that are no flag's value, and what flags are given. */
function sortedWords(by: string, words: readonly Text[]) {
  const named: Text[] = []
  const found: { name: string; value: Text }[] = []
  for (let at = 0; at < words.length; at += 1) {
    const [first, ...rest] = words[at] ?? []
    const written = typeof first === 'string' ? first : ''
    const [, name = written, value] = /^(--?[\w.-]+)=([^]*)$/.exec(written) ?? []
    const isBare = bare.has(written) || (written === '-p' && by === 'docker manifest push')
    if (!written.startsWith('-') || written === '-') named.push(words[at] ?? [])
    else if (value !== undefined) found.push({ name, value: value === '' ? rest : [value, ...rest] })
    else if (/^-[a-zA-Z]./.test(written)) {
      found.push({ name: written.slice(0, 2), value: [written.slice(2), ...rest] })
    } else if (!isBare) found.push({ name: written, value: words[(at += 1)] ?? [] })
  }
  return {
    named,
    flags: (...names: string[]) => found.flatMap(({ name, value }) => (names.includes(name) ? [value] : [])),
  }
}

function chartOf(file: Text, remote: Text): Text {
  const name = /(?:^|\/)([a-z][\w-]*?)-v?\d[^/]*\.tgz$/.exec(knownText(file) ?? '')?.[1]
  return [...remote, '/', ...(name === undefined ? (openValue()[0] ?? []) : [name])]
}

/** `type=image,name=acme/app,push=true`, `type=registry` */
export function pushesOutput(output: Text): boolean {
  const words = wordsOf(output)
  return /push(-by-digest)?=(?!false)|type=registry/.test(words) && !/push=false/.test(words)
}

/** The image of a cache that is kept in a registry. */
export function cacheImages(text: Text): readonly Image[] {
  return /type=registry/.test(wordsOf(text)) ? fieldOf('ref', text) : []
}

/** The images in a field of CSV: one, or several in quotes. */
export function fieldOf(name: 'ref' | 'name', text: Text): readonly Image[] {
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

/** ko pushes below what this variable names (ko.build, "Configuration"); where nothing shows it, an action may have set it. */
function koAct(told: Act, said: readonly string[], repositories: Value): Act {
  if (repositories.some(text => onlyHole(text)?.source === 'env.KO_DOCKER_REPO')) {
    return { ...told, kind: 'open' }
  }
  const isExact = said.some(word => /^(--bare|-B|--base-import-paths)$/.test(word))
  const images = repositories.map(text =>
    parseImage(isExact ? text : [...text, '/', ...(openValue()[0] ?? [])]),
  )
  return { ...told, images: images.some(({ path }) => path === undefined) ? [] : images }
}
