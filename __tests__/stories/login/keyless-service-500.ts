import { fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory(
  "Docker's identity service is in trouble after it has seen the ID token, and recovers: each try has an ID token of its own.",
  {
    arrange: world => {
      world.identity?.faults.set({ ...fault.status(500), late: true }, { times: 2 })
    },
  },
)
