import { noOwner } from '../../support/activity-token.ts'
import { auditStory } from '../../support/audit-story.ts'

export const story = auditStory('audit: the secrets alone, because that is asked for.', {
  inputs: { ...noOwner, parts: 'github' },
})
