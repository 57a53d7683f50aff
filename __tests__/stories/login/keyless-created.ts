import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory("Docker's identity service answers 201: that is a token as well.", {
  arrange: world => {
    if (world.identity !== undefined) world.identity.success = 201
  },
})
