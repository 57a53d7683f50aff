import { keepDigest, programRotation } from '../program-stage.ts'
import { rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'A program stores the value, and a second one confirms by its SHA-256 that it is there.',
  world: rotationWorld,
  job: stage => programRotation(stage, { keep: keepDigest, confirm: 'cat "$1"' }),
}
