import { keylessVerify } from '../../support/keyless-verify.ts'

export const story = keylessVerify('the rulesets give the job more than its entry says.', {
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
})
