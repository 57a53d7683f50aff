import { auditStory } from '../../support/audit-story.ts'

export const story = auditStory('audit: no GitHub token; the tokens are still looked at.', {
  inputs: { 'github-token': '' },
})
