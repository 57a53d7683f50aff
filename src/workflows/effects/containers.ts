import { knownText, showText, type Text, wordsOf } from '../values/text.ts'
import type { ReadHere } from './build.ts'
import { sortedWords } from './flags.ts'

/** True unless a container is seen to get neither docker's socket nor its logins. @param most words before its command */
export function reachesDocker(words: readonly Text[], most: number): boolean {
  const { valuesOf, isOpen } = sortedWords(words, most)
  const isApart = valuesOf('-v', '--volume').every(mount => apart.test(showText(mount)))
  return isOpen || !isApart || words.some(word => ofDocker.test(wordsOf(word)))
}

/** A volume, or the checkout. */
const apart =
  /^(?!.*\.\.)(\.?[\w-][\w.-]*|\.|\$\{\{ (env\.(PWD|GITHUB_WORKSPACE)|github\.workspace) \}\})(\/[\w.-]+)*:/
const ofDocker =
  /docker\.sock|\.docker\b|DOCKER_(CONFIG|HOST|AUTH)|--mount|--volumes-from|--use-api-socket|--pid|--env-file/

/** True where all files of a `docker compose up` or `run` are read, and none lets a container reach docker. */
export function startsApart(words: readonly Text[], readFile: ReadHere): boolean {
  const { operands, valuesOf } = sortedWords(words, 2)
  const service = operands[1] && `${knownText(operands[1]) ?? ''}:`
  const files = valuesOf('-f', '--file').map(file => knownText(file) ?? '')
  const texts = (files.length > 0 ? files : usualFiles).flatMap(
    file => readFile?.(file.replace(/^(\.\/)+/, '')) ?? [],
  )
  const isRead =
    texts.length >= Math.max(1, files.length) && valuesOf('--project-directory', '--env-file').length === 0
  const isService =
    service === undefined || texts.some(text => text.split('\n').some(line => line.trim() === service))
  return isRead && isService && !texts.some(fileReachesDocker) && !reachesDocker(words, 2)
}

/** Docker takes the first that is there with the override beside it; `.env` may name others. */
const usualFiles = ['compose', 'docker-compose']
  .flatMap(name => [name, `${name}.override`].flatMap(base => [`${base}.yaml`, `${base}.yml`]))
  .concat('.env')

/** It hands over what is outside its folder, goes on in another file, or pushes a cache. */
function fileReachesDocker(text: string): boolean {
  const words = text.split(/[\s"',[\]]+/)
  const isOutside = (word: string, index: number) =>
    /^(\$.*:\/|([~/]|(?=.*\.\.)).*:[/$])/.test(word) ||
    (/^[~/$]|\.\./.test(word) && /(^|\b(source|src|device|file)):$/.test(words[index - 1] ?? ''))
  return ofDocker.test(text) || elsewhere.test(text) || words.some(isOutside)
}

const elsewhere = /\b(extends|include|volumes_from|use_api_socket|provider|cache_to)["']?\s*:|\bCOMPOSE_/
