import { auditStory } from '../audit-story.ts'

export const story = auditStory('audit: nothing differs from the register.')
