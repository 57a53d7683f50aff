import { auditStory } from '../../support/audit-story.ts'

export const story = auditStory('audit: a personal access token in the place of the password.', {
  inputs: { 'hub-password': '${{ secrets.PERSONAL }}' },
})
