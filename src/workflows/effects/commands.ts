import { parseImage } from '../values/image.ts'
import { joinTexts, knownText, mapStrings, onlyHole, openText, type Text, wordsOf } from '../values/text.ts'
import { bakeActs, buildActs, type BuildPlace } from './build.ts'
import { type Act, act, imagesIn } from './effect.ts'
import { bare, isTool, rowFor, type ToolRow } from './tools.ts'
import { commandByWords } from './words.ts'

/** Where a command stands. */
export interface CommandPlace extends BuildPlace {
  readonly variable: (name: string) => Text
}

/** Flags of docker, and of docker compose, that stand before what it is to do, and take a value. */
const before =
  /^(-H|--host|-c|--context|--config|-l|--log-level|-f|--file|-p|--project-name|--profile|--env-file|--project-directory|--ansi|--progress|--builder)$/

/** What one command does to registries, with these words. */
export function commandActs(words: readonly Text[], place: CommandPlace): readonly Act[] {
  const [first = []] = words
  const head = (knownText(first) ?? '').replace(/^.*\//, '')
  const said = words.map(wordsOf)
  // These call Docker Hub's API.
  if (said.some(word => /hub\.docker\.com|\/v2\/users\/login/.test(word)) || head === 'hub-tool') return []
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
  const all = rest.map(word => knownText(word) ?? '$')
  // Flags before the verb may take values: what the verb is, the words alone do not tell.
  const isDocker = /^(docker|podman|nerdctl|buildah)/.test(tool)
  if (!isDocker && /^-/.test(all[0] ?? '') && all.some(word => !word.startsWith('-'))) {
    return [act('open', `${tool} with flags first`)]
  }
  let start = 0
  while (/^-./.test(all[start] ?? '')) start += before.test(all[start] ?? '') ? 2 : 1
  const words = rest.slice(start)
  if (words.length === 0) return []
  const row = rowFor(tool, all.slice(start))
  if (row === undefined) return [act('open', `${tool} ${all[start] ?? ''}`)]
  const by = [tool, ...all.slice(start, start + row.length)].join(' ')
  return rowActs(row, { by, words: words.slice(row.length), place })
}

interface Command {
  readonly by: string
  readonly words: readonly Text[]
  readonly place: CommandPlace
}

function rowActs(row: ToolRow, { by, words, place }: Command): readonly Act[] {
  const { named, flags } = sortedWords(by, words)
  const said = words.map(wordsOf)
  const isPushed = said.some(word => /^--push(=(?!false)|$)/.test(word))
  const isDry = said.includes('--dry-run')
  switch (row.does) {
    case 'nothing':
      return []
    case 'copy': {
      const [, target = []] = named
      const isHere = (text: Text) =>
        by.startsWith('skopeo') && !/^(docker:\/\/|[^:]*$)/.test(knownText(text) ?? '')
      return isHere(target) ? [] : [act('push', by, imagesIn([target]))]
    }
    case 'build': {
      // A word of its own that nothing shows may be a flag.
      const isOpen = [...words.filter(mayBeFlag), ...named.slice(0, -1)].some(word => onlyHole(word))
      const [tags, outputs, caches] = [flags('-t', '--tag'), flags('-o', '--output'), flags('--cache-to')]
      const [file, target, context] = [flags('-f', '--file')[0], flags('--target')[0], named.at(-1)]
      const more = { context, file, target, args: flags('--build-arg'), contexts: flags('--build-context') }
      return buildActs(
        { by, isPush: isPushed || (isOpen ? undefined : false), tags, outputs, caches, ...more },
        place,
      )
    }
    case 'bake': {
      const isKept = said.some(word => /^--(load|print|check)$/.test(word))
      return bakeActs(by, {
        isPush: isPushed || (isKept ? false : undefined),
        sets: flags('--set'),
        files: [],
      })
    }
    case 'compose': {
      const isPush = said.some(word => /^(push|--push|publish)$/.test(word))
      const verb = named.find(word => !before.test(knownText(word) ?? ''))
      if (!isPush && onlyHole(verb) === undefined) return []
      return [act(isPush ? 'push' : 'open', 'docker compose')]
    }
    case 'run':
      // Whoever has docker's socket, or its logins, may push.
      return said.some(word => /docker\.sock|\.docker\b|DOCKER_(CONFIG|HOST)/.test(word))
        ? [act('open', by)]
        : []
    case 'chart': {
      const [file = [], remote = []] = named
      return isDry ? [] : [act('push', by, imagesIn([chartOf(file, remote)]))]
    }
    default: {
      const ranges = { all: [0], first: [0, 1], last: [-1], none: [named.length] } as const
      const images =
        row.images === 'tags' ? flags('-t', '--tag', '--new_tag') : named.slice(...ranges[row.images])
      return isDry ? [] : [act(row.does, by, imagesIn(images))]
    }
  }
}

function mayBeFlag(word: Text): boolean {
  return /push|args|flag|opt|extra|param|output/i.test(onlyHole(word)?.source ?? '')
}

/** The words without a dash that are no flag's value, and what flags are given. */
function sortedWords(by: string, words: readonly Text[]) {
  const named: Text[] = []
  const found: { name: string; value: Text }[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? []
    const [first, ...rest] = word
    const written = typeof first === 'string' ? first : ''
    const [, name = written, value] = /^(--?[\w.-]+)=([^]*)$/.exec(written) ?? []
    const isBare = bare.has(written) || (written === '-p' && by === 'docker manifest push')
    if (!written.startsWith('-') || written === '-') named.push(word)
    else if (value !== undefined) found.push({ name, value: joinTexts([[value], rest]) })
    else if (/^-[a-zA-Z]./.test(written)) {
      found.push({ name: written.slice(0, 2), value: [written.slice(2), ...rest] })
    } else if (!isBare) found.push({ name: written, value: words[(at += 1)] ?? [] })
  }
  return {
    named,
    flags: (...names: string[]) => found.flatMap(({ name, value }) => (names.includes(name) ? [value] : [])),
  }
}

/** A chart goes below the name that `helm push FILE REMOTE` gives (helm.sh, "Use OCI-based registries"). */
function chartOf(file: Text, remote: Text): Text {
  const name = /(?:^|\/)([a-z][\w-]*?)-v?\d[^/]*\.tgz$/.exec(knownText(file) ?? '')?.[1]
  return joinTexts([
    mapStrings(remote, piece => piece.trim()),
    ['/'],
    name === undefined ? openText() : [name],
  ])
}

/** ko pushes below what this variable names (ko.build, "Configuration"); where nothing shows it, an action may have set it. */
function koAct(told: Act, said: readonly string[], repository: Text): Act {
  if (onlyHole(repository)?.source === 'env.KO_DOCKER_REPO') return { ...told, kind: 'open' }
  const isExact = said.some(word => /^(--bare|-B|--base-import-paths)$/.test(word))
  const image = parseImage(isExact ? repository : joinTexts([repository, ['/'], openText()]))
  return { ...told, images: image.path === undefined ? [] : [image] }
}
