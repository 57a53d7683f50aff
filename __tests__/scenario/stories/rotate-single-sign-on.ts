import { rotation, rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'The organization enforces single sign-on, so no password logs in.',
  world: rotationWorld,
  job: stage => {
    stage.world.book.addOrganization({ name: 'kong', plan: 'business', singleSignOn: true })
    return rotation(stage)
  },
}
