import { parseImage } from '../values/image.ts'
import { joinTexts, knownText, onlyHole, openText, type Text, wordsOf } from '../values/text.ts'
import { bakeActs, buildActs, type ReadHere } from './build.ts'
import { type Act, act, imagesIn } from './effect.ts'
import { commandByWords } from './words.ts'

type Deed = 'push' | 'tags' | 'build' | 'bake' | 'compose' | 'run' | 'nothing'

/** `push`: it pushes the images among its words; `tags`: those that `-t` names. Words tell what has no row. */
const table: readonly (readonly [tool: RegExp, verb: RegExp, does: Deed])[] = [
  [/^docker$/, /^(image |manifest )?push$/, 'push'],
  [/^docker$/, /^(buildx |image |builder )?build$/, 'build'],
  [/^docker$/, /^buildx imagetools create$/, 'tags'],
  [/^docker$/, /^(buildx )?bake$/, 'bake'],
  [/^docker$/, /^compose$/, 'compose'],
  [/^docker$/, /^(container )?(run|create)$/, 'run'],
  [
    /^docker$/,
    /^buildx( (create|use|ls|inspect|du|prune|rm|stop|version|install|imagetools inspect))?$/,
    'nothing',
  ],
  [
    /^docker$/,
    /^(log(in|out|s)|version|info|(image |manifest )?inspect|images|ps|rmi?|save|load|exec|cp|(image )?(pull|tag|prune)|scout|system|network|volume|context|start|stop|kill|wait|history|container|stack|service|manifest (create|add|annotate|rm)|--version)( .*)?$/,
    'nothing',
  ],
  [
    /^(podman|buildah|skopeo|crane|oras|ko)$/,
    /^(auth |registry )?(login|logout|inspect|list-tags|digest|pull)$/,
    'nothing',
  ],
  [/^cosign$/, /^(sign|attest|attach .*|copy|clean)$/, 'push'],
  [
    /^cosign$/,
    /^((verify|download|generate).*|tree|triangulate|login|(sign|attest)-blob|env|version)$/,
    'nothing',
  ],
  [/^helm$/, /^(?!push)\S*$/, 'nothing'],
]

/** Flags without a value. What follows any other is taken for its value, which is never an image. */
const bare =
  /^(--(push|load|pull|no-cache|quiet|rm|all|all-tags|append|purge|insecure|yes|recursive|password-stdin)|-[qayrdv])$/

type Variable = (name: string) => Text

/** What one command does to registries, with these words. */
export function commandActs(words: readonly Text[], read: ReadHere, variable: Variable): readonly Act[] {
  const [first = [], ...rest] = words
  const head = (knownText(first) ?? '').replace(/^.*\//, '')
  if (head === '' && words.length > 0 && first[0] !== '') return [act('open', 'a computed command')]
  if (head === 'docker-compose') return commandActs([['docker'], ['compose'], ...rest], read, variable)
  const all = rest.map(word => knownText(word) ?? '$')
  for (const [tool, verb, does] of table) {
    const isVerb = (count: number) => count <= all.length && verb.test(all.slice(0, count).join(' '))
    const length = tool.test(head) ? [3, 2, 1].find(isVerb) : undefined
    if (length === undefined) continue
    return deedActs(does, { by: [head, ...all.slice(0, length)].join(' '), words: rest.slice(length), read })
  }
  const told = commandByWords(words.map(word => wordsOf(word).trim()))
  if (told === undefined) return []
  return head === 'ko' && told.kind === 'push' ? [koAct(told, all, variable('KO_DOCKER_REPO'))] : [told]
}

/** ko pushes below this variable (ko.build, "Configuration"), which an action may have set. */
function koAct(told: Act, words: readonly string[], repository: Text): Act {
  if (onlyHole(repository)?.source === 'env.KO_DOCKER_REPO') return { ...told, kind: 'open' }
  const isExact = words.some(word => /^(--bare|-B|--base-import-paths)$/.test(word))
  const image = parseImage(isExact ? repository : joinTexts([repository, ['/'], openText()]))
  return { ...told, images: image.path === undefined ? [] : [image] }
}

type Call = Readonly<{ by: string; words: readonly Text[]; read: ReadHere }>

function deedActs(does: Deed, { by, words, read }: Call): readonly Act[] {
  // `docker manifest push -p` has no value, `docker login -p` has one.
  const { named, given } = sortedWords(words.filter(word => knownText(word) !== '-p'))
  const isAny = (pattern: RegExp) => words.some(word => pattern.test(wordsOf(word)))
  const isPushed = isAny(/^--push(=(?!false)|$)/)
  switch (does) {
    case 'nothing':
      return []
    case 'push':
      return [act('push', by, imagesIn(named))]
    case 'tags':
      return [act('push', by, imagesIn(given('-t', '--tag')))]
    case 'build': {
      // A word of its own that nothing shows may be a flag.
      const isOpen = named.length > 1 && named.some(word => onlyHole(word))
      return buildActs({ by, given, isPush: isPushed || (isOpen ? undefined : false) }, named.at(-1), read)
    }
    case 'bake': {
      const isKept = isAny(/^--(load|print|check)$/)
      return bakeActs({ by, given, isPush: isPushed || (isKept ? false : undefined) })
    }
    case 'compose':
      return isAny(/^(push|--push|publish)$/) ? [act('push', by)] : []
    case 'run':
      // A container with docker's socket, or its logins, may push.
      return isAny(/docker\.sock|\.docker\b|DOCKER_(CONFIG|HOST)/) ? [act('open', by)] : []
  }
}

export function sortedWords(words: readonly Text[]) {
  const named: Text[] = []
  const flags: { name: string; value: Text }[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? []
    const [first, ...rest] = word
    const written = typeof first === 'string' ? first : ''
    const [, name = written, value] = /^(--?[\w.-]+)=([^]*)$/.exec(written) ?? []
    if (!written.startsWith('-') || written === '-') named.push(word)
    else if (value !== undefined) flags.push({ name, value: [value, ...rest] })
    else if (/^-[a-zA-Z]./.test(wordsOf(word))) {
      flags.push({ name: written.slice(0, 2), value: [written.slice(2), ...rest] })
    } else if (!bare.test(written)) flags.push({ name: written, value: words[(at += 1)] ?? [] })
  }
  const given = (...names: string[]) =>
    flags.flatMap(({ name, value }) => (names.includes(name) ? [value] : []))
  return { named, given }
}
