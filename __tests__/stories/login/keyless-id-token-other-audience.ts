import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('The ID token is for somebody else.', {
  arrange: world => {
    world.idTokens?.shapes.set('other-audience')
  },
})
