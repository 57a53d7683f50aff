import { activityToken, noOwner } from '../../support/activity-token.ts'
import { auditStory } from '../../support/audit-story.ts'
import { auditTokenList } from '../../audit/world.ts'

const repositories = ['acme/app', 'acme/nightly-app']

export const story = auditStory(
  'audit: the audit log and the repositories by an access token, without an owner in CI.',
  {
    tokenList: auditTokenList.replace('access: push', 'access: push\n    immutable-tags: true'),
    inputs: {
      ...noOwner,
      'activity-token': '${{ secrets.ACTIVITY_TOKEN }}',
      parts: 'github, activity, repositories',
    },
    secrets: audited => ({ ACTIVITY_TOKEN: activityToken(audited, repositories) }),
  },
)
