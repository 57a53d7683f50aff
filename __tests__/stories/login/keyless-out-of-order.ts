import { fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('The servers do not recover; one that refuses is asked once.', {
  inputs: { attempts: '2' },
  steps: { 'GitHub refuses': {}, 'Docker is down': {}, 'Docker has had enough': {} },
  arrange: ({ identity, idTokens }) => {
    idTokens?.faults.set(fault.status(401), { times: 1 })
    identity?.faults.set(fault.reset, { times: 2 })
    identity?.faults.set(fault.status(429, '1'), { times: 2 })
  },
})
