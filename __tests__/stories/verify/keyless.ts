import { keylessVerify } from '../../support/keyless-verify.ts'
import type { Stories } from '../../support/story.ts'

export const stories: Stories = {
  'keyless-too-wide': keylessVerify('the rulesets give the job more than its entry says.', {
    arrange: ({ identity }) => {
      const resources = [
        {
          type: 'TYPE_REPO' as const,
          path: 'acme/app',
          scopes: ['scope-image-delete'],
        },
      ]
      if (identity) identity.connection.rulesets = [{ subjects: ['repo:acme/*'], resources }]
    },
  }),
  keyless: keylessVerify('a keyless entry is exchanged and shown, beside the tokens that are given.', {
    inputs: {
      'release-push-token': '${{ secrets.RELEASE_PUSH }}',
      'nightly-pull-token': '${{ secrets.NIGHTLY_PULL }}',
    },
  }),
}
