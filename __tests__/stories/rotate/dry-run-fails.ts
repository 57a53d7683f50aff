import { oneStore, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A dry run finds a place that is not there: it fails, and names the entry that would fail.',
  world: rotationWorld,
  job: stage =>
    rotation(stage, {
      tokenList: `${oneStore}        environment: nowhere\n`,
      inputs: { 'dry-run': 'true' },
    }),
}
