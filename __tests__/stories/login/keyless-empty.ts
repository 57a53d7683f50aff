import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('An empty connection is a login with the token.', {
  inputs: { 'oidc-connection-id': '', token: '${{ secrets.RELEASE_PUSH }}' },
})
