import { tellStories } from '../support/tell-stories.ts'

await tellStories('audit', [
  'token-as-password',
  'password-refused',
  'personal-activity-token',
  'activity-token-without-right',
  'on-a-tag',
])
