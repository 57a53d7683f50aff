import { readMode } from '../command/inputs.ts'
import { OatError } from '../model/error.ts'
import type { Runner } from '../ports.ts'
import { startLogin } from './start-login.ts'

/** Runs the mode that the runner's inputs name; each but login is loaded only when used. `false` fails the job. */
export async function startMode(runner: Runner): Promise<boolean> {
  const mode = readMode(runner)
  if (mode === 'login') {
    await startLogin(runner)
    return true
  }
  if (mode === 'verify') {
    const { startVerify } = await import('./start-verify.ts')
    return startVerify(runner)
  }
  if (mode === 'migrate') {
    const { startMigrate } = await import('./start-migrate.ts')
    return startMigrate(runner)
  }
  throw new OatError('INPUT_INVALID', { message: `mode ${mode} is not there yet`, hint: 'use mode: login' })
}
