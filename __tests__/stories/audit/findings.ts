import { storyTroubles } from '../../audit/troubles.ts'
import { auditStory } from '../../support/audit-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
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
}
