import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'rotate on a branch that is not the default one.',
  world: rotationWorld,
  job: stage => rotation(stage, { github: { GITHUB_REF: 'refs/heads/feature' } }),
}
