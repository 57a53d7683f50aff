import { knownText, onlyHole, type Text, wordsOf } from '../values/text.ts'
import { bakeAct, buildAct, type ReadHere } from './build.ts'
import { reachesDocker, startsApart } from './containers.ts'
import { type Act, act, imagesIn, takesLogins } from './effect.ts'
import { sortedWords } from './flags.ts'
import { type ReadTree, releasedImages } from './goreleaser.ts'
import { actByWords } from './words.ts'

type Deed = 'push' | 'pull' | 'tags' | 'build' | 'bake' | 'compose' | 'run' | 'release' | 'idle'

/** `push`: it pushes the images in its words; `tags`: those that `-t` names. Words tell what has no row. */
const table: readonly (readonly [tool: RegExp, verb: RegExp, does: Deed])[] = [
  [/^docker$/, /^(image |manifest )?push$/, 'push'],
  [/^docker$/, /^(image )?pull$/, 'pull'],
  [/^docker$/, /^(buildx |image |builder )?build$/, 'build'],
  [/^docker$/, /^buildx imagetools create$/, 'tags'],
  [/^docker$/, /^(buildx )?bake$/, 'bake'],
  [/^docker$/, /^compose$/, 'compose'],
  [/^docker$/, /^(container )?(run|create)$/, 'run'],
  [
    /^docker$/,
    /^(logs|images|ps|stats|rmi?|save|load|cp|(image )?tag|scout (cves|quickview|compare|recommendations|sbom|policy)|(network|volume|context)( .*)?|system (df|info|prune)|(container )?(stop|kill|wait)|history|manifest (create|add|annotate)|buildx (create|use|du|rm|stop|imagetools inspect))$/,
    'idle',
  ],
  [/^cosign$/, /^(sign|attest|attach .*|copy|clean)$/, 'push'],
  [/^oras$/, /^restore$/, 'push'],
  [/^goreleaser$/, /^(release|continue|publish)$/, 'release'],
  [/^(go|cargo)$/, /^build$/, 'idle'],
]

/** Where a command runs. `isTold`: something around it says that pushing is on, as `PUSH=true` does. */
export interface Surroundings {
  readonly read: ReadHere
  readonly readTree: ReadTree
  readonly isTold: boolean
}

/** What one command does to registries, with these words. */
export function commandAct(words: readonly Text[], around: Surroundings): Act {
  const [first = [], ...args] = words
  const head = (knownText(first) ?? '').replace(/^.*\//, '')
  if (head === '') return act('unread', 'a computed command')
  if (head === 'docker-compose') return commandAct([['docker'], ['compose'], ...args], around)
  // Whoever gets docker's logins may push with them.
  const isTaken =
    !/^(echo|test|\[+|ls|mkdir|rm|chmod|chown)$/.test(head) &&
    args.some(word => takesLogins(head, wordsOf(word)))
  if (isTaken || runsAnother.test(`${head} ${args.map(wordsOf).join(' ')} `)) return act('unread', head)
  const texts = args.map(word => knownText(word) ?? '$')
  for (const [tool, verb, does] of table) {
    const isVerb = (count: number) => count <= texts.length && verb.test(texts.slice(0, count).join(' '))
    const length = tool.test(head) ? [3, 2, 1].find(isVerb) : undefined
    if (length === undefined) continue
    return deedAct(does, {
      tool: [head, ...texts.slice(0, length)].join(' '),
      words: args.slice(length),
      around,
    })
  }
  const plain = words.map(word => wordsOf(word).trim())
  return actByWords(plain, around.isTold)
}

/** Another program is started, whatever its own verbs do. */
const runsAnother =
  /^(go|find) .*-(exec|ok|execdir|okdir|toolexec|vettool)[ =]|^git .*(foreach |bisect |--exec|alias\.\w+[= ]!)|^git (rebase|difftool) (.* )?-x |^[gm]?awk\b.*( -f|system *\(|getline)|^tar .*--to-command|^sed .*[ \d/|;]e |(=exec| --[\w-]*(exec|program|split-string))=|^syft attest | ::: /

type Call = Readonly<{ tool: string; words: readonly Text[]; around: Surroundings }>

function deedAct(does: Deed, { tool, words, around }: Call): Act {
  // `docker manifest push -p` has no value, `docker login -p` has one.
  const { operands, valuesOf, isOpen } = sortedWords(
    words.filter(word => does !== 'push' || knownText(word) !== '-p'),
  )
  const isAny = (pattern: RegExp) => words.some(word => pattern.test(wordsOf(word)))
  const isPushed = isAny(/^--push(=(?!false)|$)/)
  switch (does) {
    case 'idle':
      return act('idle', tool)
    case 'push':
      return act('pushes', tool, imagesIn(operands))
    case 'pull':
      return { ...act('idle', tool), bases: imagesIn(operands).filter(({ registry }) => registry === 'hub') }
    case 'tags':
      return act('pushes', tool, imagesIn(valuesOf('-t', '--tag')))
    case 'build': {
      // A build has one context: another word that nothing shows may be a flag.
      const isUnread = isOpen || (operands.length > 1 && operands.some(word => onlyHole(word)))
      const order = isPushed ? 'pushes' : isUnread ? 'unread' : 'idle'
      return buildAct({ tool, valuesOf, order }, operands.at(-1), around.read)
    }
    case 'bake': {
      const isKept = isAny(/^--(print|check)$/) && !isOpen
      return bakeAct({ tool, valuesOf, order: isPushed ? 'pushes' : isKept ? 'idle' : 'unread' })
    }
    case 'compose': {
      const verb = knownText(operands[0] ?? []) ?? ''
      if (isPushed || /^(push|publish)$/.test(verb)) return act('pushes', tool)
      const isIdle = startingVerbs.test(verb)
        ? startsApart(words, around.read)
        : !isOpen && composeVerbs.test(verb)
      return act(isIdle ? 'idle' : 'unread', tool)
    }
    case 'release':
      return isAny(/^--(snapshot|split|skip-(publish|docker)|skip=.*(publish|docker))$/)
        ? act('unread', tool)
        : act('pushes', tool, releasedImages(words, around.readTree))
    case 'run':
      return act(reachesDocker(words, 1) ? 'unread' : 'idle', tool)
  }
}

const startingVerbs = /^(build|up|run|start|restart|create|exec)$/
const composeVerbs = /^(pull|down|stop|kill|rm|ps|ls|logs|config|images|port|top|version|wait|cp)$/
