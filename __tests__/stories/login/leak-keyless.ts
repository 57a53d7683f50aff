import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory("Docker's refusal repeats the ID token.", {
  arrange: ({ identity }) => {
    if (identity) identity.isIndiscreet = true
  },
})
