import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A label that the token list does not have is refused before anything is asked.',
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { compromised: 'nightly-ap push' } }),
}
