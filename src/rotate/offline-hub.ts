import type { Clock } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { HubTokenDetails } from '../hub/answers.ts'
import type { Hub } from '../hub/hub.ts'
import type { Entry } from '../token-list/token-list.ts'
import { entryResources } from '../tokens/resources.ts'

/** The id of a given token where there is no list to find it in. */
export function offlineId(label: string): string {
  return `given ${label}`
}

/** Without an owner account: the given tokens in place of Docker Hub's list, each with what its proof shows. Only labels can change. */
export function createOfflineHub(
  entries: readonly Entry[],
  expiresAt: number | undefined,
  clock: Pick<Clock, 'now'>,
): Hub {
  const tokens = new Map<string, HubTokenDetails>()
  for (const entry of entries) {
    const { label } = entry
    const token = { id: offlineId(label), label, createdAt: clock.now(), expiresAt, isActive: true }
    tokens.set(token.id, { ...token, resources: entryResources(entry), description: undefined })
  }
  const beyond = (): Promise<never> =>
    Promise.reject(
      new OatError('INTERNAL', {
        message: 'an assisted rotation without an owner account asks for more than labels',
        hint: 'this is a defect of docker-oat-login: please report it with this line',
      }),
    )
  return {
    serverTime: () => Promise.resolve(clock.now()),
    list: () => Promise.resolve([...tokens.values()]),
    get: id => Promise.resolve(tokens.get(id)),
    change: async (id, change) => {
      const before = tokens.get(id)
      if (before === undefined) return beyond()
      const token = { ...before, ...(change.label !== undefined && { label: change.label }) }
      tokens.set(id, token)
      return token
    },
    mint: beyond,
    retire: beyond,
    remove: beyond,
  }
}
