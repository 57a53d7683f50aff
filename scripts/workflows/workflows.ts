import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { pinProblems } from './pin-problems.ts'
import { workflowProblems } from './workflow-problems.ts'

const folder = '.github/workflows'

for (const name of readdirSync(folder)) {
  const path = `${folder}/${name}`
  const text = readFileSync(path, 'utf8')
  const found = [
    ...(await workflowProblems(path, text)),
    ...pinProblems(path, text),
    ...(name === 'ci.yml' ? gateProblems(path, text) : []),
  ]
  for (const problem of found) console.error(problem)
  if (found.length > 0) process.exitCode = 1
}

interface Job {
  readonly needs?: string | readonly string[]
  readonly if?: string
}

/** Why the job `gate` would not notice that another job failed; nothing when it does. */
function gateProblems(path: string, text: string): readonly string[] {
  const { gate, ...others } = (parse(text) as { jobs: Readonly<Record<string, Job>> }).jobs
  const needed = [gate?.needs ?? []].flat()
  const missed = Object.keys(others).filter(name => !needed.includes(name))
  // Without always() a failed job skips the gate, and a skipped check counts as passed.
  const skipped = gate?.if === 'always()' ? [] : [`${path}: job gate needs if: always()`]
  return [...missed.map(name => `${path}: job gate does not need job ${name}`), ...skipped]
}
