import { readMode } from '../command/inputs.ts'
import { checkCertificates } from '../io/certificates.ts'
import type { Runner } from '../ports.ts'
import { startLogin } from './start-login.ts'

/** Runs the mode that the runner's inputs name; each but login is loaded only when used. `false` fails the job. */
export async function startMode(runner: Runner): Promise<boolean> {
  const mode = readMode(runner)
  checkCertificates(runner)
  switch (mode) {
    case 'login':
      await startLogin(runner)
      return true
    case 'verify':
      return (await import('./start-verify.ts')).startVerify(runner)
    case 'rotate':
      return (await import('./start-rotate.ts')).startRotate(runner)
    case 'audit':
      return (await import('./start-audit.ts')).startAudit(runner)
    case 'migrate':
      return (await import('./start-migrate.ts')).startMigrate(runner)
  }
}
