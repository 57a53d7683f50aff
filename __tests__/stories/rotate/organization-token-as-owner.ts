import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'An organization access token stands where the password belongs; it goes nowhere.',
  world: rotationWorld,
  job: stage =>
    rotation(stage, {
      inputs: {
        'hub-username': 'acme',
        'hub-password': '${{ secrets.RELEASE_PUSH }}',
        'hub-totp-secret': '',
      },
    }),
}
