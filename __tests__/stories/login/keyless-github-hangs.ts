import { fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory(
  'GitHub never answers the request for an ID token: the token is the fallback, in time.',
  {
    inputs: { attempts: '1', timeout: '4', token: '${{ secrets.RELEASE_PUSH }}' },
    arrange: world => {
      world.idTokens?.faults.set(fault.hang)
    },
  },
)
