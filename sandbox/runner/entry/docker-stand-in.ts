import { readFileSync } from 'node:fs'
import { dockerStandIn } from '../docker-stand-in.ts'

try {
  await dockerStandIn(process.argv.slice(2), {
    environment: process.env,
    input: () => readFileSync(0, 'utf8'),
    print: text => process.stdout.write(text),
  })
} catch (error) {
  process.stderr.write(`Error: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
