import { fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory("Docker's identity service has enough for now.", {
  arrange: world => {
    world.identity?.faults.set(fault.status(429, '1'), { times: 1 })
  },
})
