import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'GitHub repeats the token that it refuses: not in the summary, and not in the output `report`.',
  world: rotationWorld,
  job: stage => {
    const { github } = stage.world
    const body = JSON.stringify({ message: `token ${github?.tokens.app.value ?? ''} may not do this` })
    const reply = { status: 403, headers: { 'content-type': 'application/json' }, body }
    github?.faults.set({ kind: 'reply', reply }, { matching: /secrets/ })
    return rotation(stage)
  },
}
