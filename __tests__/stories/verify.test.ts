import { tellStories } from '../support/tell-stories.ts'

await tellStories(
  'verify',
  `
  basic keyless-too-wide no-organization none-given one-token reaches-another-entry
`,
)
