import { hubInvalid } from '../model/hub-answer.ts'
import type { Clock } from '../ports.ts'
import type { HttpResponse } from './http.ts'

/** Docker Hub's clock as its answers tell it, and since then carried on by ours: the runner's may be off by a day. */
export interface HubClock {
  /** Docker Hub's time of an answer. @throws OatError HUB_INVALID when the answer does not tell */
  hear(response: HttpResponse, subject: string): number
  /** Docker Hub's time at this moment; `undefined` before the first answer. */
  now(): number | undefined
}

export function createHubClock(clock: Clock): HubClock {
  let ahead: number | undefined
  return {
    hear: (response, subject) => {
      const time = Date.parse(response.headers.date ?? '')
      if (Number.isNaN(time)) throw hubInvalid(subject, 'without its time (Date)')
      ahead = time - clock.now()
      return time
    },
    now: () => (ahead === undefined ? undefined : clock.now() + ahead),
  }
}
