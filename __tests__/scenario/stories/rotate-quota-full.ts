import { rotation, rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'The organization has as many tokens as its plan allows.',
  world: rotationWorld,
  job: stage => {
    const { book } = stage.world
    while (book.tokens('kong').length < 100) book.mint('kong', { label: 'filler', resources: [] })
    return rotation(stage)
  },
}
