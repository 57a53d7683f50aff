import { OatError } from './error.ts'
import { isLockOut, lockedOutWords, pauseWords } from './retry.ts'
import { printable } from './text.ts'

/** A request without an answer. What Node says of it is known by shape, since it may come from another realm. */
export interface Fault {
  readonly fault: { readonly code?: unknown; readonly message: string }
  /** The server was reached, so the request may have got through. */
  readonly isSent?: boolean
}

/** The code of the error for an answer that is too long. */
export const answerTooLong = 'ERR_ANSWER_TOO_LONG'

const checkServer =
  'check that the name and port are those of the server; a proxy may have answered in its place'
const checkProxy =
  'check HTTPS_PROXY and NO_PROXY in the environment, and that the proxy lets this host through'
const checkNetwork =
  'check the name, the network, and HTTPS_PROXY if this machine has or needs one; if the server is down, run it again later'
const trustCertificate = 'for a private CA set NODE_EXTRA_CA_CERTS to its PEM file in the environment'

interface Kind {
  /** Of Node's codes (nodejs.org/api/errors.html, OpenSSL's X509_V_ERR names, llhttp's HPE_). */
  readonly is: RegExp
  readonly hint: string
  /** Another try cannot help. */
  readonly isFinal: boolean
  readonly words?: string
}

const untrusted = { hint: trustCertificate, isFinal: true, words: 'its certificate is not trusted' }
const kinds: readonly Kind[] = [
  { is: /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS|ERR_SSL/, ...untrusted },
  { is: /^HPE_/, hint: checkServer, isFinal: true, words: 'its answer is not HTTP' },
  { is: new RegExp(`^${answerTooLong}$`), hint: checkServer, isFinal: true },
  { is: /^ERR_PROXY_TUNNEL$/, hint: checkProxy, isFinal: true },
  { is: /^ERR_PROXY/, hint: checkProxy, isFinal: false },
]
const usual: Omit<Kind, 'is'> = { hint: checkNetwork, isFinal: false }

const phrases: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the name does not resolve',
  EAI_AGAIN: 'the name server does not answer',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  ETIMEDOUT: 'connection timed out',
  ERR_PROXY_TUNNEL: 'the proxy refused the connection',
}

const codeOf = ({ code }: Fault['fault']): string => (typeof code === 'string' ? code : '')
const kindOf = (fault: Fault['fault']) => kinds.find(({ is }) => is.test(codeOf(fault))) ?? usual

export function isFinalFault(fault: Fault['fault']): boolean {
  return kindOf(fault).isFinal
}

/** What to do about it. */
export function networkHint(fault: Fault['fault']): string {
  return kindOf(fault).hint
}

export function describeOutcome(outcome: { readonly status: number } | Fault): string {
  if (!('fault' in outcome)) return `HTTP ${outcome.status}`
  const { fault } = outcome
  const { words } = kindOf(fault)
  if (words !== undefined) return `${words} (${codeOf(fault)})`
  return phrases[codeOf(fault)] ?? printable(fault.message, 200)
}

/** All tries are used up. RATE_LIMITED after 429, else REGISTRY_UNREACHABLE. */
export function httpExhausted(end: {
  host: string
  outcome: { readonly status: number; readonly body: string } | Fault
  tries: number
  /** Milliseconds of `Retry-After`. */
  requested: number | undefined
}): OatError {
  const { host, outcome, tries, requested } = end
  const after = tries > 1 ? ` (${tries} tries)` : ''
  const wait =
    requested === undefined ? undefined : `it asks to wait ${pauseWords(requested)}: run it again then`
  if (!('fault' in outcome) && outcome.status === 429) {
    return new OatError('RATE_LIMITED', {
      message: `${host} answers 429, too many requests${after}`,
      hint: isLockOut(outcome.body) ? lockedOutWords : (wait ?? 'run it again later'),
    })
  }
  const trouble = `the server has a problem${wait === undefined ? ': run it again later' : `, and ${wait}`}`
  return new OatError('REGISTRY_UNREACHABLE', {
    message: `${host}: ${describeOutcome(outcome)}${after}`,
    hint: 'fault' in outcome ? networkHint(outcome.fault) : trouble,
  })
}

/** A credential would have been sent to a server that must not see it. */
export function httpUntrusted(message: string): OatError {
  return new OatError('REGISTRY_UNTRUSTED', {
    message: `${message}, so no credential was sent there`,
    hint: 'use the address at which the registry really answers, with TLS',
  })
}

export function httpCircular(host: string): OatError {
  return new OatError('REGISTRY_INVALID', {
    message: `${host} redirects in a circle`,
    hint: 'the server, or a proxy in front of it, is set up wrongly: check the address, and tell whoever runs it',
  })
}
