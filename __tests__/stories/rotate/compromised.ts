import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'A token leaked: a new one everywhere, then every older one is retired and deleted at once. A token that may pull the repository is in no list, so the page is not green.',
  isWhole: true,
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { compromised: 'nightly-app push' } }),
}
