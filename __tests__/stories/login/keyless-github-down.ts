import { fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('GitHub gives no ID token for now: the token is the fallback, in time.', {
  inputs: { token: '${{ secrets.RELEASE_PUSH }}' },
  steps: {
    'GitHub is down': { attempts: '2' },
    'GitHub never answers': { attempts: '1', timeout: '4' },
    'Docker fails once, and GitHub does not answer the request for a second ID token': {
      attempts: '2',
      timeout: '4',
    },
  },
  arrange: ({ identity, idTokens }) => {
    idTokens?.faults.set(fault.status(503), { times: 2 })
    idTokens?.faults.set(fault.hang, { times: 1 })
    idTokens?.faults.set(fault.hang, { after: 1 })
    identity?.faults.set(fault.status(500), { times: 1 })
  },
})
