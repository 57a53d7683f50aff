import { fault } from '../../../sandbox/fault.ts'
import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Docker Hub answers 429 to the mint: the run waits as long as it says.',
  world: rotationWorld,
  job: stage => {
    stage.world.hub?.faults.set(fault.status(429, '2'), { times: 1, matching: /^POST .*access-tokens/ })
    return rotation(stage)
  },
}
