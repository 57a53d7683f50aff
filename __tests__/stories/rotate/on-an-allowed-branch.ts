import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'rotate on a branch that allow-ref names.',
  world: rotationWorld,
  job: stage =>
    rotation(stage, {
      inputs: { 'allow-ref': 'release', 'dry-run': 'true' },
      github: { GITHUB_REF: 'refs/heads/release' },
    }),
}
