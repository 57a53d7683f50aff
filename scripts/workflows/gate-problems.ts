import { parse } from 'yaml'

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly needs?: string | readonly string[]; readonly if?: string }>
  >
}

/** Why the job `gate` of a workflow would not notice that another job failed; nothing when it does. */
export function gateProblems(path: string, text: string): readonly string[] {
  const { gate, ...others } = (parse(text) as Workflow).jobs
  if (gate === undefined) return [`${path}: there is no job gate`]
  const needed = new Set([gate.needs ?? []].flat())
  const missed = Object.keys(others).filter(name => !needed.has(name))
  // Without always() a failed job skips the gate, and a skipped check counts as passed.
  const skipped = gate.if === 'always()' ? [] : [`${path}: job gate needs if: always()`]
  return [...missed.map(name => `${path}: job gate does not need job ${name}`), ...skipped]
}
