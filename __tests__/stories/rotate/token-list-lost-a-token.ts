import { rotation, turnedBack } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

const past = turnedBack()

export const story: Story = {
  about: 'A token of our grammar is not in the token list any more: reported, never touched.',
  world: past.world,
  job: stage => {
    past.daysAgo(0)
    stage.world.book.mint('acme', { label: 'gone (current 2026-01-01T00:00:00Z)', resources: [] })
    return rotation(stage, { inputs: { 'dry-run': 'true' } })
  },
}
