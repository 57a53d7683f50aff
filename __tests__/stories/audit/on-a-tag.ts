import { auditStory } from '../../support/audit-story.ts'

export const story = auditStory('audit for a tag: its register is not the one of the default branch.', {
  github: { GITHUB_EVENT_NAME: 'release', GITHUB_REF: 'refs/tags/v1.2.3' },
})
