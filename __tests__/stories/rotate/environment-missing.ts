import { oneStore, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The register names an environment that the repository does not have.',
  world: rotationWorld,
  job: stage => rotation(stage, { register: `${oneStore}        environment: staging\n` }),
}
