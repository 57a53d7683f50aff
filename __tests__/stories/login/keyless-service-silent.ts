import { fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory("Docker's identity service never answers: its fault, and no fallback.", {
  inputs: { token: '${{ secrets.RELEASE_PUSH }}', attempts: '2', timeout: '12' },
  arrange: ({ identity }) => identity?.faults.set(fault.hang),
})
