import { type Keyless, keylessStory } from '../../support/keyless-story.ts'
import type { Story } from '../../support/story.ts'
import type { Stories } from '../../support/story.ts'

/** Two entries: one with a connection, one without. */
const tokenList = `organization: acme
tokens:
  - label: app push
    channel: release
    access: push
    repositories: [acme/app]
    oidc: 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f
  - label: nightly-app pull
    channel: nightly
    access: pull
    repositories: [acme/nightly-app]
`

/** verify with a token list that has a keyless entry, in a job of the release repository. */
function keylessVerify(
  about: string,
  { inputs, ...told }: Pick<Keyless, 'inputs' | 'permission' | 'arrange' | 'tokenList'> = {},
): Story {
  const verify = { mode: 'verify', push: '', 'oidc-connection-id': '', ...inputs }
  // The tokens are checked at the same time.
  return { ...keylessStory(`verify: ${about}`, { tokenList, ...told, inputs: verify }), atOnce: true }
}

export const stories: Stories = {
  'keyless-named': {
    ...keylessVerify('of the repositories of a keyless entry those are checked that the input names.', {
      tokenList: tokenList.replace('repositories: [acme/app]', 'repositories: [acme/app, acme/nightly-app]'),
      inputs: { repositories: 'acme/app' },
    }),
    isWhole: 'pages',
  },
  keyless: keylessVerify('a keyless entry is exchanged and shown, beside the tokens that are given.', {
    inputs: {
      'release-push-token': '${{ secrets.RELEASE_PUSH }}',
      'nightly-pull-token': '${{ secrets.NIGHTLY_PULL }}',
    },
  }),
  'keyless-unavailable': {
    ...keylessVerify('a keyless entry is not seen where the job has no ID token.', {
      permission: false,
      inputs: { 'nightly-pull-token': '${{ secrets.NIGHTLY_PULL }}' },
    }),
    isWhole: 'pages',
  },
  'keyless-unasked': {
    ...keylessVerify('a keyless entry has none of the repositories that the input names.', {
      inputs: { 'nightly-pull-token': '${{ secrets.NIGHTLY_PULL }}', repositories: 'acme/nightly-app' },
    }),
    isWhole: 'pages',
  },
}
