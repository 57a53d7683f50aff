import { fourStores, rotation, turnedBack } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

const past = turnedBack()

export const story: Story = {
  about: 'What would be done, and nothing is changed.',
  isWhole: true,
  world: past.world,
  job: stage => {
    past.daysAgo(0)
    return rotation(stage, { tokenList: fourStores, inputs: { 'dry-run': 'true' } })
  },
}
