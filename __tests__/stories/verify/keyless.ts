import { keylessVerify } from '../../support/keyless-verify.ts'

export const story = keylessVerify(
  'a keyless entry is exchanged and shown, beside the tokens that are given.',
  {
    inputs: {
      'release-push-token': '${{ secrets.RELEASE_PUSH }}',
      'nightly-pull-token': '${{ secrets.NIGHTLY_PULL }}',
    },
  },
)
