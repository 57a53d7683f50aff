import { githubLimit } from '../../../sandbox/github/limits.ts'
import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'GitHub slows the run down, and says for how long.',
  world: rotationWorld,
  job: stage => {
    stage.world.github?.faults.set(githubLimit.secondary({ retryAfter: 2 }), { times: 1, matching: /^PUT/ })
    return rotation(stage)
  },
}
