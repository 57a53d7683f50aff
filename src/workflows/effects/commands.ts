import { knownText, onlyHole, showText, type Text, wordsOf } from '../values/text.ts'
import { bakeAct, buildAct, type ReadHere } from './build.ts'
import { type Act, act, imagesIn, takesLogins } from './effect.ts'
import { sortedWords } from './flags.ts'
import { type ReadTree, releasedImages } from './goreleaser.ts'
import { deedOf, type ReadDeed } from './tools.ts'
import { actByWords } from './words.ts'

/** Where a command runs. `isTold`: something around it says that pushing is on, as `PUSH=true` does. */
export type Surroundings = Readonly<{ read: ReadHere; readTree: ReadTree; isTold: boolean }>

/** What one command does to registries, with these words. */
export function commandAct(words: readonly Text[], around: Surroundings): Act {
  const [first = [], ...args] = words
  const path = knownText(first) ?? ''
  if (path === '') return act('unread', 'a computed command')
  const head = programOf(path)
  if (head === 'docker-compose') return commandAct([['docker'], ['compose'], ...args], around)
  // Whoever gets docker's logins may push with them.
  const isNamed = /^(echo|test|\[+|ls|mkdir|rm|chmod|chown)$/.test(head)
  if (!isNamed && args.some(word => takesLogins(head, wordsOf(word)))) return act('unread', head)
  const texts = args.map(shownWord)
  const deed = deedOf(head, texts)
  const tool = [head, ...texts.slice(0, deed?.length)].join(' ')
  const restWords = args.slice(deed?.length)
  const isTold = around.isTold || args.some(isOptions)
  const byWords = () => actByWords([head, ...args.map(word => wordsOf(word).trim())], deed, isTold)
  if (deed === undefined) return byWords()
  switch (deed.does) {
    case 'goals':
    case 'verb':
    case 'check':
    case 'unread':
      return byWords()
    case 'starts':
      // Each word may start the next one: the stack would end.
      return restWords.length === 0 || restWords.length > 500
        ? act('unread', tool)
        : commandAct(restWords, around)
    default:
      return deedAct(deed.does, { tool, words: restWords, around })
  }
}

/** A variable of which the shell makes options. */
function isOptions(word: Text): boolean {
  const { source = '', isSplit } = onlyHole(word) ?? {}
  return isSplit === true && /arg|flag|opt|param/i.test(source)
}

/** Its name alone where the system, or a package manager, has put it there. */
function programOf(path: string): string {
  const name = path.replace(/^.*[/\\]/, '').replace(/(?<=^(gradle|mvn)w)\.bat$/, '')
  const isPlaced =
    /^(\/usr(\/local)?)?\/bin\/[^/]+$|(^|\/)(vendor\/|node_modules\/\.|venv\/)bin\/[^/]+$/.test(path)
  return isPlaced || /^(gradlew|mvnw)$/.test(name) ? name : path
}

/** With `$` for what is computed, and `-$` where the shell may make options of it. */
function shownWord(word: Text): string {
  const { source, isSplit } = onlyHole(word) ?? {}
  if (isSplit === true && (source === undefined || isOptions(word))) return '-$'
  return word.map(piece => (typeof piece === 'string' ? piece : '$')).join('')
}

type Call = Readonly<{ tool: string; words: readonly Text[]; around: Surroundings }>

function deedAct(does: ReadDeed, { tool, words, around }: Call): Act {
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
      return act(!isOpen && composeVerbs.test(verb) ? 'idle' : 'unread', tool)
    }
    case 'release':
      return isAny(/^--(snapshot|split|skip-(publish|docker)|skip=.*(publish|docker))$/)
        ? act('unread', tool)
        : act('pushes', tool, releasedImages(words, around.readTree))
    case 'run':
      return act(reachesDocker(words) ? 'unread' : 'idle', tool)
  }
}

/** Others start what its files say: a container that gets Docker's socket may push. */
const composeVerbs = /^(pull|down|stop|kill|rm|ps|ls|logs|config|images|port|top|version|wait|cp)$/

/** True unless `docker run` is seen to give its container neither Docker's socket nor its logins. */
function reachesDocker(words: readonly Text[]): boolean {
  const { valuesOf, isOpen } = sortedWords(words, 1)
  const isApart = valuesOf('-v', '--volume').every(mount => apart.test(showText(mount)))
  return isOpen || !isApart || words.some(word => ofDocker.test(wordsOf(word)))
}

/** A volume, or the checkout. */
const apart =
  /^(?!.*\.\.)(\.?[\w-][\w.-]*|\.|\$\{\{ (env\.(PWD|GITHUB_WORKSPACE)|github\.workspace) \}\})(\/[\w.-]+)*:/
const ofDocker =
  /docker\.sock|\.docker\b|DOCKER_(CONFIG|HOST|AUTH)|--mount|--volumes-from|--use-api-socket|--pid|--env-file/
