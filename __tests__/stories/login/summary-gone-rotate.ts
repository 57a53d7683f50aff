import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The file for the job summary of a rotation is not there.',
  world: rotationWorld,
  job: async stage => ({ ...(await rotation(stage)), summaryPath: '/nowhere/summary' }),
}
