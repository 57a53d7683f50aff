import { OatError, resultOrError, withoutCode } from '../base/error.ts'
import type { HubToken } from '../tokens/token.ts'
import type { Hub } from './hub.ts'

/** So many tokens in a row may have no answer: then the others are not asked for, as each takes minutes. */
const mostUnanswered = 3

/**
 * Docker Hub's list has neither resources nor descriptions: they are asked for one by one. A token that
 * cannot be read says so, and is in nobody's way.
 */
export function createDetailReader(get: Hub['get']) {
  let unanswered = 0
  return async (token: HubToken): Promise<HubToken> => {
    if (unanswered === mostUnanswered) return { ...token, unread: 'Docker Hub does not answer' }
    const details = await resultOrError(() => get(token.id))
    const isOdd = details instanceof OatError
    unanswered = isOdd && details.code === 'REGISTRY_UNREACHABLE' ? unanswered + 1 : 0
    if (isOdd) return { ...token, unread: withoutCode(details) }
    if (details === undefined) return { ...token, unread: 'Docker Hub says that it is not there' }
    const { resources, description } = details
    return { ...token, resources, description }
  }
}
