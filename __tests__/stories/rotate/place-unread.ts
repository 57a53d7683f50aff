import { placeStory } from '../../support/place-story.ts'

export const story = placeStory(
  'Nothing is due, and Azure lets nobody read the copy any more: the older token stays.',
  {
    into: ['Azure Key Vault'],
    isRotated: true,
    arrange: places => void places.refuse('Azure Key Vault', 'forbidden'),
  },
)
