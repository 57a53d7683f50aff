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
  'DOCKER_TOO_OLD',
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
  'OIDC_REFUSED',
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

/** The page's place in the repository and in the package. */
export const errorPagePath = 'docs/errors.md'

/**
 * The address of docs/errors.md at the version that runs, from GITHUB_ACTION_REPOSITORY and GITHUB_ACTION_REF
 * (docs.github.com, "Variables"); `undefined` for an action of the workflow's own repository, which has neither.
 */
export function errorPage(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const {
    GITHUB_ACTION_REPOSITORY: repository,
    GITHUB_ACTION_REF: ref,
    GITHUB_SERVER_URL: server,
  } = environment
  if (!repository || !ref) return undefined
  return `${server || 'https://github.com'}/${repository}/blob/${encodeURI(ref)}/${errorPagePath}`
}

/** What `act` gives, `undefined` when the file it looks for is not there. */
export function unlessMissing<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (errno(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Node's `code` of a failed system call; by shape, since an error may come from another realm. */
export function errno(error: unknown): string | undefined {
  const fields =
    typeof error === 'object' && error !== null ? (error as { code?: unknown; syscall?: unknown }) : {}
  return typeof fields.code === 'string' && fields.syscall !== undefined ? fields.code : undefined
}

/** Message and hint in one: a report has no field for the latter. */
export function withoutCode(error: OatError): string {
  return describeError(error).slice(error.code.length + 2)
}
