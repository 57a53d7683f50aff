import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('A connection has a UUID.', {
  inputs: { 'oidc-connection-id': 'kong-connection' },
})
