import { startLogin } from './login/start.ts'
import { readMode } from './runner/inputs.ts'
import { checkCertificates } from './runner/run.ts'
import { runInJob } from './job.ts'

/** Nothing is loaded for a login but its own code, in one piece: it starts sooner that way. */
const { INPUT_MODE: mode = '', INPUT_BAKE: bake = '' } = process.env

if (['', 'login'].includes(mode.trim()) && bake.trim() === '') {
  void runInJob(async runner => {
    readMode(runner)
    checkCertificates(runner)
    await startLogin(runner)
    return true
  })
} else {
  // A program of its own, dist/modes, which reads bake files, too: it shares no code with this one.
  void import('./other-modes.ts').then(({ startStep }) => startStep())
}
