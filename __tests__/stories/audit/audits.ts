import { storyTroubles } from '../../audit/troubles.ts'
import { auditTokenList } from '../../audit/world.ts'
import { activityToken, noOwner } from '../../support/activity-token.ts'
import { auditStory } from '../../support/audit-story.ts'
import type { Stories } from '../../support/story.ts'

const repositories = ['acme/app', 'acme/nightly-app']

export const stories: Stories = {
  'activity-token': auditStory(
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
  ),
  'all-right': { ...auditStory('audit: no differences.'), isBuilt: true, isWhole: true },
  findings: {
    ...auditStory(
      'audit: a token can do more, a stranger made one, a secret was overwritten; the page and the tables are kept.',
      {
        arrange: audited => {
          for (const trouble of storyTroubles) trouble(audited)
        },
        files: { '.github/CODEOWNERS': '* @acme/security\n' },
        inputs: { evidence: 'docker-evidence' },
        after: [{ name: 'Keep', run: 'ls docker-evidence; cat docker-evidence/findings.csv' }],
      },
    ),
    isWhole: true,
  },
  'no-token-list': auditStory('audit: there is no token list to compare with.', {
    inputs: { config: '' },
  }),
  'on-a-pull-request': auditStory('audit for a pull request is refused before anything is looked at.', {
    github: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' },
  }),
}
