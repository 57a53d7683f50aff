import { fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('GitHub has no ID token for now: the token is the fallback.', {
  inputs: { attempts: '2', token: '${{ secrets.RELEASE_PUSH }}' },
  arrange: world => {
    world.idTokens?.faults.set(fault.status(503))
  },
})
