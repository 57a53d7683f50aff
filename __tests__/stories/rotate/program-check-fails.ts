import { keepDigest, programRotation } from '../../support/program-story.ts'
import { rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The value is stored, and check cannot read it.',
  world: rotationWorld,
  job: stage => programRotation(stage, { keep: keepDigest, check: 'echo "permission denied" >&2; exit 1' }),
}
