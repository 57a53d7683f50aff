import type { HttpResponse } from '../base/http.ts'
import { parseInstant } from '../base/instant.ts'
import type { Clock } from '../ports.ts'
import { hubInvalid } from './answers.ts'

/** Docker Hub's clock as its answers tell it, and since then carried on by ours: the runner's may be off by a day. */
export interface HubClock {
  /** Docker Hub's time of an answer. @throws OatError HUB_INVALID when the answer does not tell */
  hear(response: HttpResponse, subject: string): number
  /** As `hear`, of an answer that may do without. */
  overhear(response: HttpResponse): void
  /** Docker Hub's time at this moment; `undefined` before the first answer. */
  now(): number | undefined
}

export function createHubClock(clock: Clock): HubClock {
  let ahead: number | undefined
  const overhear = ({ headers }: HttpResponse): number | undefined => {
    const time = parseInstant(headers.date)
    if (time !== undefined) ahead = time - clock.now()
    return time
  }
  return {
    overhear: response => void overhear(response),
    hear: (response, subject) => {
      const time = overhear(response)
      if (time === undefined) throw hubInvalid(subject, 'without its time (Date)')
      return time
    },
    now: () => (ahead === undefined ? undefined : clock.now() + ahead),
  }
}
