import { isAbsolute } from 'node:path'
import { errno, OatError } from '../base/error.ts'
import { asJsonObject, type JsonObject, parseJsonObject } from '../base/json.ts'
import { parseList, printable, quotedWord, unique } from '../base/text.ts'
import { type DockerPorts, openDockerPorts } from '../docker/docker.ts'
import { invalidInput, readInteger, readText } from '../runner/inputs.ts'
import { shellWord } from '../runner/command.ts'
import type { Runner } from '../runner/runner.ts'
import { baseImages } from '../workflows/effects/build.ts'
import { knownText } from '../workflows/values/text.ts'
import { printedThere, wholeNames } from './bake-step.ts'
import { readLoginInputs } from './inputs.ts'
import { startLoginWith } from './start.ts'

/** Characters; a text of a hundred targets has a twentieth of them. */
const longestPrint = 1024 * 1024

/** Mode login with bake files, which may use a part of its time. */
export async function startBakedLogin(runner: Runner, open = openDockerPorts) {
  const built = await readBake(runner, open)
  await startLoginWith(readLoginInputs(runner, built), runner)
}

/** Asks buildx what it would build, and builds nothing. Throws INPUT_INVALID, DOCKER_MISSING. */
export async function readBake(runner: Runner, open = openDockerPorts) {
  const build = bakeBuild(readText(runner, 'bake'))
  const ports = open(runner, { timeout: readInteger(runner, 'timeout') })
  const { clock, deadline } = ports
  const since = clock.now()
  try {
    const { targets, requestedNames, isSure } = await printedTargets(build, ports)
    const bases: (readonly string[])[] = []
    for (const [name, target] of targets) {
      const text = await dockerfileOf(target, ports)
      if (text !== undefined) bases.push(basesOf(text, target))
      else {
        const subject = `the Dockerfile of ${printable(name, 80)}`
        runner.info(`bake: ${subject} was not read, so its base images are not checked`)
      }
    }
    const requestedTargets = targets.filter(([name]) => requestedNames.has(name))
    const builds = requestedTargets.map(([name, target]) => pushOf(name, target))
    const push = builds.flatMap(({ images }) => images)
    const localBuilds = printable(builds.flatMap(build => build.local).join(', '), 300)
    if (localBuilds !== '') runner.info(`bake: not counted as pushed: ${localBuilds}`)
    const pull = targets.flatMap(([, target]) => Array.from(contextsOf(target).values()).flatMap(imageOf))
    const took = Math.ceil((clock.now() - since) / 1000)
    const namesOf = (images: readonly string[]) => wholeNames(images, isSure, runner).map(withHost)
    return { push: namesOf(push), pull: namesOf(pull.concat(bases.flat())), took }
  } finally {
    deadline.close()
  }
}

const setting = /^[ \t]*[\w.*-]+\.[\w.*-]+\+?=/

/** `FILE#TARGET`, `FILE` or `#TARGET`: one build of all, as a file of another action changes the others. */
function bakeBuild(text: string) {
  const lines = text.split('\n')
  const items = parseList(lines.filter(line => !setting.test(line)).join('\n'))
  const settings = lines.filter(line => setting.test(line)).map(line => `--set=${line.trim()}`)
  const parts = items.map(item => item.split('#'))
  for (const [index, [file = '', target = '', ...surplus]] of parts.entries()) {
    const isRemote = /^(?!cwd:)[a-z+]+:\/\/|^git@|^-$/i.test(file)
    if (!isRemote && surplus.length === 0 && /^(?!-)[\w.*-]*$/.test(target)) continue
    const hint = 'write files of the workspace, and a target behind "#": docker-bake.hcl#release'
    throw invalidInput('bake', `: ${quotedWord(items[index] ?? '')} is not a bake file with a target`, hint)
  }
  const files = unique(parts.map(([file = '']) => file)).filter(Boolean)
  const targets = unique(parts.map(([, target = '']) => target)).filter(Boolean)
  const bake = ['docker', 'buildx', 'bake', '--print']
  const argvOf = (paths: readonly string[]): readonly string[] => {
    const fileFlags = paths.map(path => `--file=${path}`)
    return bake.concat(fileFlags, settings, '--', targets)
  }
  return { files, argvOf }
}

async function printedTargets({ files, argvOf }: ReturnType<typeof bakeBuild>, ports: DockerPorts) {
  const { docker, deadline } = ports
  const version = await docker.call(['docker', 'buildx', 'version'])
  if (version?.exitCode !== 0) {
    const message = 'input "bake" needs docker buildx, and there is none here'
    const hint = 'install it before this step (docker/setup-buildx-action does)'
    throw new OatError('DOCKER_MISSING', { message, hint })
  }
  const timeoutMs = deadline.timeoutMs / 2
  const limits = { timeoutMs, mostKept: longestPrint }
  const { result, isSure } = await printedThere(files, paths => docker.call(argvOf(paths), limits), ports)
  const { exitCode = 1, stdout = '', stderr = '' } = result ?? {}
  const hint = `try it: ${argvOf(files).map(shellWord).join(' ')}`
  const refuse = (why: string) => invalidInput('bake', `: buildx cannot read it (${why})`, hint)
  if (exitCode !== 0) throw refuse(printable(stderr.trim().split('\n').at(-1) ?? '', 300))
  const { target: printed, group } = parseJsonObject(stdout) ?? {}
  const targets = asJsonObject(printed)
  if (targets === undefined) throw refuse('it prints no targets, or more than 1 MiB of them')
  return {
    targets: Object.entries(targets).map(([name, target]) => [name, asJsonObject(target) ?? {}] as const),
    requestedNames: requestedTargets(asJsonObject(group) ?? {}),
    isSure,
  }
}

/** Without those that are built for others alone. buildx calls what it was asked for `default`. */
function requestedTargets(groups: JsonObject): ReadonlySet<string> {
  const targets = new Set(['default'])
  // It grows as it is read.
  for (const name of targets) {
    for (const member of listAt(asJsonObject(groups[name]) ?? {}, 'targets')) targets.add(String(member))
  }
  return targets
}

/** With `push: true` of the step that builds: buildx pushes a target without an output, and each image. */
function pushOf(name: string, target: JsonObject) {
  const outputs = listAt(target, 'output').map(value => attributes(value, { type: 'local' }))
  const pushed = outputs.filter(
    ({ type, push }) => type === 'registry' || (type === 'image' && String(push) !== 'false'),
  )
  const isPushed = outputs.length === 0 || pushed.length > 0
  const tags = listAt(target, 'tags')
  // buildx gives its tags to every image that it makes (build/opt.go).
  const names = tags.length > 0 ? tags : pushed.map(output => output['name'])
  const caches = listAt(target, 'cache-to')
    .map(value => attributes(value, { type: 'registry', ref: value }))
    .filter(({ type }) => type === 'registry')
  const images = (isPushed ? names : []).concat(caches.map(({ ref }) => ref))
  return {
    images: images.flatMap(image => (typeof image === 'string' ? image.split(',') : [])),
    local: isPushed ? [] : `${name} (${outputs.map(({ type }) => `type=${String(type)}`).join(', ')})`,
  }
}

const listAt = (target: JsonObject, name: string): readonly unknown[] =>
  Array.isArray(target[name]) ? target[name] : []

/** Of an output or a cache: an object; of older buildx `type=registry,"ref=a,b"`, or what `plain` is. */
function attributes(value: unknown, plain: JsonObject): JsonObject {
  if (typeof value !== 'string') return asJsonObject(value) ?? {}
  if (!value.includes('=')) return plain
  const parts = value.matchAll(/"((?:[^"]|"")*)"|[^,"]+/g)
  const texts = Array.from(parts, ([part, quoted]) => quoted?.replaceAll('""', '"') ?? part)
  return Object.fromEntries(texts.map(text => text.split(/=(.*)/s) as [string, string]))
}

function contextsOf(target: JsonObject): ReadonlyMap<string, string> {
  const contexts = Object.entries(asJsonObject(target['contexts']) ?? {})
  return new Map(contexts.map(([name, from]) => [name, String(from)]))
}

function imageOf(context: string): readonly string[] {
  const [, image] = /^docker-image:\/\/(.+)$/.exec(context) ?? []
  return image === undefined ? [] : [image]
}

/** `undefined` for one that is not a file of this machine, or that this user may not read. */
async function dockerfileOf(target: JsonObject, { files }: DockerPorts): Promise<string | undefined> {
  const inline = textAt(target, 'dockerfile-inline')
  if (inline !== undefined) return inline
  const pathAt = (name: string, usual: string): string =>
    (textAt(target, name) ?? usual).replace(/^cwd:\/\//, '')
  const [context, file] = [pathAt('context', '.'), pathAt('dockerfile', 'Dockerfile')]
  if (/^[a-z+-]{2,}:|^git@|^-$/i.test(context)) return undefined
  try {
    return await files.read(isAbsolute(file) ? file : files.join(context, file))
  } catch (error) {
    // What it pulls is then not claimed, and that is said.
    if (errno(error) === undefined) throw error
    return undefined
  }
}

function basesOf(text: string, target: JsonObject): readonly string[] {
  const args = asJsonObject(target['args']) ?? {}
  const images = baseImages(text, {
    target: textAt(target, 'target'),
    args: new Map(Object.keys(args).map(name => [name, textAt(args, name)])),
    contexts: contextsOf(target),
  })
  return images.flatMap(
    ({ registry, path, text: whole }) => knownText(registry === 'hub' ? (path ?? []) : whole) ?? [],
  )
}

function textAt(object: JsonObject, name: string): string | undefined {
  const value = object[name]
  return typeof value === 'string' ? value : undefined
}

/** As docker reads it: a name without a host is one of Docker Hub's. */
function withHost(image: string): string {
  return /^(localhost|[^/]*[.:][^/]*)\//.test(image) ? image : `docker.io/${image}`
}
