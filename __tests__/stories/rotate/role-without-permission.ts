import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The account is a member without the role to manage tokens.',
  world: rotationWorld,
  job: stage => {
    stage.world.book.addAccount({
      username: 'member',
      password: 'only a member',
      secondFactor: false,
      roles: { acme: 'member' },
      personalTokens: [],
    })
    return rotation(stage, {
      inputs: { 'hub-username': 'member', 'hub-password': 'only a member', 'hub-totp-secret': '' },
    })
  },
}
