import { printable } from './text.ts'

/** Every code a user can meet, in the order of the contract's table. A code never changes its meaning. */
const codeGroups = [
  ['INPUT_INVALID', 'INPUT_UNUSED', 'INPUT_UNKNOWN', 'LIST_MISSING', 'LIST_INVALID'],
  ['TOKEN_MISSING', 'TOKEN_MALFORMED', 'TOKEN_REJECTED', 'TOKEN_EXPIRED'],
  ['SCOPE_MISSING', 'SCOPE_EXCESS', 'SCOPE_UNPROVEN', 'WRONG_TOKEN'],
  ['REGISTRY_UNREACHABLE', 'REGISTRY_INVALID', 'REGISTRY_UNTRUSTED', 'RATE_LIMITED'],
  ['DOCKER_MISSING', 'DOCKER_LOGIN_FAILED', 'DOCKER_TOO_OLD', 'TAG_IMMUTABLE'],
  ['CONFIG_INVALID', 'CONFIG_OVERRIDDEN', 'HUB_FORBIDDEN', 'HUB_QUOTA', 'HUB_REJECTED', 'HUB_INVALID'],
  ['STORE_FORBIDDEN', 'STORE_MISSING', 'STORE_FAILED', 'LABEL_TAKEN', 'LIST_STALE'],
  ['ROTATION_INCOMPLETE', 'ROTATION_IN_PROGRESS', 'OIDC_UNAVAILABLE', 'OIDC_REFUSED', 'INTERNAL'],
] as const

export type ErrorCode = (typeof codeGroups)[number][number]
export const errorCodes: readonly ErrorCode[] = codeGroups.flat()

/** Where somebody reads a message: the log and the page of a workflow's job, or a terminal. */
export type ReadingPlace = 'workflow' | 'terminal'

/** What an error says. */
export type ErrorText = Pick<OatError, 'message' | 'hint'> &
  Partial<Pick<OatError, 'terminalHint' | 'isRefusal' | 'cause'>>

/** What failed, on what (`message`), and what to do next (`hint`). Never contains a secret. */
export class OatError extends Error {
  readonly code: ErrorCode
  readonly hint: string
  /** What to do next in a terminal, where a workflow needs other words. */
  readonly terminalHint: string
  /** The same would be refused again, and failed logins may lock an account. */
  readonly isRefusal: boolean

  constructor(code: ErrorCode, { message, hint, terminalHint, isRefusal = false, cause }: ErrorText) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'OatError'
    this.code = code
    this.hint = hint
    this.terminalHint = terminalHint ?? hint
    this.isRefusal = isRefusal
  }
}

export function hintFor({ hint, terminalHint }: OatError, place: ReadingPlace): string {
  return place === 'terminal' ? terminalHint : hint
}

/** Message and hint in one: a report has no field for the latter. */
export function withoutCode({ message, hint }: OatError): string {
  return `${message}; ${hint}`
}

/** Who reads an error: where, and with which page of errors (an address, or a path). */
export type ErrorReader = Readonly<{ place: ReadingPlace; errorPage: string }>

/** Characters of a line of an error before its link, so that it is printed as a whole. */
const longest = 1000

/** `CODE: what failed, on what; what to do next`, and for a reader the link to the page of errors. */
export function describeError(error: OatError, reader?: ErrorReader): string {
  const text = `${error.code}: ${error.message}; ${hintFor(error, reader?.place ?? 'workflow')}`
  return reader ? `${printable(text, longest)} (${errorLink(error.code, reader.errorPage)})` : text
}

export function errorLink(code: ErrorCode, page: string): string {
  return `${page}#${code.toLowerCase()}`
}

export const errorPagePath = 'docs/errors.md'

/** The page at the version of the action that runs; its path where the workflow brings the action itself. */
export function errorPage(job: { server: string; action: { repository: string; ref: string } }): string {
  const { repository, ref } = job.action
  if (repository === '' || ref === '') return errorPagePath
  return `${job.server}/${repository}/blob/${encodeURI(ref)}/${errorPagePath}`
}

/** What `act` gives, or the OatError that it throws. Other errors are defects, or the end of the job. */
export async function resultOrError<T>(act: () => Promise<T>): Promise<T | OatError> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof OatError) return error
    throw error
  }
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

/** What `act` gives, `undefined` when it throws: where any reason means that there is nothing to see. */
export function unlessThrown<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

/** Node's `code` of a failed system call; by shape, since an error may come from another realm. */
export function errno(error: unknown): string | undefined {
  const { code, syscall } = Object(error) as { code?: unknown; syscall?: unknown }
  return typeof code === 'string' && syscall !== undefined ? code : undefined
}

export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(errno(error) ?? '')
}
