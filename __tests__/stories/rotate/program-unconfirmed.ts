import { keepDigest, programRotation } from '../../support/program-story.ts'
import { rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Without check nobody knows what the program did: it counts as written.',
  world: rotationWorld,
  job: stage => programRotation(stage, { keep: keepDigest }),
}
