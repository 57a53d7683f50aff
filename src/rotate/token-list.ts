import type { HubTokenDetails } from '../hub/answers.ts'
import type { Hub } from '../hub/hub-port.ts'
import { findCurrent, readSlotTokens } from '../tokens/slot-token.ts'
import type { HubToken } from '../tokens/token.ts'

/** Docker Hub's list, with the resources and the description of the current tokens of these labels. */
export type TokenList = (labels: readonly string[]) => Promise<readonly HubToken[]>

/**
 * The list has neither: they are asked for one by one, once a run, and only where the planner compares them. A token that
 * was made current meanwhile has another label, and is asked for again.
 */
export function createTokenList(hub: Pick<Hub, 'list' | 'get'>): TokenList {
  const known = new Map<string, HubTokenDetails | undefined>()
  const key = ({ id, label }: HubToken): string => `${id} ${label}`
  return async labels => {
    const tokens = await hub.list()
    for (const label of labels) {
      const current = findCurrent(readSlotTokens(tokens, label))
      if (current !== undefined && !known.has(key(current)))
        known.set(key(current), await hub.get(current.id))
    }
    return tokens.map(token => {
      const details = known.get(key(token))
      return { ...token, resources: details?.resources, description: details?.description }
    })
  }
}
