import { OatError } from './error.ts'
import { isLockOut, lockedOutWords, seconds } from './retry.ts'
import { counted, printable } from './text.ts'

export interface Fault {
  readonly fault: NetworkError
  /** The server was reached, so the request may have got through. */
  readonly isSent?: boolean
}

export function describeOutcome(outcome: { readonly status: number } | Fault): string {
  return 'fault' in outcome ? describeNetworkFault(outcome.fault) : `HTTP ${outcome.status}`
}

/** All tries are used up. RATE_LIMITED after 429, else REGISTRY_UNREACHABLE. `requested`: milliseconds of `Retry-After`. */
export function httpExhausted(end: {
  host: string
  outcome: { readonly status: number; readonly body: string } | Fault
  tries: number
  requested: number | undefined
}): OatError {
  const { host, outcome, tries, requested } = end
  const after = tries > 1 ? ` (${tries} tries)` : ''
  if ('status' in outcome && outcome.status === 429) {
    return new OatError('RATE_LIMITED', {
      message: `${host} answers 429, too many requests${after}`,
      hint: patience(outcome.body, requested),
    })
  }
  return new OatError('REGISTRY_UNREACHABLE', {
    message: `${host}: ${describeOutcome(outcome)}${after}`,
    hint: 'fault' in outcome ? networkHint(outcome.fault) : trouble(requested),
  })
}

function patience(body: string, requested: number | undefined): string {
  if (isLockOut(body)) {
    return lockedOutWords
  }
  return requested === undefined
    ? 'run it again later'
    : `it asks to wait ${seconds(requested)}: run it again then`
}

function trouble(requested: number | undefined): string {
  if (requested === undefined) return 'the server has a problem: run it again later'
  return `the server has a problem and asks to wait ${seconds(requested)}: run it again then`
}

/** A credential would have been sent to a server that must not see it. */
export function httpUntrusted(message: string): OatError {
  return new OatError('REGISTRY_UNTRUSTED', {
    message: `${message}, so no credential was sent there`,
    hint: 'use the address at which the registry really answers, with TLS',
  })
}

/** A loop of redirects. `count`: how many addresses of the host were asked on the way. */
export function httpCircular(host: string, count: number): OatError {
  return new OatError('REGISTRY_INVALID', {
    message: `${host} redirects in a circle (${counted(count, 'address', 'addresses')} asked)`,
    hint: 'the server, or a proxy in front of it, is set up wrongly: check the address, and tell whoever runs it',
  })
}

/** What Node says of a failed connection; by shape, since it may come from another realm. */
export interface NetworkError {
  readonly code?: unknown
  readonly message: string
}

// Node's codes: nodejs.org/api/errors.html and OpenSSL's X509_V_ERR names.
const phrases: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the name does not resolve',
  EAI_AGAIN: 'the name server does not answer',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  EPIPE: 'connection closed',
  ETIMEDOUT: 'connection timed out',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'no network',
  ERR_PROXY_TUNNEL: 'the proxy refused the connection',
}

/** A connection that failed, in words. */
function describeNetworkFault(error: NetworkError): string {
  const code = codeOf(error)
  if (isCertificateFault(error)) return `its certificate is not trusted (${code})`
  if (isNotHttp(error)) return `its answer is not HTTP (${code})`
  return phrases[code] ?? printable(error.message, 200)
}

/** Faults that another try cannot fix: an untrusted certificate, a proxy that refuses, a server that does not speak HTTP. */
export function isFinalFault(error: NetworkError): boolean {
  const isFinal = ['ERR_PROXY_TUNNEL', 'ERR_ANSWER_TOO_LONG'].includes(codeOf(error))
  return isFinal || isCertificateFault(error) || isNotHttp(error)
}

/** What to do about it. */
export function networkHint(error: NetworkError): string {
  if (isCertificateFault(error)) {
    return 'for a private CA set NODE_EXTRA_CA_CERTS to its PEM file in the environment'
  }
  if (codeOf(error).startsWith('ERR_PROXY')) {
    return 'check HTTPS_PROXY and NO_PROXY in the environment, and that the proxy lets this host through'
  }
  if (isNotHttp(error) || codeOf(error) === 'ERR_ANSWER_TOO_LONG') {
    return 'check that the name and port are those of the server; a proxy may have answered in its place'
  }
  return 'check the name, the network, and HTTPS_PROXY if this machine has or needs one; if the server is down, run it again later'
}

function codeOf(error: NetworkError): string {
  return typeof error.code === 'string' ? error.code : ''
}

/** Codes of Node's HTTP parser (llhttp). */
function isNotHttp(error: NetworkError): boolean {
  return codeOf(error).startsWith('HPE_')
}

function isCertificateFault(error: NetworkError): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS|ERR_SSL/.test(codeOf(error))
}
