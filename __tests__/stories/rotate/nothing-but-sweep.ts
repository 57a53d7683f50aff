import { rotatedBefore, rotation, turnedBack } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

const past = turnedBack()

export const story: Story = {
  about: 'Nothing is due: what was superseded is past its grace, and is retired.',
  world: past.world,
  job: stage => {
    rotatedBefore(stage, past)
    return rotation(stage)
  },
}
