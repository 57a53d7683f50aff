import { auditStory } from '../../support/audit-story.ts'

export const story = auditStory('audit: no differences.')
