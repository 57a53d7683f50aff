import { isLoopback } from '../base/address.ts'
import { OatError } from '../base/error.ts'
import type { Secret } from '../base/secret.ts'
import type { RegistryHost } from './host.ts'

interface Fault {
  readonly is: RegExp
  readonly what: string
  readonly hint: string
  readonly terminalHint?: string
}

const onlyToken = 'save only the token, from dckr_oat_ on'

const faults: readonly Fault[] = [
  {
    is: /\$\{\{|\}\}/,
    what: 'is the text of an expression, ${{ … }}, and not its value',
    hint: 'write ${{ secrets.NAME }} in the workflow, and the token itself in the secret',
    terminalHint: 'give the token itself',
  },
  {
    is: /^\$\{?[A-Za-z_][A-Za-z0-9_]*\}?$/,
    what: 'is the name of a shell variable, and not its value',
    hint: 'write ${{ secrets.NAME }} or ${{ env.NAME }}; "with:" does not expand $VAR',
    terminalHint: 'give the token itself; single quotes keep a shell from putting it there',
  },
  {
    is: /^(["'`“‘]).*["'`”’]$/s,
    what: 'is in quotation marks',
    hint: 'save it in the secret without them',
    terminalHint: 'give it without them',
  },
  {
    is: /^(bearer|basic|token|authorization:)\s/i,
    what: 'begins with a word for an HTTP header, such as "Bearer"',
    hint: onlyToken,
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

/** What every organization access token of Docker's begins with. */
const prefix = 'dckr_oat_'

/**
 * Looks at a token before any server does. Throws TOKEN_MALFORMED without the value. A mistake that is found here costs no failed
 * login, and does not show Docker's token to another registry.
 * @param input what holds it; empty where somebody has just pasted it
 */
export function lintToken(token: Secret, input: string, registry: RegistryHost): void {
  const value = token.reveal()
  const fault = faults.find(({ is }) => is.test(value)) ?? prefixFault(value, registry)
  if (fault === undefined) return
  const name = input === '' ? 'this token' : `the token (input "${input}")`
  const { what, hint, terminalHint = hint } = fault
  throw new OatError('TOKEN_MALFORMED', { message: `${name} ${what}`, hint, terminalHint })
}

function prefixFault(value: string, registry: RegistryHost): Omit<Fault, 'is'> | undefined {
  if (value.startsWith(prefix)) {
    if (registry.isDockerHub || isLoopback(new URL(registry.origin).hostname)) return undefined
    return {
      what: `is one of Docker's (dckr_oat_…), and ${registry.name} is another registry`,
      hint: 'give the token of that registry, or leave input "registry" out for Docker Hub',
    }
  }
  if (!registry.isDockerHub) return undefined
  const complete = 'it is neither a password nor the name of the token'
  return {
    what: `does not start with ${prefix}, as every organization access token does`,
    hint: `save the complete token in the secret; ${complete}`,
    terminalHint: `give the complete token; ${complete}`,
  }
}
