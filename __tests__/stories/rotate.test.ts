import { tellStories } from '../support/tell-stories.ts'

await tellStories(
  'rotate',
  `
  assisted-too-wide dry-run-fails label-of-somebody-else no-github-token not-known-yet on-a-pull-request
  one-store-forbidden quota-full repositories-changed runner-a-day-behind
`,
)
