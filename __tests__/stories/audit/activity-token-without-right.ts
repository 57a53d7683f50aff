import { auditStory } from '../../support/audit-story.ts'

export const story = auditStory(
  'audit: the token for the audit log may not read it; the rest is still looked at.',
  {
    inputs: { 'activity-token': '${{ secrets.ACTIVITY_TOKEN }}' },
    secrets: audited => ({ ACTIVITY_TOKEN: audited.current('nightly', 'pull').value }),
  },
)
