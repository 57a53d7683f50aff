import { OatError } from './error.ts'
import { describeNetworkFault, type NetworkError, networkHint } from './network-fault.ts'
import { isLockOut, seconds } from './retry.ts'

/** An answer, or the connection's fault. */
export type Outcome = { readonly status: number; readonly body: string } | Fault

export interface Fault {
  readonly fault: NetworkError
  /** The server was reached, so the request may have got through. */
  readonly isSent?: boolean
}

export function describeOutcome(outcome: { readonly status: number } | Fault): string {
  return 'fault' in outcome ? describeNetworkFault(outcome.fault) : `HTTP ${outcome.status}`
}

/** All tries are used up. RATE_LIMITED after 429, else REGISTRY_UNREACHABLE. `asked`: milliseconds of `Retry-After`. */
export function httpExhausted(end: {
  host: string
  outcome: Outcome
  tries: number
  asked: number | undefined
}): OatError {
  const { host, outcome, tries, asked } = end
  const after = tries > 1 ? ` (${tries} tries)` : ''
  if ('status' in outcome && outcome.status === 429) {
    return new OatError('RATE_LIMITED', {
      message: `${host} answers 429, too many requests${after}`,
      hint: patience(outcome.body, asked),
    })
  }
  return new OatError('REGISTRY_UNREACHABLE', {
    message: `${host}: ${describeOutcome(outcome)}${after}`,
    hint: 'fault' in outcome ? networkHint(outcome.fault) : trouble(asked),
  })
}

function patience(body: string, asked: number | undefined): string {
  if (isLockOut(body)) {
    return 'too many logins have failed: leave it alone for ten minutes, find the job with the wrong token, then run this one again'
  }
  return asked === undefined
    ? 'run the job again later'
    : `it asks to wait ${seconds(asked)}: run the job again then`
}

function trouble(asked: number | undefined): string {
  if (asked === undefined) return 'the server is in trouble: run the job again later'
  return `the server is in trouble and asks to wait ${seconds(asked)}: run the job again then`
}

/** A credential would have travelled to a place that may not see it. */
export function httpUntrusted(message: string): OatError {
  return new OatError('REGISTRY_UNTRUSTED', {
    message: `${message}, so no credential was sent there`,
    hint: 'name the registry by the address that it really answers at, with TLS',
  })
}

/** Redirects that lead nowhere. `count`: how many addresses of the host were asked on the way. */
export function httpCircular(host: string, count: number): OatError {
  return new OatError('REGISTRY_INVALID', {
    message: `${host} redirects in a circle (${count} ${count === 1 ? 'address' : 'addresses'} asked)`,
    hint: 'the server, or a proxy in front of it, is set up wrongly: check the address, and tell whoever runs it',
  })
}
