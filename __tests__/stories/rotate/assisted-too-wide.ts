import { oneStore, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The given token for pull can push as well.',
  world: rotationWorld,
  job: stage =>
    rotation(stage, {
      tokenList: oneStore.replaceAll('push', 'pull'),
      inputs: { 'nightly-pull-token': '${{ secrets.NIGHTLY_PUSH }}' },
    }),
}
