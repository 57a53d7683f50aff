import { printable } from './text.ts'

/** Every code a user can meet, in the order of the contract's table. A code never changes its meaning. */
export const errorCodes = [
  'INPUT_INVALID',
  'INPUT_UNUSED',
  'INPUT_UNKNOWN',
  'REGISTER_MISSING',
  'REGISTER_INVALID',
  'TOKEN_MISSING',
  'TOKEN_MALFORMED',
  'TOKEN_REJECTED',
  'TOKEN_EXPIRED',
  'SCOPE_MISSING',
  'SCOPE_EXCESS',
  'SCOPE_UNPROVEN',
  'WRONG_TOKEN',
  'REGISTRY_UNREACHABLE',
  'REGISTRY_INVALID',
  'REGISTRY_UNTRUSTED',
  'RATE_LIMITED',
  'DOCKER_MISSING',
  'DOCKER_LOGIN_FAILED',
  'CONFIG_INVALID',
  'CONFIG_OVERRIDDEN',
  'HUB_FORBIDDEN',
  'HUB_QUOTA',
  'HUB_REJECTED',
  'HUB_INVALID',
  'STORE_FORBIDDEN',
  'STORE_MISSING',
  'STORE_FAILED',
  'ROTATION_IN_PROGRESS',
  'OIDC_UNAVAILABLE',
  'INTERNAL',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Characters of an error before its link. */
const longest = 1000

/** What failed, on what (`message`), and what to do next (`hint`). Never contains a secret. */
export class OatError extends Error {
  readonly code: ErrorCode
  readonly hint: string

  constructor(code: ErrorCode, text: { message: string; hint: string; cause?: unknown }) {
    super(text.message, text.cause === undefined ? undefined : { cause: text.cause })
    this.name = 'OatError'
    this.code = code
    this.hint = text.hint
  }
}

/**
 * The annotation's text: `CODE: what failed, on what; what to do next`. `page`: address or path of docs/errors.md, which has an
 * anchor for each code; the text then ends with the link and is short enough to be printed as a whole.
 */
export function describeError(error: OatError, page?: string): string {
  const text = `${error.code}: ${error.message}; ${error.hint}`
  return page === undefined ? text : `${printable(text, longest)} (${errorLink(error.code, page)})`
}

/** Where a page of errors explains a code. */
export function errorLink(code: ErrorCode, page: string): string {
  return `${page}#${code.toLowerCase()}`
}
