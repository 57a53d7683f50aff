import { keylessStory } from '../../support/keyless-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  ...keylessStory(
    'The ID token of the job is exchanged, proven and logged in; without a connection the token is.',
    {
      steps: {
        'no secret at all': {},
        'for five minutes': { 'oidc-expires-in': '300' },
        'no connection': { 'oidc-connection-id': '', token: '${{ secrets.RELEASE_PUSH }}' },
      },
    },
  ),
  isWhole: true,
}
