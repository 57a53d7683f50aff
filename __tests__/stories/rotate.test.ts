import { tellStories } from '../support/tell-stories.ts'

await tellStories(
  'rotate',
  `
  assisted-too-wide dry-run-fails kubernetes-applied-by-flux label-of-somebody-else no-github-token
  not-known-yet on-a-pull-request one-store-forbidden organization-secret program-fails-halfway quota-full
  repositories-changed runner-a-day-behind
`,
)
