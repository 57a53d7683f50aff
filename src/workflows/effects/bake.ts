import { textOf } from '../../yaml/tree.ts'
import {
  type BakeFile,
  type BakeTarget,
  bakeTargets,
  readComposeBake,
  readHclBake,
  readJsonBake,
} from '../sources/bake-file.ts'
import type { Expression } from '../expression/expression.ts'
import { flagValues } from '../shell/flags.ts'
import { joinPath } from '../workflow/paths.ts'
import { resolveText, type Scope } from '../workflow/scope.ts'
import type { Variables } from '../expression/variables.ts'
import { buildArguments, buildEffect } from './bases.ts'
import { pushCondition, pushesOutput } from './build.ts'
import { type Effect, effect, localEffects, type TaggedImage } from './effect.ts'
import { imagesIn, imagesOfWord, metadataImages } from './images.ts'
import { type ActPlace, type CommandPlace, type StepPlace, textAt, yamlAt } from './place.ts'

/** What bake is asked to do, by an action or on the command line. */
interface BakeRequest {
  readonly files: readonly string[]
  readonly targets: readonly string[]
  /** `*.output=type=registry` and the like. */
  readonly overrides: readonly string[]
  readonly push: Expression | undefined | 'never'
  readonly by: string
  readonly at: number
}

/** `docker/bake-action`: what it pushes stands in its files, unless `set` or metadata say it. */
export function bakeEffects(place: StepPlace): readonly Effect[] {
  const { step, scope } = place
  const list = (name: string, separator = /[\r\n,]+/) =>
    (textOf(step.with, name) ?? '')
      .split(separator)
      .map(line => line.trim())
      .filter(line => line !== '')
  const folder = textOf(step.with, 'workdir') ?? textOf(step.with, 'source') ?? ''
  const directory = joinPath('', folder) ?? (folder.includes('{{') ? '' : undefined)
  const overrides = list('set', /[\r\n]+/).flatMap(line => resolveText(line, scope))
  const request: BakeRequest = {
    files: list('files').flatMap(file => resolveText(file, scope)),
    targets: list('targets').flatMap(target => resolveText(target, scope)),
    overrides,
    push: pushCondition(textOf(step.with, 'push'), scope),
    by: 'docker/bake-action',
    at: step.node.start,
  }
  return requestEffects(request, { ...place, directory })
}

/** `docker buildx bake`. */
export function bakeCommandEffects(words: readonly string[], place: CommandPlace): readonly Effect[] {
  const valued = /^(-f|--file|--set|--progress|--builder|--metadata-file|--allow|--call|--sbom|--provenance)$/
  const targets = words
    .slice(2)
    .filter((word, at, all) => !word.startsWith('-') && !valued.test(all[at - 1] ?? ''))
  const request: BakeRequest = {
    files: flagValues(words, /^(-f|--file)$/),
    targets,
    overrides: flagValues(words, /^--set$/),
    push: words.some(word => /^--push(=true)?$/.test(word)) ? undefined : 'never',
    by: 'docker buildx bake',
    at: place.at,
  }
  return requestEffects(request, place)
}

function requestEffects(request: BakeRequest, place: ActPlace): readonly Effect[] {
  const { by, at, overrides, push } = request
  const forced = overrides.some(line => /output=type=(registry|image,.*push=true)|\.push=true/.test(line))
  const files = filesOf(request, place)
  const targets =
    files === undefined
      ? []
      : bakeTargets(files, request.targets.length === 0 ? ['default'] : request.targets)
  const known = targets.flatMap(target => target ?? [])
  const isKnown = files !== undefined && known.length > 0 && known.length === targets.length
  const here = files === undefined ? place : { ...place, scope: withDefaults(place.scope, files) }
  const bases = isKnown ? known.map(target => baseEffect(target, { ...here, by, at })) : []
  const built = known.flatMap(({ tags = [] }) => tags.flatMap(tag => imagesOfWord(tag ?? '$(bake)', here)))
  const effects = [effect('pull', { by, at }), ...bases, ...localEffects(built, { by, at })]
  const pushing = known.filter(({ output }) => output?.some(one => one !== undefined && pushesOutput(one)))
  const doubtful = known.some(({ output }) => output?.includes(undefined) === true)
  if (!forced && push === 'never' && pushing.length === 0) {
    return isKnown && !doubtful ? effects : [...effects, effect('opaque', { by, at })]
  }
  const pushed = forced || push !== 'never' ? known : pushing
  const images =
    overridden(request, place) ??
    (isKnown ? imagesOf(pushed, { request, place: here }) : metadataOf(request, place))
  const condition = forced || push === 'never' ? undefined : push
  return [...effects, effect('push', { by, at, images, condition })]
}

/** The images that `set` names in the place of those of the file: as tags, or as the name of what is pushed. */
function overridden({ overrides }: BakeRequest, place: ActPlace): readonly TaggedImage[] | undefined {
  const tags = overrides.flatMap(line => /\.tags\+?=(\S+)/.exec(line)?.slice(1) ?? [])
  const names = overrides.flatMap(line => /\.output=.*\bname=([^",]+)/.exec(line)?.slice(1) ?? [])
  const named = tags.length > 0 ? tags : names
  return named.length === 0 ? undefined : named.flatMap(tag => imagesIn(tag, place))
}

function metadataOf({ files }: BakeRequest, place: ActPlace): readonly TaggedImage[] {
  return files.flatMap(file => metadataImages(file, place))
}

/** Metadata-action's own file gives tags to the targets that inherit its target and have none themselves. */
function imagesOf(
  targets: readonly BakeTarget[],
  { request, place }: { request: BakeRequest; place: ActPlace },
): readonly TaggedImage[] {
  const described = metadataOf(request, place)
  const images = targets.map(({ tags }) => {
    if (tags === undefined || tags.length === 0) return described
    return tags.flatMap(tag => imagesOfWord(tag ?? '$(bake)', place))
  })
  // A push of which nothing is known makes all unknown.
  return images.some(list => list.length === 0) ? [] : images.flat()
}

const usual = [
  ...['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'],
  ...['docker-bake.json', 'docker-bake.hcl', 'docker-bake.override.json', 'docker-bake.override.hcl'],
]

/** The files that bake reads; `undefined` when one of them cannot be read. */
function filesOf({ files }: BakeRequest, place: ActPlace): readonly BakeFile[] | undefined {
  const own = files.filter(file => metadataImages(file, place).length === 0)
  // bake-action reads a path as it is, with or without `cwd://`.
  const named = own.map(file => readFile(file.replace(/^cwd:\/\//, ''), place))
  const metadata = own.length < files.length ? [metadataTarget] : []
  if (own.length === 0) {
    const found = usual.flatMap(file => readFile(file, place) ?? [])
    return found.length === 0 ? undefined : [...found, ...metadata]
  }
  return named.some(file => file === undefined)
    ? undefined
    : [...named.flatMap(file => file ?? []), ...metadata]
}

const metadataTarget: BakeFile = {
  targets: new Map([
    [
      'docker-metadata-action',
      {
        inherits: [],
        tags: [],
        output: undefined,
        context: undefined,
        dockerfile: undefined,
        stage: undefined,
        args: new Map(),
        contexts: new Set(),
      },
    ],
  ]),
  groups: new Map(),
  variables: new Map(),
}

function readFile(name: string, place: ActPlace): BakeFile | undefined {
  if (/\.ya?ml$/.test(name)) {
    const root = yamlAt(name, place)
    return root === undefined ? undefined : readComposeBake(root)
  }
  const text = textAt(name, place)
  if (text === undefined) return undefined
  return name.endsWith('.json') ? readJsonBake(text) : readHclBake(text)
}

/** A variable of the file is what the environment says, else its default. */
function withDefaults(scope: Scope, files: readonly BakeFile[]): Scope {
  const defaults = new Map(files.flatMap(file => [...file.variables]))
  const values = (name: string): readonly string[] | undefined => {
    const set = scope.env.values(name)
    if (set !== undefined || !defaults.has(name)) return set
    const value = defaults.get(name)
    return value === undefined || value.includes(`\${${name}}`) ? [] : [value]
  }
  // A default may name another variable of the file.
  const env: Variables = {
    values: name => {
      const own = values(name)
      return own?.map(text =>
        text.replace(/\$\{(\w+)\}/g, (whole, inner: string) => values(inner)?.[0] ?? whole),
      )
    },
  }
  return { ...scope, env }
}

function baseEffect(target: BakeTarget, place: ActPlace & { by: string; at: number }): Effect {
  const { context = '.', dockerfile, stage, args, contexts } = target
  const lines = [...args].map(([name, value]) => `${name}=${value ?? '$(bake)'}`)
  const buildArgs = buildArguments(lines, place.scope.env)
  return buildEffect(
    { context, dockerfile, isInContext: true, target: stage, contexts, args: buildArgs },
    place,
  )
}

/** What Compose pushes: the images of the services that it builds. */
export function composePushed(words: readonly string[], place: CommandPlace): readonly TaggedImage[] {
  const named = flagValues(words, /^(-f|--file)$/)
  const files = (named.length > 0 ? named : usual.slice(0, 4)).flatMap(file => readFile(file, place) ?? [])
  const targets = bakeTargets(files, ['default']).flatMap(target => target ?? [])
  return targets.flatMap(({ tags = [] }) =>
    tags.flatMap(tag => (tag === undefined ? [] : imagesOfWord(tag, place))),
  )
}
