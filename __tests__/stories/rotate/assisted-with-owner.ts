import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A person minted the token, and an owner account is there: it is tied to the list and labelled.',
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { 'nightly-push-token': '${{ secrets.NIGHTLY_PUSH }}' } }),
}
