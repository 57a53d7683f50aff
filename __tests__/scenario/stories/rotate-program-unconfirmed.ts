import { keepDigest, programRotation } from '../program-stage.ts'
import { rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'Without confirm nobody knows what the program did: it counts as written.',
  world: rotationWorld,
  job: stage => programRotation(stage, { keep: keepDigest }),
}
