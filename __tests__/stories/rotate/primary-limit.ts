import { githubLimit } from '../../../sandbox/github/limits.ts'
import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The hour of the GitHub token is used up: the run waits until it is over.',
  world: rotationWorld,
  job: stage => {
    const now = Date.now()
    stage.world.github?.faults.set(githubLimit.primary({ resetAt: now + 3000, now }), {
      times: 1,
      matching: /^PUT/,
    })
    return rotation(stage)
  },
}
