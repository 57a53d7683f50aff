import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readerPages } from '../../scripts/docs/generated-pages.ts'
import { namesOf } from '../../scripts/docs/origin-texts.ts'
import { readOrigin } from '../../scripts/docs/origin.ts'
import { inputNames } from '../../src/runner/input-defaults.ts'

interface CodeBlock {
  readonly page: string
  /** Where it starts. */
  readonly line: number
  /** `''` for none. */
  readonly language: string
  /** Without the indentation of a list that it stands in. */
  readonly text: string
  /** The file that a reader saves it as, where the line before says so. */
  readonly file: string | undefined
}

/** Every block of code of a page. */
export function codeBlocks(page: string): readonly CodeBlock[] {
  const markdown = readFileSync(page, 'utf8')
  return [...markdown.matchAll(/^( *)```(\w*)\n([^]*?)^\1```$/gm)].map(
    ({ 1: indent = '', 2: language = '', 3: text = '', index }) => {
      const before = markdown.slice(0, index)
      return {
        page,
        line: before.split('\n').length,
        language,
        text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
        file: /\b[Ss]ave this as `([^`]+)`/.exec(before.trimEnd().split('\n').at(-1) ?? '')?.[1],
      }
    },
  )
}

/** What a block of YAML is a piece of. */
type ExampleKind = 'workflow' | 'job' | 'steps' | 'inputs' | 'list' | 'stores' | 'manifest' | 'dependabot'

export interface StepExample {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** A block of YAML of a page. */
export interface YamlExample extends CodeBlock {
  /** `undefined` for what no test knows how to read. */
  readonly kind: ExampleKind | undefined
  /** The steps in it, at whatever depth. */
  readonly steps: readonly StepExample[]
}

/** Every block of YAML of every page, and what a diff makes of one. */
export function yamlExamples(): readonly YamlExample[] {
  return readerPages.flatMap(codeBlocks).flatMap(block => {
    if (block.language !== 'yaml' && block.language !== 'diff') return []
    const text = asReader(block.language === 'yaml' ? block.text : afterDiff(block.text))
    const content: unknown = parse(text)
    return [{ ...block, text, kind: kindOf(content), steps: stepsIn(content) }]
  })
}

/** The lines that a diff leaves. */
function afterDiff(text: string): string {
  return text.replaceAll(/^-.*\n/gm, '').replaceAll(/^[+ ]/gm, '')
}

function kindOf(content: unknown): ExampleKind | undefined {
  if (Array.isArray(content)) return stepsIn(content).length === content.length ? 'steps' : undefined
  if (typeof content !== 'object' || content === null) return undefined
  const keys = Object.keys(content)
  if (keys.includes('jobs') && keys.includes('on')) return 'workflow'
  if (keys.includes('steps')) return 'job'
  if (keys.includes('apiVersion')) return 'manifest'
  if (keys.includes('updates')) return 'dependabot'
  if (keys.includes('tokens')) return 'list'
  if (keys.join() === 'stores') return 'stores'
  return keys.every(key => inputNames.some(name => name === key)) ? 'inputs' : undefined
}

function stepsIn(content: unknown): readonly StepExample[] {
  if (Array.isArray(content)) return content.flatMap(stepsIn)
  if (typeof content !== 'object' || content === null) return []
  if ('uses' in content || 'run' in content) return [content as StepExample]
  return Object.values(content).flatMap(stepsIn)
}

/** A workflow as it is, or a job's part or steps in the smallest workflow around them. */
export function asWorkflow({ kind, text }: Pick<YamlExample, 'kind' | 'text'>): string {
  if (kind === 'workflow') return text
  const indented = (spaces: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(spaces))
  const [, before] = kind === 'steps' ? (/steps\.(\w+)\.outputs/.exec(text) ?? []) : []
  const isOutside = before !== undefined && !new RegExp(`^ *(- )?id: ${before}$`, 'm').test(text)
  const earlier = isOutside ? `      - { id: ${before}, run: 'true' }\n` : ''
  const job = kind === 'job' ? indented(4) : `    steps:\n${earlier}${indented(6)}`
  return `on: push\njobs:\n  example:\n    runs-on: ubuntu-latest\n${job}`
}

const names = namesOf(readOrigin())

/** The action, as the pages call it. */
export const actionOnPages = names.uses

/** A block as somebody copies it who writes the action in place of `<OWNER>/docker-oat-login@<COMMIT>`. */
export const asReader = (text: string): string => text.replaceAll(names.usesWithPower, names.uses)

/** A block of shell that runs another program in place of `npx` and this action. */
export function withProgram(block: string, program: string): string {
  return block.replaceAll(/npx (?:--allow-git=all "\$oat"|docker-oat-login)(?= )/g, program)
}

/** This action's steps of an example. */
export function ourSteps({ steps }: Pick<YamlExample, 'steps'>): readonly StepExample[] {
  return steps.filter(({ uses }) => uses === actionOnPages)
}

/** The two commands of docs/kubernetes.md for a pull secret of one job: the one that creates a secret, and the one that also updates it. */
export function pullSecretCommands(): readonly string[] {
  return yamlExamples().flatMap(({ page, steps }) =>
    page === 'docs/kubernetes.md'
      ? steps.flatMap(({ run = '' }) => (run.includes('acme-pull') ? [run] : []))
      : [],
  )
}

/** What a job of this repository plays, but for other registries, bake files, clusters, keyless, scoped, migrate and audit, which other tests play. */
export const playableExamples = yamlExamples().filter(example => {
  const given = ourSteps(example).map(({ with: inputs = {} }) => inputs)
  const isElsewhere = (inputs: Readonly<Record<string, unknown>>): boolean =>
    'registry' in inputs ||
    'bake' in inputs ||
    'oidc-connection-id' in inputs ||
    inputs['docker-config'] === 'scoped' ||
    (inputs['mode'] === 'verify' && !Object.keys(inputs).some(name => name.endsWith('token'))) ||
    inputs['mode'] === 'migrate' ||
    inputs['mode'] === 'audit' ||
    String(inputs['token']).includes('env.')
  const isOfCluster = example.text.includes('ROTATION_KUBECONFIG')
  return !isOfCluster && given.length > 0 && !given.some(isElsewhere)
})
