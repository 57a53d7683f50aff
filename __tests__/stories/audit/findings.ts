import { troubles } from '../../audit/troubles.ts'
import { auditStory } from '../../support/audit-story.ts'
import type { Story } from '../../support/story.ts'

const chosen = ['a glob', 'made by a stranger', 'overwritten after the rotation, perhaps with a dead token']

export const story: Story = {
  ...auditStory(
    'audit: a token can do more, a stranger made one, a secret was overwritten; the page and the tables are kept.',
    {
      arrange: audited => {
        for (const [name, trouble] of troubles) if (chosen.includes(name)) trouble(audited)
      },
      files: { '.github/CODEOWNERS': '* @acme/security\n' },
      inputs: { evidence: 'docker-evidence' },
      after: [{ name: 'Keep', run: 'ls docker-evidence; cat docker-evidence/findings.csv' }],
    },
  ),
  isWhole: true,
}
