import { auditStory } from '../../support/audit-story.ts'

export const story = auditStory('audit for a pull request is refused before anything is looked at.', {
  github: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' },
})
