import { rotation, rotationWorld, twoSlots } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A Team organization has one place left for two slots: a warning first, then one of them rotates.',
  world: rotationWorld,
  job: stage => {
    const { book } = stage.world
    book.addOrganization({ name: 'kong', plan: 'team' })
    while (book.tokens('kong').length < 9) book.mint('kong', { label: 'filler', resources: [] })
    return rotation(stage, { register: twoSlots })
  },
}
