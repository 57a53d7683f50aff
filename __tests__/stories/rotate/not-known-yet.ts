import { fault } from '../../../sandbox/fault.ts'
import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The token service does not know the new token at once.',
  world: rotationWorld,
  job: stage => {
    stage.world.auth.faults.set(fault.details('incorrect username or password'), { times: 1 })
    return rotation(stage)
  },
}
