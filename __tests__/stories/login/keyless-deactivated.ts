import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('The connection was deactivated.', {
  arrange: ({ identity }) => {
    if (identity) identity.connection.isActive = false
  },
})
