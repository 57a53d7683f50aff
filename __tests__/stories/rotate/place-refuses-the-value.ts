import { placeStory } from '../../support/place-story.ts'

export const story = placeStory('GitLab cannot mask the value, and refuses it.', {
  into: ['GitLab group'],
  arrange: places => void places.refuse('GitLab group', 'refused'),
})
