import { knownText, onlyHole, type Text, wordsOf } from '../values/text.ts'
import { bakeAct, buildAct, type ReadHere } from './build.ts'
import { composeAct, reachesDocker } from './containers.ts'
import { type Act, act, imagesIn } from './effect.ts'
import { sortedWords } from './flags.ts'
import { actByWords } from './words.ts'

type Deed = 'push' | 'pull' | 'tags' | 'build' | 'bake' | 'compose' | 'run' | 'exec' | 'idle'

/** `push`: it pushes the images in its words; `tags`: those that `-t` names. Words tell what has no row. */
const table: readonly (readonly [tool: RegExp, verb: RegExp, does: Deed])[] = [
  [/^docker$/, /^(image |manifest )?push$/, 'push'],
  [/^docker$/, /^(image )?pull$/, 'pull'],
  [/^docker$/, /^(buildx |image |builder )?build$/, 'build'],
  [/^docker$/, /^buildx imagetools create$/, 'tags'],
  [/^docker$/, /^(buildx )?bake$/, 'bake'],
  [/^docker$/, /^compose$/, 'compose'],
  [/^docker$/, /^(container )?(run|create)$/, 'run'],
  [/^docker$/, /^(container )?exec$/, 'exec'],
  [
    /^docker$/,
    /^(log(in|out|s)|version|info|(image |manifest |container )?(inspect|prune|rm|ls)|images|ps|rmi?|save|load|cp|(image )?tag|scout (cves|quickview|compare|recommendations|sbom|policy|version)|system|network|volume|context|(container )?(stop|kill|wait|logs)|history|manifest (create|add|annotate)|--version)( .*)?$|^buildx( (create|use|ls|inspect|du|prune|rm|stop|version|install|imagetools inspect))?$/,
    'idle',
  ],
  [
    /^(podman|buildah|skopeo|crane|oras|ko|regctl)$/,
    /^(auth |registry )?(login|logout|inspect|list-tags|ls|digest|pull|version)$|^(manifest|image|tag|repo) (get|head|digest|fetch|inspect|ls)$/,
    'idle',
  ],
  [/^cosign$/, /^(sign|attest|attach .*|copy|clean)$/, 'push'],
  [
    /^cosign$/,
    /^((verify|download|generate).*|tree|triangulate|login|(sign|attest)-blob|env|version)$/,
    'idle',
  ],
  [
    /^helm$/,
    /^(template|lint|install|upgrade|uninstall|repo|dep(endency)?|package|pull|show|list|ls|status|get|test|version|registry)$/,
    'idle',
  ],
  [
    /^(npm|pnpm|yarn|bun|pip3?|pipx|poetry|uv|bundle|composer|gem|dotnet|cargo|go)$/,
    /^(ci|install|i|add|restore|sync|mod|get|env|version|list|config|cache)$/,
    'idle',
  ],
  [/^(go|cargo)$/, /^build$/, 'idle'],
]

/** Where a command runs. `isTold`: something around it says that pushing is on, as `PUSH=true` does. */
export interface Surroundings {
  readonly read: ReadHere
  readonly isTold: boolean
}

/** What one command does to registries, with these words. */
export function commandAct(words: readonly Text[], around: Surroundings): Act {
  const [first = [], ...rest] = words
  const head = (knownText(first) ?? '').replace(/^.*\//, '')
  if (head === '') return act('unread', 'a computed command')
  if (head === 'docker-compose') return commandAct([['docker'], ['compose'], ...rest], around)
  const all = rest.map(word => knownText(word) ?? '$')
  for (const [tool, verb, does] of table) {
    const isVerb = (count: number) => count <= all.length && verb.test(all.slice(0, count).join(' '))
    const length = tool.test(head) ? [3, 2, 1].find(isVerb) : undefined
    if (length === undefined) continue
    return deedAct(does, { by: [head, ...all.slice(0, length)].join(' '), words: rest.slice(length), around })
  }
  const plain = words.map(word => wordsOf(word).trim())
  return actByWords(plain, around.isTold)
}

type Call = Readonly<{ by: string; words: readonly Text[]; around: Surroundings }>

function deedAct(does: Deed, { by, words, around }: Call): Act {
  // `docker manifest push -p` has no value, `docker login -p` has one.
  const { named, given, isOpen } = sortedWords(
    words.filter(word => does !== 'push' || knownText(word) !== '-p'),
  )
  const isAny = (pattern: RegExp) => words.some(word => pattern.test(wordsOf(word)))
  const isPushed = isAny(/^--push(=(?!false)|$)/)
  switch (does) {
    case 'idle':
      return act('idle', by)
    case 'push':
      return act('pushes', by, imagesIn(named))
    case 'pull':
      return { ...act('idle', by), bases: imagesIn(named).filter(({ registry }) => registry === 'hub') }
    case 'tags':
      return act('pushes', by, imagesIn(given('-t', '--tag')))
    case 'build': {
      // A build has one context: another word that nothing shows may be a flag.
      const isUnread = isOpen || (named.length > 1 && named.some(word => onlyHole(word)))
      const told = isPushed ? 'pushes' : isUnread ? 'unread' : 'idle'
      return buildAct({ by, given, told }, named.at(-1), around.read)
    }
    case 'bake': {
      const isKept = isAny(/^--(load|print|check)$/) && !isOpen
      return bakeAct({ by, given, told: isPushed ? 'pushes' : isKept ? 'idle' : 'unread' })
    }
    case 'compose':
      return composeAct({ by, words, read: around.read })
    case 'run':
      return act(reachesDocker(words, 1) ? 'unread' : 'idle', by)
    case 'exec': {
      // The container may be older than the login, so only what runs in it tells.
      const inside = words.filter(word => !/^-[dit]+$/.test(knownText(word) ?? ''))
      return { ...commandAct(sortedWords(inside, 1).rest, around), by }
    }
  }
}
