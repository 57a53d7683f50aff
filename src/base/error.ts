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
  'LABEL_TAKEN',
  'ROTATION_INCOMPLETE',
  'ROTATION_IN_PROGRESS',
  'OIDC_UNAVAILABLE',
  'OIDC_REFUSED',
  'INTERNAL',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Characters of an error before its link. */
const longest = 1000

/** Where somebody reads a message: the log and the page of a workflow's job, or a terminal. */
export type ReadingPlace = 'workflow' | 'terminal'

/** What to do, one after the other: a line numbers them, a page makes a list of them. */
export interface Steps {
  readonly lead?: string
  /** Each a sentence without its full stop. */
  readonly steps: readonly string[]
  readonly end: string
}

/** What failed, on what (`message`), and what to do next (`hint`). Never contains a secret. */
export class OatError extends Error {
  readonly code: ErrorCode
  readonly hint: string
  /** The hint's parts, where it is several steps. */
  readonly steps: Steps | undefined
  /** What to do next in a terminal, where a workflow needs other words. */
  readonly terminalHint: string
  /** The same would be refused again, and failed logins may lock an account. */
  readonly isRefusal: boolean

  constructor(
    code: ErrorCode,
    text: {
      message: string
      hint: string | Steps
      terminalHint?: string
      isRefusal?: boolean
      cause?: unknown
    },
  ) {
    super(text.message, text.cause === undefined ? undefined : { cause: text.cause })
    this.name = 'OatError'
    this.code = code
    this.steps = typeof text.hint === 'string' ? undefined : text.hint
    this.hint = typeof text.hint === 'string' ? text.hint : inOneLine(text.hint)
    this.terminalHint = text.terminalHint ?? this.hint
    this.isRefusal = text.isRefusal ?? false
  }
}

function inOneLine({ lead, steps, end }: Steps): string {
  const numbered = steps.map((step, index) => `${index + 1}. ${step}.`)
  return [...(lead === undefined ? [] : [lead]), ...numbered, end].join(' ')
}

/** What to do next, in the words of the place. */
export function hintFor({ hint, terminalHint }: OatError, place: ReadingPlace): string {
  return place === 'terminal' ? terminalHint : hint
}

/** Who reads an error: where, and with which page of errors (an address, or a path). */
export interface ErrorReader {
  readonly place: ReadingPlace
  readonly errorPage: string
}

/**
 * The annotation's text: `CODE: what failed, on what; what to do next`. With a reader it ends with the link to the code's anchor on
 * the page of errors, and is short enough to be printed as a whole.
 */
export function describeError(error: OatError, reader?: ErrorReader): string {
  const text = `${error.code}: ${error.message}; ${hintFor(error, reader?.place ?? 'workflow')}`
  return reader === undefined
    ? text
    : `${printable(text, longest)} (${errorLink(error.code, reader.errorPage)})`
}

/** The same in lines, one for each step of a remedy; a log and an annotation of GitHub's keep them apart. */
export function errorLines(error: OatError, reader: ErrorReader): string {
  const { code, message, hint, steps } = error
  if (steps === undefined || hintFor(error, reader.place) !== hint) return describeError(error, reader)
  const lines = [
    `${code}: ${message}; ${steps.lead ?? 'what to do'}:`,
    ...steps.steps.map((step, index) => `${index + 1}. ${step}`),
    steps.end,
  ].map(line => printable(line, longest))
  return `${lines.join('\n')} (${errorLink(code, reader.errorPage)})`
}

/** Where a page of errors explains a code. */
export function errorLink(code: ErrorCode, page: string): string {
  return `${page}#${code.toLowerCase()}`
}

/** The page's place in the repository and in the package. */
export const errorPagePath = 'docs/errors.md'

/** The address of docs/errors.md at the version of the action that runs; its path for an action of the workflow's own repository. */
export function errorPage(job: { server: string; action: { repository: string; ref: string } }): string {
  const { repository, ref } = job.action
  if (repository === '' || ref === '') return errorPagePath
  return `${job.server}/${repository}/blob/${encodeURI(ref)}/${errorPagePath}`
}

/** What `act` gives, or the OatError that it throws. Any other error is a defect, or the end of the job, and is thrown. */
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

/** Node's `code` of a failed system call; by shape, since an error may come from another realm. */
export function errno(error: unknown): string | undefined {
  const fields =
    typeof error === 'object' && error !== null ? (error as { code?: unknown; syscall?: unknown }) : {}
  return typeof fields.code === 'string' && fields.syscall !== undefined ? fields.code : undefined
}

/** Whether something could not be written for lack of room. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(errno(error) ?? '')
}

/** Message and hint in one: a report has no field for the latter. */
export function withoutCode(error: OatError): string {
  return describeError(error).slice(error.code.length + 2)
}
