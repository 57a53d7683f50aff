import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'Somebody else made tokens with the label of the register, and with one that is nearly it: only the former is adopted.',
  world: rotationWorld,
  job: stage => {
    for (const label of ['nightly-ingress-controller push', 'nightly-ingress-controller push (old)'])
      stage.world.book.mint('kong', { label, resources: [], createdBy: 'somebody' })
    return rotation(stage)
  },
}
