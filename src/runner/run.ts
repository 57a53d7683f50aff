import { describeError, OatError } from '../base/error.ts'
import { printable } from '../base/text.ts'
import type { Runner } from '../ports.ts'
import { failureSummary } from './failure-summary.ts'

/** The one catch-all. Gives the exit code: 0, 1 for a failure, 130 for a cancelled job. */
export async function run(runner: Runner, action: () => Promise<void>): Promise<number> {
  try {
    await action()
    return 0
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      runner.info('cancelled')
      return 130
    }
    const failure = asOatError(error)
    runner.error(describeError(failure, runner.errorPage))
    await runner.summary(() => failureSummary(failure, runner.errorPage))
    for (const cause of causes(error)) runner.info(`caused by: ${cause}`)
    return 1
  }
}

/** The post step must never fail the job: what went wrong there is a warning. */
export async function runPost(runner: Runner, action: () => Promise<void>): Promise<number> {
  try {
    await action()
  } catch (error) {
    runner.warning(describeError(asOatError(error), runner.errorPage))
  }
  return 0
}

function asOatError(error: unknown): OatError {
  if (error instanceof OatError) return error
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return new OatError('INTERNAL', {
    message: printable(said, 600),
    hint: 'this is a defect of docker-oat-login: please report it with this line',
    cause: error,
  })
}

function* causes(error: unknown): Generator<string> {
  let cause = error instanceof Error ? error.cause : undefined
  for (let depth = 0; cause instanceof Error && depth < 5; depth++) {
    yield printable(cause.message)
    cause = cause.cause
  }
}
