import { parseImage } from '../values/image.ts'
import { joinTexts, knownText, mapStrings, onlyHole, openText, type Text, wordsOf } from '../values/text.ts'
import { bakeActs, buildActs, type ReadHere } from './build.ts'
import { type Act, act, imagesIn } from './effect.ts'
import { commandByWords } from './words.ts'

type Deed = 'push' | 'tags' | 'chart' | 'build' | 'bake' | 'compose' | 'run' | 'nothing'

/**
 * Programs, what follows their name, and what that does. `push`: it pushes the images among its words; `tags`: those that `-t`
 * names. What has no row may do anything.
 */
const table = (
  [
    [/docker/, /(image |manifest )?push/, 'push'],
    [/docker/, /(buildx |image |builder )?build/, 'build'],
    [/docker/, /buildx imagetools create/, 'tags'],
    [/docker/, /(buildx )?bake/, 'bake'],
    [/docker/, /compose/, 'compose'],
    [/docker/, /(container )?(run|create)/, 'run'],
    [
      /docker/,
      /buildx( (create|use|ls|inspect|du|prune|rm|stop|version|install|history.*|imagetools inspect))?/,
      'nothing',
    ],
    [
      /docker/,
      /(log(in|out|s)|version|info|images?|inspect|ps|rmi?|save|load|(im|ex)port|exec|cp|(image )?(pull|tag)|stack|service|scout|system|network|volume|context|stop|start|restart|kill|wait|history|search|stats|top|container|commit|builder|plugin|events|diff|port|manifest (create|add|annotate|inspect|rm)|--version|-v|--help)( .*)?/,
      'nothing',
    ],
    [
      /podman|buildah|skopeo|crane|oras|ko/,
      /(auth |registry )?(login|logout|inspect|list-tags|digest|ls|pull)/,
      'nothing',
    ],
    [/cosign/, /sign|attest|attach .*|copy|clean/, 'push'],
    [
      /cosign/,
      /(verify|download|generate).*|tree|triangulate|login|(sign|attest)-blob|env|version/,
      'nothing',
    ],
    [/helm/, /push/, 'chart'],
    [/helm/, /.*/, 'nothing'],
  ] as const
).map(([tool, verb, does]) => ({
  tool: new RegExp(`^(${tool.source})$`),
  verb: new RegExp(`^(${verb.source})$`),
  does: does satisfies Deed,
}))

/** Flags without a value. What follows any other is taken for its value, which is never an image. */
const bare =
  /^(--(push|load|pull|no-cache|quiet|rm|all|all-tags|append|purge|dry-run|insecure|yes|recursive|password-stdin)|-[qayrdv])$/

/** What one command does to registries, with these words. @param variable what a variable is here */
export function commandActs(
  words: readonly Text[],
  read: ReadHere,
  variable: (name: string) => Text,
): readonly Act[] {
  const [first = [], ...rest] = words
  const head = (knownText(first) ?? '').replace(/^.*\//, '')
  if (head === '' && words.length > 0 && first[0] !== '') return [act('open', 'a computed command')]
  if (head === 'docker-compose') return commandActs([['docker'], ['compose'], ...rest], read, variable)
  const all = rest.map(word => knownText(word) ?? '$')
  for (const { tool, verb, does } of table) {
    const isVerb = (count: number) => count <= all.length && verb.test(all.slice(0, count).join(' '))
    const length = tool.test(head) ? [3, 2, 1].find(isVerb) : undefined
    if (length === undefined) continue
    const by = [head, ...all.slice(0, length)].join(' ')
    return deedActs(does, { by, words: rest.slice(length), read })
  }
  const told = commandByWords(words.map(word => wordsOf(word).trim()))
  if (told === undefined) return []
  return head === 'ko' && told.kind === 'push' ? [koAct(told, all, variable('KO_DOCKER_REPO'))] : [told]
}

/** ko pushes below what this variable names (ko.build, "Configuration"); where nothing shows it, an action may have set it. */
function koAct(told: Act, words: readonly string[], repository: Text): Act {
  if (onlyHole(repository)?.source === 'env.KO_DOCKER_REPO') return { ...told, kind: 'open' }
  const isExact = words.some(word => /^(--bare|-B|--base-import-paths)$/.test(word))
  const image = parseImage(isExact ? repository : joinTexts([repository, ['/'], openText()]))
  return { ...told, images: image.path === undefined ? [] : [image] }
}

interface Command {
  readonly by: string
  readonly words: readonly Text[]
  readonly read: ReadHere
}

function deedActs(does: Deed, { by, words, read }: Command): readonly Act[] {
  // `docker manifest push -p` has no value, `docker login -p` has one.
  const { named, flags } = sortedWords(words.filter(word => knownText(word) !== '-p'))
  const said = words.map(wordsOf)
  const isPushed = said.some(word => /^--push(=(?!false)|$)/.test(word))
  switch (does) {
    case 'nothing':
      return []
    case 'build': {
      // A word of its own that nothing shows may be a flag.
      const isOpen = named.length > 1 && named.some(word => onlyHole(word))
      const [[file], [target], context] = [flags('-f', '--file'), flags('--target'), named.at(-1)]
      const [tags, outputs] = [flags('-t', '--tag'), flags('-o', '--output')]
      const more = { context, file, target, args: flags('--build-arg'), caches: flags('--cache-to') }
      return buildActs({ by, isPush: isPushed || (isOpen ? undefined : false), tags, outputs, ...more }, read)
    }
    case 'bake': {
      const isKept = said.some(word => /^--(load|print|check)$/.test(word))
      return bakeActs(by, {
        isPush: isPushed || (isKept ? false : undefined),
        sets: flags('--set'),
        files: [],
      })
    }
    case 'compose':
      return said.some(word => /^(push|--push|publish)$/.test(word)) ? [act('push', 'docker compose')] : []
    case 'run':
      // Whoever has docker's socket, or its logins, may push.
      return said.some(word => /docker\.sock|\.docker\b|DOCKER_(CONFIG|HOST)/.test(word))
        ? [act('open', by)]
        : []
    case 'chart': {
      // A chart goes below the name that `helm push FILE REMOTE` gives (helm.sh, "Use OCI-based registries").
      const remote = mapStrings(named[1] ?? [], piece => piece.trim())
      return [act('push', by, imagesIn([joinTexts([remote, ['/'], openText()])]))]
    }
    case 'tags':
      return [act('push', by, imagesIn(flags('-t', '--tag')))]
    case 'push':
      return [act('push', by, imagesIn(named))]
  }
}

/** The words without a dash that are no flag's value, and what flags are given. */
export function sortedWords(words: readonly Text[]) {
  const named: Text[] = []
  const found: { name: string; value: Text }[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? []
    const [first, ...rest] = word
    const written = typeof first === 'string' ? first : ''
    const [, name = written, value] = /^(--?[\w.-]+)=([^]*)$/.exec(written) ?? []
    if (!written.startsWith('-') || written === '-') named.push(word)
    else if (value !== undefined) found.push({ name, value: joinTexts([[value], rest]) })
    else if (/^-[a-zA-Z]./.test(wordsOf(word))) {
      found.push({ name: written.slice(0, 2), value: [written.slice(2), ...rest] })
    } else if (!bare.test(written)) found.push({ name: written, value: words[(at += 1)] ?? [] })
  }
  return {
    named,
    flags: (...names: string[]) => found.flatMap(({ name, value }) => (names.includes(name) ? [value] : [])),
  }
}
