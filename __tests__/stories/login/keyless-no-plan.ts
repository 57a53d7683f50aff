import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('The plan of the organization has no connections.', {
  arrange: world => {
    world.identity?.faults.set({
      kind: 'reply',
      reply: {
        status: 403,
        body: JSON.stringify({
          error: 'forbidden',
          error_description: 'your subscription does not include OIDC connections',
        }),
      },
    })
  },
})
