import { auditStory } from '../../support/audit-story.ts'

export const story = auditStory('audit: no owner account; the secrets are still looked at.', {
  inputs: { 'hub-url': '', 'hub-username': '', 'hub-password': '', 'hub-totp-secret': '' },
})
