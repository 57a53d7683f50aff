import { rotation, rotationWorld, twoEntries } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A person created the token of one entry, whatever its channel: only names the entry.',
  world: rotationWorld,
  job: stage =>
    rotation(stage, {
      tokenList: twoEntries.replaceAll('channel: nightly', 'channel: edge'),
      inputs: {
        'hub-username': '',
        'hub-password': '',
        'hub-totp-secret': '',
        token: '${{ secrets.NIGHTLY_PUSH }}',
        only: 'nightly-app push',
      },
    }),
}
