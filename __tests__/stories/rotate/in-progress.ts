import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Another run minted a minute ago and may be at work.',
  world: rotationWorld,
  job: stage => {
    const minute = new Date(Date.now() - 60_000).toISOString().slice(0, 19)
    stage.world.book.mint('acme', {
      label: `nightly-app push (pending ${minute}Z 99.1)`,
      resources: [],
    })
    return rotation(stage)
  },
}
