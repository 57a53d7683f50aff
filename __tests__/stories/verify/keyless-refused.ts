import { keylessVerify } from '../../support/keyless-verify.ts'

export const story = keylessVerify('Docker refuses the exchange; the other token is shown all the same.', {
  inputs: { 'nightly-pull-token': '${{ secrets.NIGHTLY_PULL }}' },
  arrange: ({ identity }) => {
    if (identity) identity.connection.rulesets = []
  },
})
