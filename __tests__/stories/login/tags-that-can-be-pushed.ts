import { immutableStory } from '../../support/tag-story.ts'

export const story = immutableStory(
  'The same before the release is there: each tag is looked up with the session of the proof, and the rule is read for the one that exists.',
  { rules: [String.raw`\d+\.\d+\.\d+`], published: ['latest'] },
)
