import type { Agent, IncomingMessage } from 'node:http'
import type { Deadline } from '../ports.ts'
import { OatError } from './error.ts'
import type { Fault } from './http-failure.ts'
import type { HttpRequest, HttpResponse } from './http.ts'
import type { NetworkError } from './network-fault.ts'
import { hearStatus, onConnected, openRequest } from './open-request.ts'
import { readBody, readExplanation } from './read-body.ts'
import { seconds } from './retry.ts'

export interface Exchange {
  /** Connections that are kept, by kind. */
  readonly agents: Map<string, Agent>
  readonly deadline: Deadline
}

/**
 * One request and its answer. A network fault is a value: whether it is the end is decided elsewhere. An answer other
 * than 2xx counts as soon as its status is there: a refusal whose text breaks off is still a refusal.
 * @throws the deadline's reason when the job is cancelled
 */
export function exchange(
  request: HttpRequest,
  { agents, deadline }: Exchange,
): Promise<HttpResponse | Fault> {
  deadline.signal.throwIfAborted()
  const { tryMs } = deadline
  const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(tryMs)])
  return new Promise((resolve, reject) => {
    let isSent = false
    const settle = (outcome: HttpResponse | Fault): void => {
      if (isCancelled(deadline)) reject(deadline.signal.reason as Error)
      else resolve(outcome)
    }
    const sent = openRequest(request, { agents, signal })
    const heard = hearStatus(sent)
    const failed = (error: NetworkError): void => {
      const status = isPresenting(request) ? heard() : undefined
      if (status === 401 || status === 403) settle({ status, headers: {}, body: '' })
      else if (!signal.aborted) settle({ fault: error, isSent })
      else if (deadline.signal.aborted)
        settle({ fault: { message: 'no answer before the time of input timeout was up' }, isSent })
      else settle({ fault: { message: `no answer within ${seconds(tryMs)}` }, isSent })
    }
    sent.on('error', failed)
    onConnected(sent, () => {
      isSent = true
    })
    sent.on('response', response => {
      const { statusCode: status = 0, headers } = response
      bodyOf(response).then(body => {
        settle({ status, headers, body })
      }, failed)
    })
    sent.end(request.body)
  })
}

function bodyOf(response: IncomingMessage): Promise<string> {
  const { statusCode: status = 0 } = response
  return status >= 200 && status < 300 ? readBody(response) : readExplanation(response)
}

/** The job was cancelled; that the time is up is a fault like others. */
function isCancelled({ signal }: Deadline): boolean {
  return signal.aborted && !(signal.reason instanceof OatError)
}

/** Whether something secret may be in it: then a refusal must be seen even where the headers behind it never end. */
function isPresenting({ headers, body }: HttpRequest): boolean {
  return headers?.['authorization'] !== undefined || body !== undefined
}
