import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: "The runner's clock is a day behind everybody else's.",
  world: { ...rotationWorld, now: () => Date.now() + 86_400_000 },
  job: stage => rotation(stage),
}
