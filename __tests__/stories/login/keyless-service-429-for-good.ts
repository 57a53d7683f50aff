import { fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory("Docker's identity service has had enough, and says so to the end.", {
  inputs: { attempts: '2' },
  arrange: world => {
    world.identity?.faults.set(fault.status(429, '1'))
  },
})
