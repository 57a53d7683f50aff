import { valueOf, type YamlNode } from '../../yaml/tree.ts'
import { expressionIn, textParts } from './open-text.ts'
import { variablesIn } from './variables.ts'
import type { Job, WorkflowStep, Workflow } from './workflow.ts'

/** What a name stands for, `undefined` when the file does not tell. */
interface Variables {
  readonly get: (name: string) => string | undefined
}

/** What `${{ env.X }}`, `${{ matrix.X }}` and `$X` can mean in one step. */
export interface Scope {
  /** Names to text as written, the nearest `env:` first. */
  readonly env: Variables
  readonly matrix: ReadonlyMap<string, readonly string[]>
  /** `owner/name` of the repository, when known. */
  readonly repository: string | undefined
}

/** The scope of a step: its own `env:`, the job's, the workflow's; names that a script sets are left out. */
export function scopeOf(place: {
  workflow: Workflow
  job: Job
  step?: WorkflowStep
  repository?: string | undefined
}): Scope {
  const { workflow, job, step } = place
  const own = variablesIn(step?.env)
  // Looked up and not copied: there may be many variables and many steps.
  const around = (name: string): string | undefined =>
    job.setByScripts.has(name) ? undefined : (job.variables.get(name) ?? workflow.variables.get(name))
  return {
    env: { get: name => own.get(name) ?? around(name) },
    matrix: job.matrixValues,
    repository: place.repository,
  }
}

const mostAlternatives = 64

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
  for (const part of textParts(text)) {
    const inside = expressionIn(part)
    const values = (inside === undefined ? undefined : contextValues(inside, scope)) ?? [part.text]
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
