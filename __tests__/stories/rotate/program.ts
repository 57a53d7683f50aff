import { keepDigest, programRotation } from '../../support/program-story.ts'
import { rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A program stores the value, and a second one shows by its SHA-256 that it is there.',
  isWhole: true,
  world: rotationWorld,
  job: stage => programRotation(stage, { keep: keepDigest, check: 'cat "$1"' }),
}
