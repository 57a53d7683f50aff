import { OatError } from './error.ts'

export interface LintedToken {
  readonly value: string
  /** A line end was trimmed: worth a notice, since other consumers of the secret may trip over it. */
  readonly trimmed: boolean
}

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

/** Takes a token as given, not empty. Throws TOKEN_MALFORMED, never naming the value. */
export function lintToken(given: string, input: string): LintedToken {
  const value = given.trim()
  const fault = faults.find(({ is }) => is.test(value))
  if (fault !== undefined) {
    throw new OatError('TOKEN_MALFORMED', { message: `input ${input} ${fault.what}`, hint: fault.hint })
  }
  return { value, trimmed: value !== given }
}
