import { immutableStory } from '../../support/tag-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  ...immutableStory(
    'The tags of another action: what lies on another registry is left out, and a release that is there already and cannot be replaced ends the job before the build.',
    { rules: [String.raw`\d+\.\d+\.\d+`], published: ['1.2.3', 'latest'] },
  ),
  isWhole: true,
}
