import { fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory(
  "Docker's identity service recovers. Each try has an ID token of its own, since the service may have seen the last one.",
  {
    arrange: world => {
      world.identity?.faults.set(fault.status(429, '1'), { times: 1 })
      world.identity?.faults.set({ ...fault.status(500), late: true }, { times: 2 })
    },
  },
)
