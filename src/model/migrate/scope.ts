import { entriesOf, itemsOf, valueOf, type YamlNode } from '../yaml-tree.ts'
import type { Job, Step, Workflow } from './workflow.ts'

/** What `${{ env.X }}`, `${{ matrix.X }}` and `$X` can mean in one step. */
export interface Scope {
  /** Names to text as written, the nearest `env:` first applied. */
  readonly env: ReadonlyMap<string, string>
  readonly matrix: ReadonlyMap<string, readonly string[]>
  /** `owner/name` of the repository, when known. */
  readonly repository: string | undefined
}

/** The scope of a step: its own `env:`, the job's, the workflow's; names that a script sets are left out. */
export function scopeOf(place: {
  workflow: Workflow
  job: Job
  step?: Step
  repository?: string | undefined
}): Scope {
  const { workflow, job, step } = place
  const env = new Map<string, string>()
  for (const source of [workflow.env, job.env]) addTexts(env, source)
  for (const name of namesSetByScripts(job)) env.delete(name)
  addTexts(env, step?.env)
  return { env, matrix: matrixValues(job.matrix), repository: place.repository }
}

function addTexts(into: Map<string, string>, env: YamlNode | undefined): void {
  for (const { key, value } of entriesOf(env)) if (value.kind === 'scalar') into.set(key, value.value)
}

/** `echo "NAME=…" >> $GITHUB_ENV`, in every spelling that names NAME. */
function namesSetByScripts(job: Job): string[] {
  return job.steps.flatMap(({ run }) => {
    if (run?.value.includes('GITHUB_ENV') !== true) return []
    return [...run.value.matchAll(/\b([A-Za-z_]\w*)(?:=|<<)/g)].map(match => match[1] ?? '')
  })
}

function matrixValues(matrix: YamlNode | undefined): Map<string, string[]> {
  const values = new Map<string, string[]>()
  const add = (key: string, node: YamlNode) => {
    const known = values.get(key) ?? []
    if (node.kind === 'scalar') values.set(key, [...known, node.value])
    else for (const inner of entriesOf(node)) add(`${key}.${inner.key}`, inner.value)
  }
  for (const { key, value } of entriesOf(matrix)) {
    if (key === 'exclude') continue
    for (const item of itemsOf(value)) {
      if (key === 'include') for (const inner of entriesOf(item)) add(inner.key, inner.value)
      else add(key, item)
    }
  }
  return values
}

const mostAlternatives = 64
const braces = /\$\{\{\s*([^}]*?)\s*\}\}/

/**
 * Every text that this one can become, expressions replaced as far as the file tells; what it does not tell
 * stays as `${{ … }}`.
 */
export function resolveText(text: string, scope: Scope): readonly string[] {
  let texts = [text]
  // Each round opens one level of indirection; a cycle stops here too.
  for (let round = 0; round < 4; round += 1) {
    const next = [...new Set(texts.flatMap(one => resolveOnce(one, scope)))]
    if (next.length > mostAlternatives) return texts
    if (next.length === texts.length && next.every((one, at) => one === texts[at])) return texts
    texts = next
  }
  return texts
}

function resolveOnce(text: string, scope: Scope): readonly string[] {
  let texts = ['']
  for (const part of text.split(/(\$\{\{[^}]*\}\})/)) {
    const inside = braces.exec(part)?.[1]
    const values = inside === undefined ? [part] : (contextValues(inside, scope) ?? [part])
    if (texts.length * values.length > mostAlternatives) return [text]
    texts = texts.flatMap(head => values.map(value => head + value))
  }
  return texts
}

function contextValues(expression: string, scope: Scope): readonly string[] | undefined {
  const [, literal] = /^'([^']*)'$/.exec(expression) ?? []
  if (literal !== undefined) return [literal]
  const [, context = '', name = ''] = /^(env|matrix)\.([\w.-]+)$/.exec(expression) ?? []
  if (context === 'env') return optional(scope.env.get(name))
  if (context === 'matrix') return scope.matrix.get(name)
  if (expression === 'github.repository') return optional(scope.repository)
  return expression === 'github.repository_owner' ? optional(scope.repository?.split('/')[0]) : undefined
}

function optional(value: string | undefined): readonly string[] | undefined {
  return value === undefined ? undefined : [value]
}

/** A script's text with `$NAME` and `${NAME}` replaced where an `env:` gives them. */
export function resolveVariables(text: string, scope: Scope): readonly string[] {
  const replaced = text.replace(
    /\$(\{[A-Za-z_]\w*\}|[A-Za-z_]\w*)/g,
    (whole: string, name: string) => scope.env.get(name.replace(/[{}]/g, '')) ?? whole,
  )
  return resolveText(replaced, scope)
}

/** The mapping under a job's key, for what is not a step. */
export function jobPart(job: Job, key: string): YamlNode | undefined {
  return valueOf(job.node, key)
}
