import { oneStore, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A lifetime of 63 days, and nobody knows how often the workflow runs.',
  world: rotationWorld,
  job: stage =>
    rotation(stage, {
      register: `rotation: { lifetime: 63d }\n${oneStore}`,
      inputs: { 'dry-run': 'true' },
    }),
}
