import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The organization has as many tokens as its plan allows, many of them dead.',
  world: rotationWorld,
  job: stage => {
    const { book } = stage.world
    while (book.tokens('acme').length < 100) {
      const { id } = book.mint('acme', { label: 'filler', resources: [] })
      if (book.tokens('acme').length > 40) book.change(id, { isActive: false })
    }
    return rotation(stage)
  },
}
