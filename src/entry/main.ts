import { readMode } from '../command/inputs.ts'
import { createRunner } from '../io/runner.ts'
import { OatError } from '../model/error.ts'
import { run } from '../run.ts'
import { startLogin } from './start-login.ts'

const runner = createRunner()

const verdict = { ok: true }
const exitCode = await run(runner, async () => {
  const mode = readMode(runner)
  if (mode === 'login') {
    await startLogin(runner)
    return
  }
  if (mode === 'migrate') {
    const { startMigrate } = await import('./start-migrate.ts')
    verdict.ok = await startMigrate(runner)
    return
  }
  throw new OatError('INPUT_INVALID', { message: `mode ${mode} is not there yet`, hint: 'use mode: login' })
})
// What a mode reports as not well fails the job although nothing threw.
process.exitCode = exitCode === 0 && !verdict.ok ? 1 : exitCode
