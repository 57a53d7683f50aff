import { knownText, showText, type Text, wordsOf } from '../values/text.ts'
import type { ReadHere } from './build.ts'
import { type Act, act } from './effect.ts'
import { sortedWords } from './flags.ts'

/** True unless a container is seen to get no socket or login. @param most words before its command */
export function reachesDocker(words: readonly Text[], most?: number): boolean {
  const { given, isOpen } = sortedWords(words, most)
  const mounts = given('-v', '--volume', '--mount')
  return isOpen || words.some(word => ofDocker.test(wordsOf(word))) || !mounts.map(sourceOf).every(isHarmless)
}

const ofDocker = /docker\.sock|\.docker\b|DOCKER_(CONFIG|HOST|AUTH)|--volumes-from|--use-api-socket/

/** `SOURCE:TARGET`, or `type=bind,source=SOURCE`. */
function sourceOf(mount: Text): string {
  const text = showText(mount)
  return /(?:^|,)(?:source|src)=([^,]*)/.exec(text)?.[1] ?? text.replace(/:[^]*/, '')
}

/** A volume, the checkout, or a folder of the system that has neither the socket nor a login. */
function isHarmless(source: string): boolean {
  const isPlace =
    /^(type=(volume|tmpfs).*|[\w-][\w.-]*|\.|\.\/.*|\$\{\{ (env\.(PWD|GITHUB_WORKSPACE)|github\.workspace) \}\}.*)$|^\/(tmp|etc|usr|lib(64)?|dev|sys|proc|opt|mnt|srv|var\/(lib|log|cache))(\/|$)/
  return isPlace.test(source) && !source.includes('..')
}

/** What `docker compose` does: containers of its file may reach docker, too. */
export function composeAct({ by, words, read }: { by: string; words: readonly Text[]; read: ReadHere }): Act {
  const { named, given, isOpen } = sortedWords(words)
  const [verb = '', service] = named.map(word => knownText(word) ?? '')
  if (/^(push|publish)$/.test(verb) || words.some(word => /^--push(=(?!false)|$)/.test(wordsOf(word)))) {
    return act('pushes', by)
  }
  if (
    !isOpen &&
    /^(build|pull|down|stop|kill|rm|ps|ls|logs|config|images|port|top|version|wait|cp)$/.test(verb)
  ) {
    return act('idle', by)
  }
  const files = given('-f', '--file').map(knownText)
  const texts = (files.length > 0 ? files : usualFiles).flatMap(
    file => (file && read?.(file.replace(/^(\.\/)+/, ''))) ?? [],
  )
  const isService = texts.some(text => text.split('\n').some(line => line.trim() === `${service ?? ''}:`))
  const isSeen =
    (service === undefined ? texts.length > 0 : isService) &&
    texts.length >= files.length &&
    texts.every(text => !letsReachDocker(text))
  const isKnown =
    !isOpen && isSeen && /^(up|run|start|restart|create|exec)$/.test(verb) && !reachesDocker(words)
  return act(isKnown ? 'idle' : 'unread', by)
}

/** Docker takes the first that is there, and an override beside it. */
const usualFiles = ['compose', 'docker-compose'].flatMap(name =>
  ['', '.override'].flatMap(more => ['yaml', 'yml'].map(end => `${name}${more}.${end}`)),
)

function letsReachDocker(text: string): boolean {
  if (ofDocker.test(text) || /^\s*(extends|include|volumes_from|use_api_socket)\s*:/m.test(text)) return true
  const sources = text.matchAll(/^\s*(?:-\s*["']?([^\s:"',]+):|source:\s*["']?([^\s"']+))/gm)
  return [...sources].some(([, short, long]) => !isHarmless(short ?? long ?? ''))
}
