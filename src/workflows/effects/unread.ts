import { printable } from '../../base/text.ts'
import { scalarsIn, textOf } from '../../yaml/tree.ts'
import { registryTool } from '../shell/registry-tools.ts'
import { namesAnother } from '../workflow/image.ts'
import type { WorkflowStep } from '../workflow/workflow.ts'
import { type Effect, effect } from './effect.ts'

/** Programs that run what the repository says elsewhere: targets, scripts. */
const runsTargets =
  /^(make|gmake|just|task|mage|rake|mise|invoke|npm|pnpm|yarn|bun|npx|nx|turbo|node|python3?|bash|sh|zsh|gradlew?|mvnw?|sbt|bazel|go)$/

/**
 * A command of which nothing is read but its words. They may say that it tests, which pushes nothing, or that it pushes; of
 * any other it is open.
 */
export function unreadCommand(words: readonly string[], at: number): readonly Effect[] {
  const [head = '', verb = ''] = words
  const telling = words.find(saysPush)
  const by = commandName(words, telling)
  const program = programOf(head)
  const isScript =
    (head.includes('/') && !runsTargets.test(program)) || /\.(sh|py|js|mjs|ts|rb)$/.test(program)
  // It pushes images that a variable or a file of its own names, beside what else the job pushes.
  const isRelease =
    (program === 'goreleaser' && words.includes('release')) || (program === 'ko' && koPushes.test(verb))
  const isKept = words.some(keepsImages)
  if (isRelease && !isKept) return [effect('push', { by, at })]
  const targets = isScript ? [program] : named(words).slice(1)
  const isPackage = managers.test(program) && verb === 'publish'
  const releases = !isPackage && !isKept && targets.some(saysRelease)
  const open = effect('opaque', releases ? { by, at, releases } : { by, at })
  if (!isScript && !runsTargets.test(program)) return [open]
  const isQuiet = packages.test(program) ? (one: string) => isTest(one) || isBuild(one) : isTest
  if (telling === undefined && targets.length > 0 && targets.every(isQuiet)) {
    return [effect('test', { by, at })]
  }
  return [telling === undefined ? open : effect('push', { by, at, isByWords: true })]
}

function programOf(head: string): string {
  return head.replace(/.*\//, '')
}

/** What a person calls a command: its program, and the target or script that it runs. */
export function commandName(words: readonly string[], target?: string): string {
  const [head = '', first = '', second = ''] = named(words)
  if (/^(\$[({]|`)/.test(head)) return 'a computed command'
  if (registryTool(head) !== undefined) return `${head} ${first}`
  if (head === '.') return commandName(['source', first])
  const isFile = interpreters.test(head) && target !== undefined && target !== first
  const rest = first === 'run' ? [first, target ?? second] : isFile ? [first, target] : [target ?? first]
  const plain = rest.filter(word => word !== head && (word === target || /^[\w.:/-]+$/.test(word)))
  const isScript = head.includes('/') && !runsTargets.test(programOf(head))
  const said = isScript ? plain.filter(word => word === target) : plain
  return printable([head, ...said].join(' '), 60)
}

/** They run a file, and hand the other words to it. */
const interpreters = /^(bash|sh|zsh|python3?|node)$/

/** Its words without flags, and without the variables that `make` is given. */
function named(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => at === 0 || !/^-|^\w+=/.test(word))
}

const keepsImages = (word: string): boolean =>
  /^(--(snapshot|split|local|push=false|skip$|skip-(publish|docker)|skip=.*(publish|docker))|-L$)/.test(word)
const koPushes = /^(build|publish|resolve|apply|create)$/

/** Their own `publish` is for packages. */
const managers = /^(yarn|bun|hatch|flit|gradlew?|sbt)$/

/** Of a release nobody knows by its words whether images are among it. */
function saysRelease(target: string): boolean {
  return /(^|[^a-z])(release|publish)/i.test(target)
}

/** End-to-end tests may put an image where a cluster finds it. */
function isTest(target: string): boolean {
  return (
    /(^|[^a-z])(tests?|lint|checks?|verify|validat(e|ion))([^a-z]|$)/i.test(target) &&
    !/e2e|build|push|image/i.test(target)
  )
}

/** They build packages; a script that builds images says so. */
const packages = /^(npm|pnpm|yarn|bun)$/

function isBuild(target: string): boolean {
  return (
    /^(run|ci|install|(build|compile|bundle)([^a-z].*)?)$/i.test(target) &&
    !/e2e|docker|image|container|push|publish|release|deploy/i.test(target)
  )
}

function saysPush(word: string): boolean {
  if (/[=:](false|0|no|off)$/i.test(word)) return false
  const isImage = /docker|image|container|(?<!git)hub/i.test(word)
  return pushing.test(word) || (isImage && /publish|upload|release/i.test(word))
}

const pushing = /((^|[^a-zA-Z])push|Push|PUSH)(?!d\b|over)/

/** With the word of a step's name for what is not read, where it pushes nothing: `Run the tests`, `Wait for the database`. */
export function testsByName(step: WorkflowStep, effects: readonly Effect[]): readonly Effect[] {
  const name = textOf(step.node, 'name') ?? ''
  if (!quiet.test(name) || loud.test(name)) return effects
  return effects.map(one =>
    one.kind === 'opaque' && one.releases !== true ? { ...one, kind: 'test', by: nameOf(step) } : one,
  )
}

const quiet =
  /^\W*((smoke )?test|run .*tests?|lint|scan|check|verify|validate|wait|start|stop|download|install|set ?up|print|show|collect|upload|notify)\b|\b(tests?|checks?)\W*$/i
const loud =
  /push|publish|upload(?!.*\b(logs?|reports?|results?|coverage)\b)|releas|(?<!wait.*)deploy|build|e2e|creat|tag|manifest|promot|mirror|sync|copy|pipeline|\b(and|ci)\b|[&+,]/i

/** What a step does, where its name says what the commands do not: `Push the image`. */
export function toldByName(step: WorkflowStep, effects: readonly Effect[]): readonly Effect[] {
  const unread = effects.findLast(({ kind }) => kind === 'opaque')
  const isSeen = effects.some(({ kind }) => kind === 'push')
  const by = nameOf(step)
  const isTold = unread !== undefined && !isSeen && namesPush(step)
  const [owner, ...more] = new Set([...scalarsIn(step.node)].flatMap(({ value }) => ownersIn(value)))
  return effects.map(one => {
    const push =
      isTold && one === unread ? { ...one, kind: 'push' as const, by, isByWords: true as const } : one
    const isOpen = push.kind === 'push' && push.images.length === 0
    return isOpen && owner !== undefined && more.length === 0 ? { ...push, owner } : push
  })
}

function nameOf({ node }: WorkflowStep): string {
  return `the step “${printable(textOf(node, 'name') ?? '', 60)}”`
}

/** Who owns what a value names on Docker Hub by its whole name: `IMAGE=docker.io/acme/app`. */
function ownersIn(text: string): readonly string[] {
  const named =
    /(?:^|[=:]\s*["']?)(?:oci:\/\/)?(?:index\.|registry-1\.)?docker\.io\/([a-z0-9]{4,30})(?=[/\s"']|$)/g
  return [...text.matchAll(named)].flatMap(([, owner = '']) => (owner === 'library' ? [] : [owner]))
}

function namesPush(step: WorkflowStep): boolean {
  const name = textOf(step.node, 'name') ?? ''
  return pushing.test(name) || (/docker|image|container/i.test(name) && /publish|upload|release/i.test(name))
}

/** The name of a step says that it is about Docker Hub, and about no other registry. */
export function namesHub(step: WorkflowStep): boolean {
  const name = textOf(step.node, 'name') ?? ''
  return /docker ?hub/i.test(name) && !/registries/i.test(name) && !namesAnother(name)
}
