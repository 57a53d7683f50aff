import { placeStory } from '../../support/place-story.ts'

export const story = placeStory('The registry endpoint of Harbor was removed.', {
  into: ['Harbor'],
  arrange: places => void places.refuse('Harbor', 'gone'),
})
