import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The answer to the mint is lost: the token is found in the list, deleted, and another one minted.',
  world: rotationWorld,
  job: stage => {
    stage.world.hub?.faults.set(
      { kind: 'reset', late: true },
      { times: 1, matching: /^POST .*access-tokens/ },
    )
    return rotation(stage)
  },
}
