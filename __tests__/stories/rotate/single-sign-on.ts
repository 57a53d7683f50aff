import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The organization enforces single sign-on, so no password logs in.',
  world: rotationWorld,
  job: stage => {
    stage.world.book.addOrganization({ name: 'acme', plan: 'business', singleSignOn: true })
    return rotation(stage)
  },
}
