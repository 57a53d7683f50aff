import { auditStory } from '../../support/audit-story.ts'

export const story = auditStory('audit: the password of the owner is wrong, and is presented once.', {
  inputs: { 'hub-password': '${{ secrets.PASSWORD }}' },
})
