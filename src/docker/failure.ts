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

/** It was stopped at the deadline. */
export function hangs(name: string, cause: OatError): OatError {
  return new OatError('DOCKER_LOGIN_FAILED', {
    message: `${printable(name, 100)} did not end in time and was stopped`,
    hint: 'check the daemon or the credential helper of this machine',
    cause,
  })
}

/** What to do about a credential helper. */
const repairHelper =
  'repair the credential helper of this machine, or use another directory ("docker-config: isolated", or DOCKER_CONFIG)'

/** What a helper holds before the login could not be read, so it could not be restored. */
export function helperUnreadable(helper: string, why: string): OatError {
  return new OatError('DOCKER_LOGIN_FAILED', {
    message: `docker-credential-${helper} cannot be asked (${why}), so what it holds could not be restored later; nothing was changed`,
    hint: repairHelper,
  })
}

/** A helper says that it did not do something. */
export function helperFailed(
  helper: string,
  { verb, why, hint }: { verb: 'store' | 'erase'; why: string; hint?: string },
): OatError {
  const usual =
    verb === 'store'
      ? repairHelper
      : 'check the credential helper of this machine; the login may still be in it'
  return new OatError('DOCKER_LOGIN_FAILED', {
    message: `docker-credential-${helper} ${verb} failed (${why})`,
    hint: hint ?? usual,
  })
}

/** A credential helper serves another login than the one that was stored in it. `isBehind`: it may keep that one all the same. */
export function notGivenBack(helper: string, registry: string, isBehind: boolean): OatError {
  return new OatError('DOCKER_LOGIN_FAILED', {
    message: `docker-credential-${helper} does not give back the login to ${registry} that was stored in it${isBehind ? '; it may still be in there' : ''}`,
    hint: 'it may keep another user of the same registry: log that one out with docker logout, or use another directory ("docker-config: isolated", or DOCKER_CONFIG)',
  })
}

/** Another program writes the file, too. */
export function overwritten(registry: string, directory: string): OatError {
  return new OatError('DOCKER_LOGIN_FAILED', {
    message: `the login to ${registry} was stored, but ${directory} does not hold it`,
    hint: 'another process on this machine rewrites the file: run it again, or use another directory ("docker-config: isolated", or DOCKER_CONFIG)',
  })
}

/** Faults of the network or of a registry in trouble, in the words of docker and Go's net package. */
const passing =
  /timeout|deadline exceeded|connection (reset|refused)|no such host|temporary failure|unexpected EOF|: EOF|5\d\d (internal|bad|service|gateway)|too many requests|toomanyrequests/i
const refused = /unauthorized|incorrect username|denied|forbidden|failed login|\b40[13]\b/i

/** Whether `docker login` failed in a way that another try may mend. A refused credential is never tried again. */
export function isPassingDockerFailure(output: string): boolean {
  return passing.test(output) && !refused.test(output)
}

/** What docker printed, without its log lines: those of a fallback come first and say nothing. */
function relevantOutput(output: string): string {
  const lines = output.split('\n').filter(line => !/^time="[^"]*" level=(info|debug|warning)/.test(line))
  return printable(lines.join('\n'), 300) || 'it said nothing'
}

/** `docker login` ended with an exit code that is not 0. TOKEN_REJECTED when the registry refused, else DOCKER_LOGIN_FAILED. */
export function dockerLoginFailure(result: ChildResult, registry: string, credential: Credential): OatError {
  const { exitCode, stdout, stderr } = result
  const output = stderr || stdout
  const { username } = credential
  const detail = relevantOutput(output)
  if (refused.test(output) && !/credential/i.test(output)) {
    return new OatError('TOKEN_REJECTED', {
      message: `docker login to ${registry} as ${username} was refused (${detail})`,
      hint: accessChecks(credential, 'the token is complete'),
    })
  }
  return new OatError('DOCKER_LOGIN_FAILED', {
    message: `docker login to ${registry} as ${username} ended with exit code ${exitCode} (${detail})`,
    hint:
      advice.find(([pattern]) => pattern.test(output))?.[1] ??
      'run docker login by hand on this machine to see more',
  })
}

/** What to do about what docker said, the first one that is found in it. */
const advice: readonly (readonly [RegExp, string])[] = [
  [/credential/i, repairHelper],
  [
    // docker/cli 28.4 and later ask the engine which registries may do without TLS.
    /server gave HTTP response to HTTPS client/,
    'this registry has no TLS. Docker accepts that on the same machine alone, and from Docker 28.4 on only while its engine runs: start the engine, or give the registry TLS',
  ],
]
