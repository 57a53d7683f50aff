import { entryOf, type YamlEntry } from '../../yaml/tree.ts'
import type { WorkflowStep } from '../../workflows/workflow/workflow.ts'

/** What goes with these variables: all of `env:` with the last of them, nothing where they share a line. */
export function variableEntries(step: WorkflowStep, gone: readonly YamlEntry[]): readonly YamlEntry[] {
  const env = entryOf(step.node, 'env')
  if (env?.value.kind !== 'mapping' || gone.length === 0) return []
  if (gone.length === env.value.entries.length) return [env]
  return env.value.flow ? [] : gone
}
