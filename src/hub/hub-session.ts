import { OatError } from '../base/error.ts'
import type { HubClock } from './hub-clock.ts'
import type { HubSession } from './session.ts'

/** Requests on their way and clocks of whole seconds fit into this. */
const margin = 60_000

/** The session to call with, opened when first needed and kept young. */
export interface HubSessions {
  current(): Promise<HubSession>
  /** Another one, because Docker Hub refused this one. */
  replace(refused: HubSession): Promise<HubSession>
}

/** Calls at one time share one login. Unless Docker Hub could not be reached, a login that failed is final: the
 * password is never presented again. */
export function createHubSessions(login: () => Promise<HubSession>, hubClock: HubClock): HubSessions {
  let opening: Promise<HubSession> | undefined
  const open = (): Promise<HubSession> => {
    const attempt = login()
    opening = attempt
    attempt.catch((error: unknown) => {
      const mayPass = error instanceof OatError && error.code === 'REGISTRY_UNREACHABLE'
      if (mayPass && opening === attempt) opening = undefined
    })
    return attempt
  }
  const shared = async (isOver: (session: HubSession) => boolean): Promise<HubSession> => {
    const before = opening
    if (before === undefined) return open()
    const session = await before
    if (!isOver(session)) return session
    // Somebody who waited for the same session may have opened the next one already.
    return opening === before ? open() : shared(isOver)
  }
  return {
    current: () => shared(({ endsAt }) => (hubClock.now() ?? endsAt) >= endsAt - margin),
    replace: refused => shared(session => session === refused),
  }
}
