import { OatError } from '../base/error.ts'
import type { Secret } from '../base/secret.ts'

const faults: readonly { readonly is: Pick<RegExp, 'test'>; readonly what: string; readonly hint: string }[] =
  [
    {
      is: /^[[{]\s*"/,
      what: 'is JSON',
      hint: 'save the token alone: the text from dckr_oat_ on, without braces and names',
    },
    {
      is: /\$\{\{|\}\}/,
      what: 'is the text of an expression, ${{ … }}, and not its value',
      hint: 'write ${{ secrets.NAME }} in the workflow, and the token itself in the secret',
    },
    {
      is: /^\$\{?[A-Za-z_][A-Za-z0-9_]*\}?$/,
      what: 'is the name of a shell variable, and not its value',
      hint: 'write ${{ secrets.NAME }} or ${{ env.NAME }}; "with:" does not expand $VAR',
    },
    {
      is: /^(["'`“‘]).*["'`”’]$/s,
      what: 'is in quotation marks',
      hint: 'save it in the secret without them',
    },
    {
      is: /^(bearer|basic|token|authorization:)\s/i,
      what: 'begins with a word for an HTTP header, such as "Bearer"',
      hint: 'save the token alone, from dckr_oat_ on',
    },
    {
      is: /^[^:\s]+:dckr_(oat|pat)_/,
      what: 'has a user name in front of it',
      hint: 'save the token alone, from dckr_oat_ on; the user name is the organization',
    },
    {
      is: { test: isEncodedLogin },
      what: 'is a user name and a token in base64, as config.json has them under "auth"',
      hint: 'save the token alone, from dckr_oat_ on; base64 --decode shows it',
    },
    {
      is: /\s/,
      what: 'has spaces or line breaks inside',
      hint: 'save the token again, on one line and with nothing else',
    },
    {
      is: /^dckr_pat_/,
      what: 'is a personal access token (dckr_pat_…), where an organization access token belongs',
      hint: 'create an organization access token (dckr_oat_…) in Docker Home, or use docker/login-action for personal tokens',
    },
  ]

/** `user:dckr_…`, whatever the user is called. */
function isEncodedLogin(value: string): boolean {
  if (!/^[A-Za-z0-9+/]{16,}={0,2}$/.test(value)) return false
  return /^[^:\s]+:dckr_(oat|pat)_\w+$/.test(Buffer.from(value, 'base64').toString())
}

/** What every organization access token of Docker's begins with. */
const prefix = 'dckr_oat_'

/**
 * Looks at a token before anybody is asked about it; `isDockerHub`: it is one of Docker's. Throws TOKEN_MALFORMED, never naming
 * the value: what can be seen here costs no failed login.
 */
export function lintToken(
  token: Secret,
  { input, isDockerHub }: { input: string; isDockerHub: boolean },
): void {
  const value = token.reveal()
  const fault = faults.find(({ is }) => is.test(value))
  if (fault !== undefined) {
    throw new OatError('TOKEN_MALFORMED', {
      message: `the token (input "${input}") ${fault.what}`,
      hint: fault.hint,
    })
  }
  if (isDockerHub && !value.startsWith(prefix)) {
    throw new OatError('TOKEN_MALFORMED', {
      message: `the token (input "${input}") does not start with ${prefix}, as every organization access token does`,
      hint: 'save the complete token in the secret; it is neither a password nor the name of the token',
    })
  }
}
