import { immutableStory } from '../../support/tag-story.ts'

export const story = immutableStory(
  'A private repository, and a token that may not read its rule: a row of the page says so, and there is no warning.',
  { rules: ['.*'], published: ['latest'], visibility: 'private' },
)
