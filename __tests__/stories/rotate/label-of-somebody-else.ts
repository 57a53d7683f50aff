import { resourcesOf } from '../../../sandbox/book/entry.ts'
import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'Somebody else made tokens with the label of the token list, one for its repository and one for another, and one whose label is nearly it: only the first is adopted.',
  world: rotationWorld,
  job: stage => {
    const label = 'nightly-app push'
    const resources = resourcesOf('nightly', 'push')
    stage.world.book.mint('acme', { label, resources, createdBy: 'somebody' })
    const elsewhere = resourcesOf('release', 'push')
    stage.world.book.mint('acme', { label, resources: elsewhere, createdBy: 'somebody' })
    stage.world.book.mint('acme', { label: `${label} (old)`, resources, createdBy: 'somebody' })
    return rotation(stage)
  },
}
