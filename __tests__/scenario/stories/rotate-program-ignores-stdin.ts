import { programRotation } from '../program-stage.ts'
import { rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'The program ends well without having read the value; confirm tells.',
  world: rotationWorld,
  job: stage => programRotation(stage, { keep: 'echo nothing > "$1"', confirm: 'cat "$1"' }),
}
