import { entriesOf, textOf, valueOf, type YamlNode } from '../../yaml/tree.ts'
import { crossed, mostRows, plainValue, type ValueRow } from '../expression/matrix.ts'
import { type ActionUse, callersOf, type Repository, usesOfActions } from './repository.ts'
import { resolveInRow, type Scope, scopeOf } from './scope.ts'
import type { WorkflowStep, Workflow } from './workflow.ts'

/** What callers hand over; `depth` counts the calls behind each other. */
type HandedRows = (workflow: Workflow, depth?: number) => readonly ValueRow[]

/** What each caller in the repository hands to a workflow or an action; none when not all that may call it are seen. */
export function handedRowsIn(repository: Repository): HandedRows {
  const uses = usesOfActions(repository)
  // Files call each other several times: each is asked once.
  const known = new Map<string, readonly ValueRow[]>()
  const rows: HandedRows = (workflow, depth = 0) => {
    if (!workflow.text.includes('inputs') || !repository.isWhole || depth >= 4) return []
    const key = `${depth} ${workflow.path}`
    const found = known.get(key) ?? rowsHanded(workflow, { repository, uses, rows, depth: depth + 1 })
    known.set(key, found)
    return found
  }
  return rows
}

interface Around {
  readonly repository: Repository
  readonly uses: ReturnType<typeof usesOfActions>
  readonly rows: HandedRows
  readonly depth: number
}

function rowsHanded(workflow: Workflow, { repository, uses, rows, depth }: Around): readonly ValueRow[] {
  const scopeIn = (caller: Pick<ActionUse, 'workflow' | 'job'> & { readonly step?: WorkflowStep }): Scope =>
    scopeOf({ ...caller, repository: repository.name, handed: rows(caller.workflow, depth) })
  if (workflow.kind === 'action') {
    const declared = valueOf(workflow.root, 'inputs')
    const calls = uses.get(workflow) ?? []
    if (calls.length > mostRows) return []
    return bounded(
      calls.flatMap(call => rowsOf({ given: call.step.with, declared, isTyped: false }, scopeIn(call))),
    )
  }
  if (workflow.scenarios.some(({ event }) => event !== 'workflow_call')) return []
  const declared = valueOf(valueOf(workflow.on, 'workflow_call'), 'inputs')
  const callers = callersOf(workflow.path, repository)
  if (callers.length > mostRows) return []
  const found = callers.flatMap(({ workflow: caller, job }) =>
    rowsOf({ given: valueOf(job.node, 'with'), declared, isTyped: true }, scopeIn({ workflow: caller, job })),
  )
  return bounded(withoutUnusedSwitches(found))
}

function bounded(rows: readonly ValueRow[]): readonly ValueRow[] {
  return rows.length > mostRows ? [] : rows
}

/** What no caller here switches on is there for callers elsewhere. */
function withoutUnusedSwitches(rows: readonly ValueRow[]): readonly ValueRow[] {
  const isOff = (key: string) => rows.every(row => /^(false|)$/.test(String(row.get(key) ?? '')))
  return rows.map(row => new Map([...row].filter(([key]) => !isOff(key))))
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
