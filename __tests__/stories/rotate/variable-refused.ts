import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The token may write secrets and no variables: the log does not say that an expiry was written.',
  world: rotationWorld,
  job: stage => {
    const body = JSON.stringify({ message: 'Resource not accessible by integration' })
    const reply = { status: 403, headers: { 'content-type': 'application/json' }, body }
    stage.world.github?.faults.set({ kind: 'reply', reply }, { matching: /variables/ })
    return rotation(stage)
  },
}
