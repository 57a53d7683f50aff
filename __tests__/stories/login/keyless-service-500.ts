import { fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory("Docker's identity service is in trouble, and recovers.", {
  arrange: world => {
    world.identity?.faults.set(fault.status(500), { times: 2 })
  },
})
