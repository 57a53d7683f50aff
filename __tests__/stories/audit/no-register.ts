import { auditStory } from '../../support/audit-story.ts'

export const story = auditStory('audit: there is no register to compare with.', {
  inputs: { config: '' },
})
