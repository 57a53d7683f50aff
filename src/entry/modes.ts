import { startLogin } from '../login/start.ts'
import type { Runner } from '../ports.ts'
import { checkCertificates } from '../runner/certificates.ts'
import { readMode } from '../runner/inputs.ts'

/** Runs the mode that the runner's inputs name; each but login is loaded only when used. `false` fails the job. */
export async function startMode(runner: Runner): Promise<boolean> {
  const mode = readMode(runner)
  checkCertificates(runner)
  switch (mode) {
    case 'login':
      await startLogin(runner)
      return true
    case 'verify':
      return (await import('../verify/start.ts')).startVerify(runner)
    case 'rotate':
      return (await import('../rotate/start.ts')).startRotate(runner)
    case 'audit':
      return (await import('../audit/start.ts')).startAudit(runner)
    case 'migrate':
      return (await import('../migrate/start.ts')).startMigrate(runner)
  }
}
