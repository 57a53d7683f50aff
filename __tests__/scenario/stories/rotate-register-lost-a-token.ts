import { rotation, rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'A token of our grammar is not in the register any more: reported, never touched.',
  world: rotationWorld,
  job: stage => {
    stage.world.book.mint('kong', { label: 'gone (current 2026-01-01T00:00:00Z)', resources: [] })
    return rotation(stage, { inputs: { 'dry-run': 'true' } })
  },
}
