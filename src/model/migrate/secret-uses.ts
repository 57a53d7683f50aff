import { lineAt } from './line-at.ts'
import type { TextEdit } from './text-edit.ts'
import { scalarsIn } from './source-node.ts'
import type { Repository } from './step-effects.ts'

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
    const line = lineAt(workflow.text)
    const gone = edits.get(workflow.path) ?? []
    for (const scalar of scalarsIn(workflow.root)) {
      if (!/secrets/i.test(scalar.value)) continue
      if (gone.some(edit => edit.start <= scalar.start && scalar.start < edit.end)) continue
      const use = { file: workflow.path, line: line(scalar.start) }
      for (const match of scalar.value.matchAll(reference))
        add((match[1] ?? match[2] ?? '').toUpperCase(), use)
      if (anything.test(scalar.value)) add('', use)
    }
  }
  return uses
}
