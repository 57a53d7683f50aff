import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory(
  'What is asked for cannot be had: a connection, a lifetime, a registry, repositories.',
  {
    steps: {
      'a connection without a UUID': { 'oidc-connection-id': 'acme-connection' },
      'a day': { 'oidc-expires-in': '86400' },
      'another registry': { registry: 'ghcr.io' },
      'more than the rulesets give': { push: '', pull: 'acme/nightly-app' },
    },
  },
)
