import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('The ID token is too old.', {
  arrange: world => {
    world.idTokens?.shapes.set('expired')
  },
})
