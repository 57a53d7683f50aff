import { describeError, OatError } from '../base/error.ts'
import { printable } from '../base/text.ts'
import type { Log, Runner } from './runner.ts'

/** `false`: it did not happen, or was found wrong. `unseen`: nothing was found, but not all was seen. */
export type Ending = boolean | 'unseen'

export const cancelled = 130

export function isCancel(error: unknown): error is DOMException {
  return error instanceof DOMException && error.name === 'AbortError'
}

/** The one catch-all. Exit codes: 0, 1, 3 for `unseen`, the runner's for a failure, or `cancelled`. */
export async function run(runner: Runner, action: () => Promise<Ending>): Promise<number> {
  try {
    const ending = await action()
    return ending === 'unseen' ? 3 : ending ? 0 : 1
  } catch (error) {
    if (isCancel(error)) {
      runner.info(error.message.startsWith('cancelled') ? error.message : 'cancelled')
      return cancelled
    }
    const exitCode = await runner.fail(asOatError(error))
    const text = error instanceof Error ? error.message : ''
    for (const cause of causes(error)) if (!text.includes(cause)) runner.info(`caused by: ${cause}`)
    return exitCode
  }
}

/** The post step must never fail the job: what went wrong there is a warning. */
export async function runPost(runner: Runner, action: () => Promise<void>): Promise<void> {
  try {
    await action()
  } catch (error) {
    runner.warning(describeError(asOatError(error), runner))
  }
}

function asOatError(error: unknown): OatError {
  if (error instanceof OatError) return error
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return new OatError('INTERNAL', {
    message: printable(text, 600),
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

const name = 'NODE_TLS_REJECT_UNAUTHORIZED'

/**
 * Has every certificate checked, also where `NODE_TLS_REJECT_UNAUTHORIZED=0` says otherwise: any earlier step
 * of the job may have set it for itself, and a token would go to the server that answers. Node reads the
 * variable with each connection (nodejs.org/api/cli.html), fetch takes nothing else: it is taken out before.
 */
export function checkCertificates({ warning }: Log): void {
  if (process.env[name] !== '0') return
  Reflect.deleteProperty(process.env, name)
  warning(
    `${name}=0 is set, but this action sends secrets and checks certificates all the same; for a private CA set NODE_EXTRA_CA_CERTS to its PEM file`,
  )
}
