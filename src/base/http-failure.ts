import { OatError } from './error.ts'
import { isLockOut, lockedOutWords, pauseWords } from './retry.ts'
import { printable } from './text.ts'

/** A request without an answer. Node's error is known by shape, since it may come from another realm. */
export interface Fault {
  readonly fault: { readonly code?: unknown; readonly message: string }
  /** The server was reached, so the request may have got through. */
  readonly isSent?: boolean
}

export const answerTooLong = 'ERR_ANSWER_TOO_LONG'
/** A refusal of somebody in between: no API says 403 in HTML. A 401 may be that of a web server which asks for the password. */
export const refusedByPage = 'ERR_WEB_PAGE'

const checkServer =
  'check that the name and port are those of the server; a proxy may have answered in its place'
const checkNetwork =
  'check the name, the network, and HTTPS_PROXY if this machine has or needs one; if the server is down, run it again later'
const trustCertificate = 'for a private CA set NODE_EXTRA_CA_CERTS to its PEM file in the environment'

/** What Node's codes mean (nodejs.org/api/errors.html, X509_V_ERR, HPE_). One with a hint is final. */
const kinds: readonly (readonly [is: RegExp, words: string | undefined, hint?: string])[] = [
  [
    /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS|ERR_SSL/,
    'its certificate is not trusted',
    trustCertificate,
  ],
  [/^HPE_/, 'its answer is not HTTP', checkServer],
  [new RegExp(`^${answerTooLong}$`), undefined, checkServer],
  [new RegExp(`^${refusedByPage}$`), 'HTTP 403 with a web page', checkServer],
  [/^ERR_PROXY_TUNNEL$/, 'the proxy refused the connection', 'check that the proxy lets this host through'],
  [/^ENOTFOUND$/, 'the name does not resolve'],
  [/^ECONNREFUSED$/, 'connection refused'],
  [/^ECONNRESET$/, 'connection reset'],
]

export function readFault({ code, message }: Fault['fault']) {
  const text = typeof code === 'string' ? code : ''
  const [, words = printable(message, 200), hint] = kinds.find(([is]) => is.test(text)) ?? []
  return { words: hint === trustCertificate ? `${words} (${text})` : words, hint }
}

export function networkHint(fault: Fault['fault']): string {
  return readFault(fault).hint ?? checkNetwork
}

export function describeOutcome(outcome: { readonly status: number } | Fault): string {
  return 'fault' in outcome ? readFault(outcome.fault).words : `HTTP ${outcome.status}`
}

/** A credential would have been sent to a server that must not see it. */
export function httpUntrusted(problem: string): OatError {
  const message = `${problem}, so no credential was sent there`
  const hint = 'use the address at which the registry really answers, with TLS'
  return new OatError('REGISTRY_UNTRUSTED', { message, hint })
}

/** All tries are used up. RATE_LIMITED after 429, else REGISTRY_UNREACHABLE. */
export function triesUsedUp(
  host: string,
  last: { outcome: { status: number; body: string } | Fault; tries: number; requested: number | undefined },
): OatError {
  const { outcome, tries, requested } = last
  const triesText = tries > 1 ? ` (${tries} tries)` : ''
  const wait =
    requested === undefined ? undefined : `it asks to wait ${pauseWords(requested)}: run it again then`
  if (!('fault' in outcome) && outcome.status === 429) {
    const message = `${host} answers 429, too many requests${triesText}`
    const hint = isLockOut(outcome.body) ? lockedOutWords : (wait ?? 'run it again later')
    return new OatError('RATE_LIMITED', { message, hint })
  }
  const trouble = `the server has a problem${wait === undefined ? ': run it again later' : `, and ${wait}`}`
  const message = `${host}: ${describeOutcome(outcome)}${triesText}`
  const hint = 'fault' in outcome ? networkHint(outcome.fault) : trouble
  const isRefusal = 'fault' in outcome && outcome.fault.code === refusedByPage
  return new OatError('REGISTRY_UNREACHABLE', { message, hint, isRefusal })
}
