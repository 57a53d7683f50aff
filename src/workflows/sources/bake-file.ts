import { entriesOf, itemsOf, textOf, valueOf, type YamlNode } from '../../yaml/tree.ts'
import { type HclBlock, hclText, hclTexts, readHcl } from './hcl.ts'
import { isRecord, parseJson } from './package-scripts.ts'

/** One target of a bake file; what it does not say is `undefined`. Texts name variables as `${NAME}`. */
export interface BakeTarget {
  readonly inherits: readonly string[]
  /** An item that the file computes is `undefined`. */
  readonly tags: readonly (string | undefined)[] | undefined
  readonly output: readonly (string | undefined)[] | undefined
  readonly context: string | undefined
  readonly dockerfile: string | undefined
  readonly stage: string | undefined
  readonly args: ReadonlyMap<string, string | undefined>
  readonly contexts: ReadonlySet<string>
}

/** What a bake file names (docs.docker.com, "Bake file reference"). */
export interface BakeFile {
  readonly targets: ReadonlyMap<string, BakeTarget>
  readonly groups: ReadonlyMap<string, readonly string[]>
  /** Defaults of variables, which the environment replaces. */
  readonly variables: ReadonlyMap<string, string | undefined>
}

export function readHclBake(text: string): BakeFile {
  const { attributes, blocks } = readHcl(text)
  const of = (kind: string) => blocks.filter(block => block.kind === kind)
  return {
    targets: new Map(of('target').map(block => [block.label, hclTarget(block)])),
    groups: new Map(
      of('group').map(({ label, attributes: own }) => [label, known(hclTexts(own.get('targets')))]),
    ),
    variables: new Map([
      ...[...attributes].map(([name, value]) => [name, hclText(value)] as const),
      ...of('variable').map(({ label, attributes: own }) => {
        const value = own.get('default')
        return [label, value === undefined ? undefined : (hclText(value) ?? scalar(value))] as const
      }),
    ]),
  }
}

function scalar(value: string): string | undefined {
  return /^(true|false|\d+)$/.test(value) ? value : undefined
}

function hclTarget({ attributes, blocks }: HclBlock): BakeTarget {
  const text = (name: string) => {
    const value = attributes.get(name)
    return value === undefined ? undefined : (hclText(value) ?? '$(bake)')
  }
  const list = (name: string) => (attributes.has(name) ? hclTexts(attributes.get(name)) : undefined)
  return {
    inherits: known(list('inherits') ?? []),
    tags: list('tags'),
    output: list('output'),
    context: text('context'),
    dockerfile: text('dockerfile'),
    stage: text('target'),
    args: new Map([
      ...inner('args', { attributes, blocks }).map(([name, value]) => [name, hclText(value)] as const),
    ]),
    contexts: new Set(inner('contexts', { attributes, blocks }).map(([name]) => name)),
  }
}

/** `args = { … }` and `args { … }`. */
function inner(
  name: string,
  { attributes, blocks }: Pick<HclBlock, 'attributes' | 'blocks'>,
): readonly (readonly [string, string])[] {
  const written = attributes.get(name)
  const body =
    written === undefined
      ? undefined
      : readHcl(written.replace(/^\{/, '').replace(/"([\w./:-]+)"(\s*[=:])/g, '$1$2'))
  return [body, blocks.find(({ kind }) => kind === name)].flatMap(block => [...(block?.attributes ?? [])])
}

function known(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.flatMap(text => text ?? [])
}

export function readJsonBake(text: string): BakeFile | undefined {
  const content = parseJson(text)
  if (!isRecord(content)) return undefined
  const part = (name: string) => Object.entries(isRecord(content[name]) ? content[name] : {})
  return {
    targets: new Map(part('target').map(([name, value]) => [name, jsonTarget(value)])),
    groups: new Map(
      part('group').map(([name, value]) => [
        name,
        isRecord(value) ? known(texts(value['targets']) ?? []) : [],
      ]),
    ),
    variables: new Map(
      part('variable').map(([name, value]) => [
        name,
        isRecord(value) ? oneText(value['default']) : undefined,
      ]),
    ),
  }
}

function jsonTarget(value: unknown): BakeTarget {
  const from = isRecord(value) ? value : {}
  const pairs = (name: string) => Object.entries(isRecord(from[name]) ? from[name] : {})
  return {
    inherits: known(texts(from['inherits']) ?? []),
    tags: texts(from['tags']),
    output: texts(from['output']),
    context: oneText(from['context']),
    dockerfile: oneText(from['dockerfile']),
    stage: oneText(from['target']),
    args: new Map(pairs('args').map(([name, one]) => [name, oneText(one)])),
    contexts: new Set(pairs('contexts').map(([name]) => name)),
  }
}

function texts(value: unknown): readonly (string | undefined)[] | undefined {
  if (value === undefined) return undefined
  return Array.isArray(value) ? value.map(oneText) : [oneText(value)]
}

function oneText(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/\$\{(?!\s*\w+\s*\})[^}]*\}/g, '$(bake)') : undefined
}

/** A Compose file as bake reads it: each service that is built is a target, all of them are the group `default`. */
export function readComposeBake(root: YamlNode): BakeFile {
  const services = entriesOf(valueOf(root, 'services')).filter(
    ({ value }) => valueOf(value, 'build') !== undefined,
  )
  return {
    targets: new Map(services.map(({ key, value }) => [key, composeTarget(value)])),
    groups: new Map([['default', services.map(({ key }) => key)]]),
    variables: new Map(),
  }
}

function composeTarget(service: YamlNode): BakeTarget {
  const build = valueOf(service, 'build')
  const more = valueOf(build, 'x-bake')
  const image = textOf(service, 'image')
  const listed = [valueOf(more, 'tags'), valueOf(build, 'tags')].flatMap(itemsOf)
  const tags = listed.flatMap(item => (item.kind === 'scalar' ? [item.value] : []))
  const output = valueOf(more, 'output')
  const context = build?.kind === 'scalar' ? build.value : textOf(build, 'context')
  return {
    inherits: [],
    tags: [...(image === undefined ? [] : [image]), ...tags],
    output:
      output === undefined
        ? undefined
        : itemsOf(output).map(item => (item.kind === 'scalar' ? item.value : undefined)),
    context: context ?? '.',
    dockerfile: textOf(build, 'dockerfile'),
    stage: textOf(build, 'target'),
    args: composeArgs(valueOf(build, 'args')),
    contexts: new Set(entriesOf(valueOf(build, 'additional_contexts')).map(({ key }) => key)),
  }
}

/** `NAME: value`, or `- NAME=value`; a name alone takes the environment's. */
function composeArgs(node: YamlNode | undefined): ReadonlyMap<string, string | undefined> {
  const pairs = entriesOf(node).map(
    ({ key, value }) => [key, value.kind === 'scalar' ? value.value : undefined] as const,
  )
  const items = itemsOf(node).flatMap(item => {
    const [name = '', ...rest] = item.kind === 'scalar' ? item.value.split('=') : []
    return name === '' ? [] : [[name, rest.length === 0 ? undefined : rest.join('=')] as const]
  })
  return new Map(pairs.length > 0 ? pairs : items)
}

/** What each target of a name builds, what it inherits included; `undefined` for a name that no file has. */
export function bakeTargets(
  files: readonly BakeFile[],
  wanted: readonly string[],
): readonly (BakeTarget | undefined)[] {
  const seen = new Set<string>()
  const visit = (name: string): readonly (BakeTarget | undefined)[] => {
    if (seen.has(name)) return []
    seen.add(name)
    const group = files.flatMap(file => file.groups.get(name) ?? [])
    if (group.length > 0) return group.flatMap(visit)
    return [mergedTarget(files, name, 0)]
  }
  return wanted.flatMap(visit)
}

/** Later files and the target itself come before what it inherits. */
function mergedTarget(files: readonly BakeFile[], name: string, depth: number): BakeTarget | undefined {
  const own = files.flatMap(file => file.targets.get(name) ?? [])
  if (own.length === 0 || depth > 10) return undefined
  const parents = own.flatMap(({ inherits }) =>
    inherits.flatMap(parent => mergedTarget(files, parent, depth + 1) ?? []),
  )
  return [...parents, ...own].reduce((below, above) => ({
    inherits: [],
    tags: above.tags ?? below.tags,
    output: above.output ?? below.output,
    context: above.context ?? below.context,
    dockerfile: above.dockerfile ?? below.dockerfile,
    stage: above.stage ?? below.stage,
    args: new Map([...below.args, ...above.args]),
    contexts: new Set([...below.contexts, ...above.contexts]),
  }))
}
