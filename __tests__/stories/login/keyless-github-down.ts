import { fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('GitHub gives no ID token for now: the token is the fallback, in time.', {
  inputs: { token: '${{ secrets.RELEASE_PUSH }}' },
  steps: { 'GitHub is down': { attempts: '2' }, 'GitHub never answers': { attempts: '1', timeout: '4' } },
  arrange: world => {
    world.idTokens?.faults.set(fault.status(503), { times: 2 })
    world.idTokens?.faults.set(fault.hang)
  },
})
