import { placeStory } from '../../support/place-story.ts'

export const story = placeStory('GitLab refuses the write: the role of its token is too low.', {
  into: ['GitLab project'],
  arrange: places => void places.refuse('GitLab project', 'forbidden'),
})
