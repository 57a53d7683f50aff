import { OatError } from '../base/error.ts'

/** The way out if something is wrong with docker's usual directory. */
export const elsewhere = 'use another directory ("docker-config: isolated", or DOCKER_CONFIG)'

export function loginFailed(message: string, hint: string, cause?: OatError): OatError {
  return new OatError('DOCKER_LOGIN_FAILED', { message, hint, cause })
}

export function helperFailed(
  helper: string,
  symptom: string,
  hint = `repair the credential helper of this machine, or ${elsewhere}`,
): OatError {
  return loginFailed(`docker-credential-${helper} ${symptom}`, hint)
}

/** What a helper holds before the login could not be read, so it could not be restored. */
export function helperUnreadable(helper: string, why: string): OatError {
  const unknown = 'so what it holds could not be restored later; nothing was changed'
  return helperFailed(helper, `cannot be asked (${why}), ${unknown}`)
}
