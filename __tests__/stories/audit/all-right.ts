import { auditStory } from '../../support/audit-story.ts'

export const story = auditStory('audit: nothing differs from the register.')
