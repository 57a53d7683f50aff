import type { LoggedRequest } from '../../sandbox/request-log.ts'

/** Parameters that all requests of a kind have. */
const usual = /^(?:service|account|client_id|offline_token)=|^(?:per_page=100|page_size=100|page=1|)$/

/**
 * A request as a transcript shows it, without the registry's challenge; `undefined` for none. Unless all are asked for, docker's own
 * questions about a login that it takes are left out, and of requests that change nothing it says only who was asked.
 */
export function describeRequest(
  { server, method, target, credential, outcome, reason }: LoggedRequest,
  isWhole: boolean,
): string | undefined {
  const asked = `${server} ${method} ${target}`
  if (asked === 'registry GET /v2/' && (credential === 'nobody' || !isWhole)) return undefined
  if (!isWhole && outcome === 200) {
    if (asked.includes('client_id=docker')) return undefined
    if (method === 'GET' && (server === 'hub' || server === 'github')) {
      return `${server} reads [${credential}]`
    }
  }
  const [path = '', query = ''] = asked.split('?')
  const rest = query.split('&').filter(each => !usual.test(each))
  const why = reason === undefined ? '' : ` (${reason})`
  return `${[path, ...(rest.length === 0 ? [] : [rest.join('&')])].join('?')} [${credential}] ${outcome}${why}`
}
