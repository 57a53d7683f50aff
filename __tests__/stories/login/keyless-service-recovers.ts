import { fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory(
  "Docker's identity service recovers, and answers 201. Each try has an ID token of its own, since the service may have seen the last one.",
  {
    arrange: ({ identity }) => {
      if (identity === undefined) return
      identity.success = 201
      identity.faults.set(fault.status(429, '1'), { times: 1 })
      identity.faults.set({ ...fault.status(500), late: true }, { times: 2 })
    },
  },
)
