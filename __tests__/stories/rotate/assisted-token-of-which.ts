import { rotation, rotationWorld, twoSlots } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A new token is given, and nothing says which entry it is for.',
  world: rotationWorld,
  job: stage => rotation(stage, { register: twoSlots, inputs: { token: '${{ secrets.NIGHTLY_PUSH }}' } }),
}
