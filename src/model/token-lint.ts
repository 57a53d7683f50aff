import { OatError } from './error.ts'
import type { Secret } from './secret.ts'

const faults: readonly { readonly is: RegExp; readonly what: string; readonly hint: string }[] = [
  {
    is: /\$\{\{|\}\}/,
    what: 'holds a literal ${{ … }}',
    hint: 'expressions are not evaluated there: write ${{ secrets.NAME }} alone, and check the quotes around it',
  },
  {
    is: /^\$\{?[A-Za-z_][A-Za-z0-9_]*\}?$/,
    what: 'holds a literal shell variable',
    hint: 'with: does not expand $VAR: write ${{ secrets.NAME }} or ${{ env.NAME }}',
  },
  {
    is: /\s/,
    what: 'has white space inside',
    hint: 'store the token again, on one line and without anything around it',
  },
  {
    is: /^dckr_pat_/,
    what: 'is a personal access token (dckr_pat_…), where an organization access token belongs',
    hint: 'create an organization access token (dckr_oat_…) in Docker Home, or name this account with another action',
  },
]

/** Looks at a token before anybody is asked about it. Throws TOKEN_MALFORMED, never naming the value. */
export function lintToken(token: Secret, input: string): void {
  const value = token.reveal()
  const fault = faults.find(({ is }) => is.test(value))
  if (fault === undefined) return
  throw new OatError('TOKEN_MALFORMED', { message: `input ${input} ${fault.what}`, hint: fault.hint })
}
