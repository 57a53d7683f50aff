import { entriesOf, textOf, valueOf, type YamlNode } from '../../yaml/tree.ts'
import { crossed, inEveryRow, mostRows, type ValueRow } from '../expression/matrix.ts'
import { expressionIn, type TextPart, textParts } from '../expression/open-text.ts'
import { expressionValues } from '../expression/values.ts'
import {
  expandVariables,
  joined,
  mostAlternatives,
  runnerVariable,
  type Variables,
  variablesIn,
} from '../expression/variables.ts'
import { inputEntry, type Job, type StepValue, type WorkflowStep, type Workflow } from './workflow.ts'

/** What `${{ env.X }}`, `${{ matrix.X }}` and `$X` can mean in one step. */
export interface Scope {
  /** Names to text as written, the nearest `env:` first. */
  readonly env: Variables
  /** `steps.ID.outputs.NAME` */
  readonly outputs: Variables
  /** What the matrix and the inputs can be in one run; none when the file does not tell. */
  readonly rows: readonly ValueRow[]
  /** `owner/name` of the repository, when known. */
  readonly repository: string | undefined
}

/** Where a step stands, and what its action is given. */
export interface ScopePosition {
  readonly workflow: Workflow
  readonly job: Job
  readonly step?: WorkflowStep | undefined
  readonly repository?: string | undefined
  /** What the inputs of its action can be. */
  readonly inputs?: readonly ValueRow[]
  /** Jobs between this one and the one that asks. */
  readonly depth?: number
}

/** The scope of a step: its own `env:`, what steps before it wrote, the job's and the workflow's `env:`. */
export function scopeOf(place: ScopePosition): Scope {
  const { job, step } = place
  const own = variablesIn(step?.env)
  const around = environmentOf(place)
  return {
    // Looked up and not copied: there may be many variables and many steps.
    env: {
      values: name => within(own.get(name), name, around.values(name) ?? listed(runnerVariable(name))),
      mayBeUnset: name => !own.has(name) && around.mayBeUnset(name),
    },
    outputs: { values: reference => outputValues(reference, place) ?? neededValues(reference, place) },
    rows: crossed(place.inputs ?? [], job.matrix),
    repository: place.repository,
  }
}

/** What a step's own variable is: `X: ${{ env.X }}` takes the one around it. */
function within(
  own: string | undefined,
  name: string,
  around: readonly string[] | undefined,
): readonly string[] | undefined {
  if (own === undefined) return around
  const parts = textParts(own)
  const isOuter = (part: TextPart): boolean => expressionIn(part) === `env.${name}`
  if (!parts.some(isOuter)) return [own]
  return (around ?? ['']).map(value => parts.map(part => (isOuter(part) ? value : part.text)).join(''))
}

function listed(value: string | undefined): readonly string[] | undefined {
  return value === undefined ? undefined : [value]
}

/** What a job's variables are when a step starts: what a script wrote comes before what an `env:` says. */
function environmentOf({ workflow, job, step, depth = 0 }: ScopePosition): Required<Variables> {
  const end = step?.index ?? (depth > 0 ? Infinity : 0)
  const written = (name: string) => listed(job.variables.get(name) ?? workflow.variables.get(name))
  const before = (name: string) =>
    job.setByScripts.has(name)
      ? job.written.filter(one => one.kind === 'env' && one.name === name && one.step.index < end)
      : []
  return {
    values: name => before(name).reduce(writtenOver, written(name)),
    mayBeUnset: name => {
      const scripts = before(name)
      return written(name) === undefined && scripts.length > 0 && scripts.every(one => one.conditional)
    },
  }
}

function writtenOver(
  before: readonly string[] | undefined,
  { values, conditional }: StepValue,
): readonly string[] {
  if (values.length === 0 || !conditional || before === undefined) return values
  return before.length === 0 ? [] : [...new Set([...before, ...values])]
}

function outputValues(reference: string, { job }: ScopePosition): readonly string[] | undefined {
  const [, id, name] = /^steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(reference) ?? []
  const written = job.written.filter(one => one.kind === 'output' && one.step.id === id && one.name === name)
  return written.reduce(writtenOver, undefined)
}

/** More jobs in a row than anybody needs: in a ring of them nothing is known. */
const mostJobs = 10

/** The output of another job: `needs.ID.outputs.NAME`. */
export function neededOutput(reference: string, workflow: Workflow): { job: Job; text: string } | undefined {
  const [, id, name = ''] = /^needs\.([\w-]+)\.outputs\.([\w-]+)$/.exec(reference) ?? []
  const job = workflow.jobs.find(one => one.id === id)
  if (job === undefined) return undefined
  const text = textOf(jobPart(job, 'outputs'), name)
  return text === undefined ? undefined : { job, text }
}

/** What it can be, where each of its lines names an image up to the tag, or nothing is open: the rest is another job's. */
function neededValues(reference: string, position: ScopePosition): readonly string[] | undefined {
  const { workflow, repository, depth = 0 } = position
  const needed = depth < mostJobs ? neededOutput(reference, workflow) : undefined
  if (needed === undefined) return undefined
  const scope = scopeOf({ workflow, job: needed.job, repository, depth: depth + 1 })
  const texts = resolveText(needed.text, scope)
  return texts.every(text => text.split('\n').every(isNamed)) ? texts.map(withoutExpressions) : undefined
}

function isNamed(line: string): boolean {
  return !/[$`]/.test(line) || /^\s*[\w.-]+(\/[\w.-]+)+:/.test(line)
}

function withoutExpressions(text: string): string {
  return textParts(text)
    .map(part => (part.open === undefined ? part.text : '$(needs)'))
    .join('')
}

/**
 * Every text that this one can become, expressions replaced as far as the file tells; what it does not tell
 * stays as `${{ … }}`.
 */
export function resolveText(text: string, scope: Scope): readonly string[] {
  return inRows(resolveRounds([text], scope, undefined), scope)
}

function inRows(texts: readonly string[], scope: Scope): readonly string[] {
  if (!texts.some(isOfRow) || scope.rows.length === 0) return texts
  // Only one branch takes the matrix: which row takes which branch is not read.
  if (scope.rows.length > 1 && !texts.every(isOfRow)) {
    return resolveRounds(texts, scope, inEveryRow(scope.rows)).map(withoutRow)
  }
  const rows = [...new Set(scope.rows.flatMap(row => resolveRounds(texts, scope, row)))]
  return rows.length > mostAlternatives ? texts : rows
}

const ofRow = /\b(matrix|inputs)\b/

function isOfRow(text: string): boolean {
  return ofRow.test(text)
}

function withoutRow(text: string): string {
  return textParts(text)
    .map(part => (ofRow.test(expressionIn(part) ?? '') ? '$(row)' : part.text))
    .join('')
}

/** Each round opens one level of indirection; a cycle stops here too. */
function resolveRounds(start: readonly string[], scope: Scope, row: ValueRow | undefined): readonly string[] {
  let texts = start
  for (let round = 0; round < 4; round += 1) {
    const next = [...new Set(texts.flatMap(one => resolveOnce(one, scope, row)))]
    if (next.length > mostAlternatives) return texts
    if (next.length === texts.length && next.every((one, at) => one === texts[at])) return texts
    texts = next
  }
  return texts
}

function resolveOnce(text: string, scope: Scope, row: ValueRow | undefined): readonly string[] {
  let texts: readonly string[] = ['']
  for (const part of textParts(text)) {
    const inside = expressionIn(part)
    const values =
      inside === undefined ? undefined : expressionValues(inside, name => contextValues(name, scope, row))
    const grown = joined(texts, values === undefined || values.length === 0 ? [part.text] : values)
    if (grown === undefined) return [text]
    texts = grown
  }
  return texts
}

function contextValues(name: string, scope: Scope, row: ValueRow | undefined): readonly string[] | undefined {
  if (name.startsWith('env.')) return scope.env.values(name.slice('env.'.length))
  const value = row?.get(name.replace('github.event.inputs.', 'inputs.'))
  if (value !== undefined) return [String(value)]
  const [owner, repository] = scope.repository?.split('/') ?? []
  switch (name) {
    case 'github.repository':
    case 'github.event.repository.full_name':
      return listed(scope.repository)
    case 'github.repository_owner':
      return listed(owner)
    case 'github.event.repository.name':
      return listed(repository)
    case 'github.workspace':
      return ['.']
    default:
      return scope.outputs.values(name)
  }
}

/** Every text that this one can become when a row of the scope holds. */
export function resolveInRow(text: string, scope: Scope, row: ValueRow | undefined): readonly string[] {
  return resolveRounds([text], scope, row)
}

/** What the inputs of an action or a workflow are given, or else by default: in each way in which the job that uses it can run. */
export function inputRows(
  declared: YamlNode | undefined,
  inputs: YamlNode | undefined,
  scope: Scope,
): readonly ValueRow[] {
  const around = scope.rows.length === 0 ? [undefined] : scope.rows
  return around
    .flatMap(row =>
      entriesOf(declared).reduce<readonly ValueRow[]>((known, { key, value }) => {
        const written = inputEntry(inputs, key)?.value ?? valueOf(value, 'default')
        const texts = written?.kind === 'scalar' ? resolveInRow(written.value, scope, row) : ['']
        return crossed(
          known,
          texts.map(text => new Map([[`inputs.${key}`, text]])),
        )
      }, []),
    )
    .slice(0, mostRows)
}

/** A script's text with `$NAME` and `${NAME}` replaced where an `env:` gives them. */
export function resolveVariables(text: string, scope: Scope): readonly string[] {
  const open = expandVariables(text, scope.env).flatMap(one => resolveRounds([one], scope, undefined))
  const texts = inRows(open, scope)
  return texts.length > mostAlternatives ? [text] : [...new Set(texts)]
}

/** The mapping under a job's key, for what is not a step. */
export function jobPart(job: Job, key: string): YamlNode | undefined {
  return valueOf(job.node, key)
}
