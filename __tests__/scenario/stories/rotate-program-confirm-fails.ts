import { keepDigest, programRotation } from '../program-stage.ts'
import { rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'The value is stored, and confirm cannot read it.',
  world: rotationWorld,
  job: stage => programRotation(stage, { keep: keepDigest, confirm: 'echo "permission denied" >&2; exit 1' }),
}
