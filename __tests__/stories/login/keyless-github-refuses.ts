import { fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('GitHub refuses the request for an ID token: it is asked once.', {
  arrange: world => {
    world.idTokens?.faults.set(fault.status(401))
  },
})
