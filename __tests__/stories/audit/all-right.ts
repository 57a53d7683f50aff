import { auditStory } from '../../support/audit-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = { ...auditStory('audit: no differences.'), isBuilt: true, isWhole: true }
