import { OatError } from '../base/error.ts'
import type { ChildResult } from '../base/process.ts'
import { printable } from '../base/text.ts'
import { accessChecks } from '../registry/failure.ts'
import type { Credential } from '../registry/registry.ts'

/** The way out if something is wrong with docker's usual directory. */
export const elsewhere = 'use another directory ("docker-config: isolated", or DOCKER_CONFIG)'

/** DOCKER_LOGIN_FAILED. */
export function loginFailed(message: string, hint: string, cause?: OatError): OatError {
  return new OatError('DOCKER_LOGIN_FAILED', { message, hint, cause })
}

/** The same of a credential helper. `what` follows its name. */
export function helperFailed(
  helper: string,
  what: string,
  hint = `repair the credential helper of this machine, or ${elsewhere}`,
): OatError {
  return loginFailed(`docker-credential-${helper} ${what}`, hint)
}

/** What a helper holds before the login could not be read, so it could not be restored. */
export function helperUnreadable(helper: string, why: string): OatError {
  const unknown = 'so what it holds could not be restored later; nothing was changed'
  return helperFailed(helper, `cannot be asked (${why}), ${unknown}`)
}

const refused = /unauthorized|incorrect username|denied|forbidden|failed login|\b40[13]\b/i

/** `docker login` ended with another exit code than 0: TOKEN_REJECTED when the registry refused. */
export function dockerLoginFailure(result: ChildResult, registry: string, credential: Credential): OatError {
  const { exitCode, stdout, stderr } = result
  const output = stderr || stdout
  // Log lines of a fallback come first and say nothing.
  const lines = output.split('\n').filter(line => !/^time="[^"]*" level=(info|debug|warning)/.test(line))
  const detail = printable(lines.join('\n'), 300) || 'it said nothing'
  const login = `docker login to ${registry} as ${credential.username}`
  if (refused.test(output) && !/credential/i.test(output)) {
    return new OatError('TOKEN_REJECTED', {
      message: `${login} was refused (${detail})`,
      hint: accessChecks(credential, 'is complete'),
    })
  }
  const hint = `run docker login by hand on this machine to see more; if its credential helper fails, ${elsewhere}`
  return loginFailed(`${login} ended with exit code ${exitCode} (${detail})`, hint)
}
