import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('The ID token comes from an issuer that Docker does not know.', {
  arrange: world => {
    world.idTokens?.shapes.set('other-issuer')
  },
})
