import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: "Docker Hub repeats the owner's password in its refusal.",
  world: rotationWorld,
  job: stage => {
    const { hub, owner } = stage.world
    const body = JSON.stringify({ detail: `${owner.username}:${owner.password} is not right` })
    const reply = { status: 401, headers: { 'content-type': 'application/json' }, body }
    hub?.faults.set({ kind: 'reply', reply }, { matching: /login/ })
    return rotation(stage)
  },
}
