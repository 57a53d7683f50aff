import { placeStory } from '../../support/place-story.ts'

export const story = placeStory('Vault does not answer: curl is stopped after the time of the register.', {
  into: ['Vault'],
  more: { timeout: '1s' },
  arrange: places => {
    places.hang('Vault')
  },
})
