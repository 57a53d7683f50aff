import { isLoopback } from '../base/address.ts'
import { OatError } from '../base/error.ts'
import type { Secret } from '../base/secret.ts'
import type { RegistryHost } from './host.ts'

const prefix = 'dckr_oat_'

/** An expression or a variable that was not put in, quotation marks, a word for an HTTP header, a space. */
const notPlain = /\$\{|\}\}|^\$[A-Za-z_]\w*$|^["'`“‘].*["'`”’]$|^(bearer|basic|token|authorization:)\s|\s/is

/** A mistake found here costs no failed login, and shows no token elsewhere. `input`: '' of a pasted one. */
export function lintToken(token: Secret, input: string, registry: RegistryHost): void {
  const fault = faultOf(token.reveal(), registry)
  if (fault === undefined) return
  const [problem, hint, terminalHint = hint] = fault
  const name = input === '' ? 'this token' : `the token (input "${input}")`
  throw new OatError('TOKEN_MALFORMED', { message: `${name} ${problem}`, hint, terminalHint })
}

/** What is wrong with it, and what to do about it: in a workflow, and in a terminal. */
function faultOf(
  value: string,
  { isDockerHub, name, origin }: RegistryHost,
): readonly [string, string, string?] | undefined {
  if (notPlain.test(value)) {
    return [
      'is not a token alone: it has quotation marks, spaces or "Bearer", or is the text $NAME or ${{ … }}',
      'save only the token in the secret, and write ${{ secrets.NAME }} in the workflow',
      'give only the token; single quotes keep a shell from changing it',
    ]
  }
  if (value.startsWith('dckr_pat_')) {
    return [
      'is a personal access token (dckr_pat_…), where an organization access token belongs',
      'create an organization access token (dckr_oat_…) in Docker Home, or use docker/login-action for personal tokens',
    ]
  }
  if (value.startsWith(prefix) === isDockerHub || isLoopback(new URL(origin).hostname)) return undefined
  if (!isDockerHub) {
    return [
      `is one of Docker's (dckr_oat_…), and ${name} is another registry`,
      'give the token of that registry, or leave input "registry" out for Docker Hub',
    ]
  }
  const complete = 'it is neither a password nor the name of the token'
  return [
    `does not start with ${prefix}, as every organization access token does`,
    `save the complete token in the secret; ${complete}`,
    `give the complete token; ${complete}`,
  ]
}
