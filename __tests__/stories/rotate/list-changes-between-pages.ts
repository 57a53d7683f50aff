import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Somebody mints while the list is read page by page.',
  world: rotationWorld,
  job: stage => {
    const { hub, book } = stage.world
    if (hub !== undefined) hub.mostPerPage = 4
    hub?.events.set(() => void book.mint('kong', { label: 'meanwhile', resources: [] }), {
      times: 1,
      matching: /page=2/,
    })
    return rotation(stage)
  },
}
