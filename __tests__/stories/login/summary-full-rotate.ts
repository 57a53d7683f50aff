import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'There is no room for the job summary of a rotation: it succeeded, and its outputs say so.',
  needs: '/dev/full',
  world: rotationWorld,
  job: async stage => ({ ...(await rotation(stage)), summaryPath: '/dev/full' }),
}
