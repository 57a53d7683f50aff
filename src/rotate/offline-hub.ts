import type { Clock } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { HubTokenDetails } from '../hub/answers.ts'
import type { Hub } from '../hub/hub.ts'

/**
 * Assisted rotation without an owner account: the given tokens on paper, in place of Docker Hub's list. It notes
 * new labels, and can neither mint nor take away.
 */
export function createOfflineHub(given: readonly HubTokenDetails[], clock: Pick<Clock, 'now'>): Hub {
  const tokens = new Map(given.map(token => [token.id, token]))
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
