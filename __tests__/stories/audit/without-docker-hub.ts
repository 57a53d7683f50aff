import { auditStory } from '../../support/audit-story.ts'

export const story = auditStory('audit: no owner account; the secrets are looked at, and the job fails.', {
  inputs: { 'hub-url': '', 'hub-username': '', 'hub-password': '', 'hub-totp-secret': '' },
})
