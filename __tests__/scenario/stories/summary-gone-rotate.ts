import { rotation, rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'The file for the job summary of a rotation is not there.',
  world: rotationWorld,
  job: async stage => ({ ...(await rotation(stage)), summaryPath: '/nowhere/summary' }),
}
