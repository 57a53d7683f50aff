import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A personal access token stands where the password belongs; it goes nowhere.',
  world: rotationWorld,
  job: stage =>
    rotation(stage, {
      inputs: { 'hub-username': 'kongbot', 'hub-password': '${{ secrets.PERSONAL }}', 'hub-totp-secret': '' },
    }),
}
