import { tellStories } from '../support/tell-stories.ts'

await tellStories(
  'audit',
  `
  activity-token-repositories activity-token-without-right no-register on-a-pull-request on-a-tag
  password-refused personal-activity-token secrets-alone token-as-password without-github
`,
)
