import type { HubToken, TokenResource } from '../model/hub-token.ts'
import { findCurrent, readSlotTokens } from '../model/slot-token.ts'
import type { Hub } from '../ports.ts'

/** Docker Hub's list, with the resources of the current tokens of these labels. */
export type TokenList = (labels: readonly string[]) => Promise<readonly HubToken[]>

/** The list has no resources: they are asked for one by one, once a run, and only where the planner compares them. */
export function createTokenList(hub: Pick<Hub, 'list' | 'get'>): TokenList {
  const known = new Map<string, readonly TokenResource[] | undefined>()
  return async labels => {
    const tokens = await hub.list()
    for (const label of labels) {
      const current = findCurrent(readSlotTokens(tokens, label))
      if (current !== undefined && !known.has(current.id))
        known.set(current.id, (await hub.get(current.id))?.resources)
    }
    return tokens.map(token => ({ ...token, resources: known.get(token.id) }))
  }
}
