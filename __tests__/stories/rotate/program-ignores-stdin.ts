import { programRotation } from '../../support/program-story.ts'
import { rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The program ends well without having read the value; check tells.',
  world: rotationWorld,
  job: stage => programRotation(stage, { keep: 'echo nothing > "$1"', check: 'cat "$1"' }),
}
