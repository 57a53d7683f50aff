import { keylessVerify } from '../../support/keyless-verify.ts'

export const story = keylessVerify(
  'the job may have no ID token: the given tokens are shown, the keyless entry is not.',
  {
    permission: false,
    inputs: {
      'release-push-token': '${{ secrets.RELEASE_PUSH }}',
      'nightly-pull-token': '${{ secrets.NIGHTLY_PULL }}',
    },
  },
)
