import { auditStory } from '../../support/audit-story.ts'

export const story = auditStory('audit: no GitHub token; the tokens are looked at, and the job fails.', {
  inputs: { 'github-token': '' },
})
