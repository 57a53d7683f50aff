import { readdirSync, readFileSync } from 'node:fs'
import { gateProblems } from './gate-problems.ts'
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
