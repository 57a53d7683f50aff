import { OatError } from '../base/error.ts'
import type { ChildResult } from '../base/process.ts'
import { homeVariable } from '../base/program.ts'
import { printable } from '../base/text.ts'
import { accessChecks } from '../registry/failure.ts'
import type { Credential } from '../registry/registry.ts'

/** There is no docker command line. */
export function dockerMissing(): OatError {
  return new OatError('DOCKER_MISSING', {
    message: 'there is no docker on PATH',
    hint: 'install the docker command line first; no daemon is needed to log in',
  })
}

/** docker keeps its logins in the home directory. */
export function noHome(cause: unknown): OatError {
  return new OatError('CONFIG_INVALID', {
    message: 'this user has no home directory, in which docker keeps its logins',
    hint: `set ${homeVariable}, or DOCKER_CONFIG to a directory that this user may write`,
    cause,
  })
}

const failed = (message: string, hint: string, cause?: OatError): OatError =>
  new OatError('DOCKER_LOGIN_FAILED', { message, hint, cause })

const elsewhere = 'use another directory ("docker-config: isolated", or DOCKER_CONFIG)'
const repairHelper = `repair the credential helper of this machine, or ${elsewhere}`

/** It was stopped at the deadline. */
export function hangs(name: string, cause: OatError): OatError {
  const message = `${printable(name, 100)} did not end in time and was stopped`
  return failed(message, 'check the daemon or the credential helper of this machine', cause)
}

/** What a helper holds before the login could not be read, so it could not be restored. */
export function helperUnreadable(helper: string, why: string): OatError {
  const message = `docker-credential-${helper} cannot be asked (${why})`
  const unknown = 'so what it holds could not be restored later; nothing was changed'
  return failed(`${message}, ${unknown}`, repairHelper)
}

/** A helper says that it did not store something. */
export function storeFailed(helper: string, why: string, hint = repairHelper): OatError {
  return failed(`docker-credential-${helper} store failed (${why})`, hint)
}

export function eraseFailed(helper: string, why: string): OatError {
  const hint = 'check the credential helper of this machine; the login may still be in it'
  return failed(`docker-credential-${helper} erase failed (${why})`, hint)
}

/** A helper serves another login than the one that was stored in it. `isBehind`: it may have both. */
export function notGivenBack(helper: string, registry: string, isBehind: boolean): OatError {
  const message = `docker-credential-${helper} does not give back the login to ${registry} that was stored in it`
  return failed(
    isBehind ? `${message}; it may still be in there` : message,
    `it may keep another user of the same registry: log that one out with docker logout, or ${elsewhere}`,
  )
}

/** Another program writes the file, too. */
export function overwritten(registry: string, directory: string): OatError {
  const hint = `another process on this machine rewrites the file: run it again, or ${elsewhere}`
  return failed(`the login to ${registry} was stored, but ${directory} does not hold it`, hint)
}

/** Faults of the network or of a registry in trouble, in the words of docker and Go's net package. */
const passing =
  /timeout|deadline exceeded|connection (reset|refused)|no such host|temporary failure|unexpected EOF|: EOF|5\d\d (internal|bad|service|gateway)|too many requests|toomanyrequests/i
const refused = /unauthorized|incorrect username|denied|forbidden|failed login|\b40[13]\b/i

/** Whether another try of `docker login` may help. A refused credential is never tried again. */
export function isPassingDockerFailure(output: string): boolean {
  return passing.test(output) && !refused.test(output)
}

/** `docker login` ended with another exit code than 0: TOKEN_REJECTED when the registry refused. */
export function dockerLoginFailure(result: ChildResult, registry: string, credential: Credential): OatError {
  const { exitCode, stdout, stderr } = result
  const output = stderr || stdout
  // Log lines of a fallback come first and say nothing.
  const lines = output.split('\n').filter(line => !/^time="[^"]*" level=(info|debug|warning)/.test(line))
  const detail = printable(lines.join('\n'), 300) || 'it said nothing'
  const login = `docker login to ${registry} as ${credential.username}`
  const isOfHelper = /credential/i.test(output)
  if (refused.test(output) && !isOfHelper) {
    return new OatError('TOKEN_REJECTED', {
      message: `${login} was refused (${detail})`,
      hint: accessChecks(credential, 'is complete'),
    })
  }
  const ended = `${login} ended with exit code ${exitCode} (${detail})`
  if (isOfHelper) return failed(ended, repairHelper)
  const isPlain = /server gave HTTP response to HTTPS client/.test(output)
  return failed(ended, isPlain ? noTls : 'run docker login by hand on this machine to see more')
}

/** docker/cli 28.4 and later ask the engine which registries may do without TLS. */
const noTls =
  'this registry has no TLS. Docker accepts that on the same machine alone, and from Docker 28.4 on only while its engine runs: start the engine, or give the registry TLS'
