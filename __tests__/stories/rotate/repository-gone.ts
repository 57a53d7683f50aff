import { repositoryOf } from '../../../sandbox/book/entry.ts'
import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A repository of the token was deleted on Docker Hub.',
  world: rotationWorld,
  job: stage => {
    stage.world.book.removeRepository(repositoryOf('nightly'))
    return rotation(stage)
  },
}
