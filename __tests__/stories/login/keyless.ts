import { keylessStory } from '../../support/keyless-story.ts'
import type { Stories } from '../../support/story.ts'

export const stories: Stories = {
  'keyless-falls-back': keylessStory('The job lacks id-token: write: the token is the fallback.', {
    permission: false,
    inputs: { token: '${{ secrets.RELEASE_PUSH }}' },
  }),
  keyless: {
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
  },
}
