import { auditStory } from '../../support/audit-story.ts'

export const story = auditStory('audit: there is no token list to compare with.', {
  inputs: { config: '' },
})
