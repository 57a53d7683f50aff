import { activityToken, noOwner } from '../../support/activity-token.ts'
import { auditStory } from '../../support/audit-story.ts'

export const story = auditStory('audit: the audit log by an access token, without an owner in CI.', {
  inputs: { ...noOwner, 'activity-token': '${{ secrets.ACTIVITY_TOKEN }}', parts: 'github, activity' },
  secrets: audited => ({ ACTIVITY_TOKEN: activityToken(audited) }),
})
