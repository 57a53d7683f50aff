import { immutableStory } from '../../support/tag-story.ts'

export const story = immutableStory(
  'The tags of another action: what lies on another registry is left out, and a release that is there already and cannot be replaced ends the job before the build.',
  { rules: [String.raw`\d+\.\d+\.\d+`], published: ['1.2.3', 'latest'] },
)
