import { rotation, rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'The register has GitHub secrets, and there is no token to write them.',
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { 'github-token': '' } }),
}
