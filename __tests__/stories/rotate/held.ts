import { rotatedBefore, rotation, turnedBack } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

const past = turnedBack()

export const story: Story = {
  about: 'A superseded token was used yesterday: an unknown consumer is not broken.',
  isWhole: true,
  world: past.world,
  job: stage => {
    const { older } = rotatedBefore(stage, past)
    older.lastUsedAt = Date.now() - 86_400_000
    return rotation(stage)
  },
}
