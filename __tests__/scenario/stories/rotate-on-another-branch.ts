import { rotation, rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'rotate on a branch that is not the default one.',
  world: rotationWorld,
  job: stage => rotation(stage, { github: { GITHUB_REF: 'refs/heads/feature' } }),
}
