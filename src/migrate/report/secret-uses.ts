import { scalarsIn } from '../../yaml/yaml-tree.ts'
import type { Repository } from '../effects/step.ts'
import type { TextEdit } from '../rewrite/edit.ts'
import { callersOf } from '../workflow/repository.ts'
import { declaredSecrets } from '../workflow/scenario.ts'
import type { Workflow } from '../workflow/workflow.ts'

/** Where a secret is still named. */
export interface SecretUse {
  readonly file: string
  readonly line: number
}

const reference = /\bsecrets(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])/gi
const anything = /toJSON\(\s*secrets\s*\)|\bsecrets\[(?!\s*'[\w-]+'\s*\])/i

/**
 * Every secret that the files name in an expression, with its places. Texts that edits replace do not count, nor
 * do comments. `''` stands for expressions that can reach any secret.
 */
export function secretUses(
  repository: Repository,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
): ReadonlyMap<string, readonly SecretUse[]> {
  const uses = new Map<string, SecretUse[]>()
  const add = (name: string, use: SecretUse) => {
    const places = uses.get(name)
    if (places === undefined) uses.set(name, [use])
    else places.push(use)
  }
  for (const workflow of repository.workflows.values()) {
    const parameters = parametersOf(workflow, repository)
    const gone = edits.get(workflow.path) ?? []
    for (const { start, end, value } of scalarsIn(workflow.root)) {
      if (!/secrets/i.test(value)) continue
      const kept = (offset: number) => !gone.some(edit => edit.start <= offset && offset < edit.end)
      const use = (offset: number) => ({ file: workflow.path, line: workflow.positionAt(offset).line })
      for (const { index, 1: plain, 2: quoted } of workflow.text.slice(start, end).matchAll(reference)) {
        const name = (plain ?? quoted ?? '').toUpperCase()
        if (kept(start + index) && !parameters.has(name)) add(name, use(start + index))
      }
      if (anything.test(value) && kept(start)) add('', use(start))
    }
  }
  return uses
}

/** What a workflow that only others start is handed by name is not the repository's secret of that name. */
function parametersOf(workflow: Workflow, repository: Repository): ReadonlySet<string> {
  const isOnlyCalled = workflow.scenarios.every(({ event }) => event === 'workflow_call')
  const declared = declaredSecrets(workflow.on) ?? []
  if (declared.length === 0 || !isOnlyCalled) return new Set()
  const inherits = callersOf(workflow.path, repository).some(caller => caller.inherits)
  return new Set(inherits ? [] : declared.map(name => name.toUpperCase()))
}
