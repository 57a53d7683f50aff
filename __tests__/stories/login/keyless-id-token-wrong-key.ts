import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('The ID token is signed with another key.', {
  arrange: world => {
    world.idTokens?.shapes.set('wrong-key')
  },
})
