import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The token list has GitHub secrets, and there is no token to write them.',
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { 'github-token': '' } }),
}
