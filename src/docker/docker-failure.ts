import { OatError } from '../base/error.ts'
import { printable } from '../base/text.ts'

/** Faults of the network or of a registry in trouble, in the words of docker and Go's net package. */
const passing =
  /timeout|deadline exceeded|connection (reset|refused)|no such host|temporary failure|unexpected EOF|: EOF|5\d\d (internal|bad|service|gateway)|too many requests|toomanyrequests/i
const refused = /unauthorized|incorrect username|denied|forbidden|failed login|\b40[13]\b/i

/** Whether `docker login` failed in a way that another try may mend. A refused credential is never tried again. */
export function isPassingDockerFailure(output: string): boolean {
  return passing.test(output) && !refused.test(output)
}

/** What docker said, without its log lines: those of a fallback that it tried on the way come first and say nothing. */
function essence(output: string): string {
  const lines = output.split('\n').filter(line => !/^time="[^"]*" level=(info|debug|warning)/.test(line))
  return printable(lines.join('\n'), 300) || 'it said nothing'
}

/** `docker login` ended with `exitCode`, which is not 0. TOKEN_REJECTED when the registry refused, else DOCKER_LOGIN_FAILED. */
export function dockerLoginFailure(result: {
  exitCode: number
  output: string
  registry: string
  username: string
}): OatError {
  const { exitCode, output, registry, username } = result
  const said = essence(output)
  if (refused.test(output) && !/credential/i.test(output)) {
    return new OatError('TOKEN_REJECTED', {
      message: `docker login to ${registry} as ${username} was refused (${said})`,
      hint: `check: 1. "${username}" is the Docker organization, not a person. 2. The token still exists and is active (Docker Home → Access tokens). 3. The secret holds the complete token. Do not simply re-run: repeated failures lock the organization out for about ten minutes`,
    })
  }
  return new OatError('DOCKER_LOGIN_FAILED', {
    message: `docker login to ${registry} as ${username} ended with exit code ${exitCode} (${said})`,
    hint: /credential/i.test(output)
      ? 'repair the credential helper of this machine, or use docker-config: isolated, which keeps the login in a separate file'
      : 'run docker login by hand on this runner to see more',
  })
}
