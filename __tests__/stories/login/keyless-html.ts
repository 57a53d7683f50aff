import { fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('A guest network answers in the place of Docker.', {
  arrange: world => {
    world.identity?.faults.set(fault.html)
  },
})
