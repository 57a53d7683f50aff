import { tellStories } from '../support/tell-stories.ts'

await tellStories(
  'verify',
  `
  basic keyless-refused keyless-too-wide keyless-without-permission no-organization none-given one-token
  reaches-another-entry
`,
)
