import { fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory("Docker's identity service does not recover.", {
  inputs: { attempts: '2' },
  arrange: world => {
    world.identity?.faults.set(fault.reset)
  },
})
