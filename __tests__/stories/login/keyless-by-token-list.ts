import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('The token list names the connection; the token stays unused.', {
  inputs: {
    'oidc-connection-id': '',
    push: '',
    access: 'push',
    token: '${{ secrets.RELEASE_PUSH }}',
  },
  tokenList: `organization: acme
tokens:
  - label: app push
    channel: release
    access: push
    repositories: [acme/app]
    oidc: 7E9F1A52-3C0D-4B6E-9F21-0A1B2C3D4E5F
`,
})
