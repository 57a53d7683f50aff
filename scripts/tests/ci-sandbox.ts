import { appendFileSync } from 'node:fs'
import { startWorld } from '../../sandbox/world.ts'
import { cleanEnvironment } from './clean-environment.js'

const variables = process.env['GITHUB_ENV']
if (variables === undefined) {
  throw new Error('this writes to GITHUB_ENV: for hand use there is npm run sandbox')
}

cleanEnvironment(process.env)
const { registry, entries } = await startWorld()
const tokens = entries.map(
  ({ channel, access, token }) => [`${channel}_${access}_TOKEN`.toUpperCase(), token.value] as const,
)
for (const [name, value] of [['REGISTRY', registry.host], ...tokens]) {
  appendFileSync(variables, `SANDBOX_${name}=${value}\n`)
}
// It serves until the job ends: the runner stops what a job has left running.
console.log(`sandbox: ${registry.kind} registry at ${registry.origin}`)
