import { fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory(
  'Docker fails once, and GitHub never answers the request for a second ID token: the token is the fallback, in time.',
  {
    inputs: { attempts: '2', timeout: '4', token: '${{ secrets.RELEASE_PUSH }}' },
    arrange: ({ identity, idTokens }) => {
      identity?.faults.set(fault.status(500), { times: 1 })
      idTokens?.faults.set(fault.hang, { after: 1 })
    },
  },
)
