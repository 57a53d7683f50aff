import { entriesOf, textOf, valueOf, type YamlNode } from '../../yaml/tree.ts'
import { crossed, mostRows, plainValue, type ValueRow } from '../expression/matrix.ts'
import { callersOf, type Repository, stepsWith } from './repository.ts'
import { resolveInRow, type Scope, scopeOf } from './scope.ts'
import type { Workflow } from './workflow.ts'

/** What each caller in the repository hands to a workflow or an action; none when not all that may call it are seen. */
export function handedRows(workflow: Workflow, repository: Repository, depth = 0): readonly ValueRow[] {
  if (!workflow.text.includes('inputs') || !repository.isWhole || depth >= 4) return []
  if (workflow.kind === 'action') {
    const declared = valueOf(workflow.root, 'inputs')
    const calls = actionCallers(workflow, repository)
    if (calls.length > mostRows) return []
    return bounded(
      calls.flatMap(({ given, scope }) => rowsOf({ given, declared, isTyped: false }, scope(depth))),
    )
  }
  if (workflow.scenarios.some(({ event }) => event !== 'workflow_call')) return []
  const declared = valueOf(valueOf(workflow.on, 'workflow_call'), 'inputs')
  const callers = callersOf(workflow.path, repository)
  if (callers.length > mostRows) return []
  const rows = callers.flatMap(({ workflow: caller, job }) => {
    const handed = handedRows(caller, repository, depth + 1)
    const scope = scopeOf({ workflow: caller, job, repository: repository.name, handed })
    return rowsOf({ given: valueOf(job.node, 'with'), declared, isTyped: true }, scope)
  })
  return bounded(withoutUnusedSwitches(rows))
}

function bounded(rows: readonly ValueRow[]): readonly ValueRow[] {
  return rows.length > mostRows ? [] : rows
}

/** What no caller here switches on is there for callers elsewhere. */
function withoutUnusedSwitches(rows: readonly ValueRow[]): readonly ValueRow[] {
  const isOff = (key: string) => rows.every(row => /^(false|)$/.test(String(row.get(key) ?? '')))
  return rows.map(row => new Map([...row].filter(([key]) => !isOff(key))))
}

function actionCallers(action: Workflow, repository: Repository) {
  return [...repository.workflows.values()].flatMap(workflow =>
    workflow.jobs.flatMap(job =>
      stepsWith(action, { job, repository }).map(step => ({
        given: step.with,
        scope: (depth: number) => {
          const handed = handedRows(workflow, repository, depth + 1)
          return scopeOf({ workflow, job, step, repository: repository.name, handed })
        },
      })),
    ),
  )
}

/** What is given to something that declares inputs. */
export interface GivenInputs {
  readonly given: YamlNode | undefined
  readonly declared: YamlNode | undefined
  /** A workflow's inputs have types, an action's are texts. */
  readonly isTyped: boolean
}

/** The inputs of one call, in each way in which the caller can run. */
export function rowsOf({ given, declared, isTyped }: GivenInputs, scope: Scope): readonly ValueRow[] {
  const around = scope.rows.length === 0 ? [undefined] : scope.rows
  const rows = around.flatMap(row => {
    const alternatives = entriesOf(declared).map(({ key, value }) => {
      const written = valueOf(given, key) ?? valueOf(value, 'default')
      const isTruth = isTyped && textOf(value, 'type') === 'boolean'
      const texts = written?.kind === 'scalar' ? resolveInRow(String(plainValue(written)), scope, row) : ['']
      return texts.map((text): ValueRow => {
        const isPlain = isTruth && /^(true|false|)$/.test(text)
        return new Map([[`inputs.${key}`, isPlain ? text === 'true' : text]])
      })
    })
    return alternatives.reduce<readonly ValueRow[]>((known, more) => crossed(known, more), [])
  })
  const distinct = new Map(rows.map(row => [JSON.stringify([...row]), row]))
  return bounded([...distinct.values()])
}
