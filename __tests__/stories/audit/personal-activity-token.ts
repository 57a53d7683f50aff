import { noOwner } from '../../support/activity-token.ts'
import { auditStory } from '../../support/audit-story.ts'

export const story = auditStory('audit: a personal access token where one of the organization belongs.', {
  inputs: { ...noOwner, 'activity-token': '${{ secrets.PERSONAL }}' },
})
