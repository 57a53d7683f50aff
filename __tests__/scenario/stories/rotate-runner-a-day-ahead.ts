import { rotation, rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: "The runner's clock is a day ahead of everybody else's.",
  world: { ...rotationWorld, now: () => Date.now() - 86_400_000 },
  job: stage => rotation(stage),
}
