import { readFileSync } from 'node:fs'
import { helperProgram, type HelperSetup } from '../helper-program.ts'

const [file = '', verb = ''] = process.argv.slice(2)
const setup = JSON.parse(readFileSync(file, 'utf8')) as HelperSetup
const input = verb === 'list' ? '' : readFileSync(0, 'utf8')
const answer = helperProgram(setup, { verb, input, variables: Object.keys(process.env) })
if (answer === undefined) {
  setInterval(() => undefined, 1_000)
} else {
  process.stdout.write(answer.stdout)
  process.stderr.write(answer.stderr)
  process.exitCode = answer.exit
}
