import { tellStories } from '../support/tell-stories.ts'

await tellStories(
  'rotate',
  `
  assisted-by-token assisted-too-wide cancelled-before-a-copy dry-run-fails github-token-of-the-job
  hub-limit in-progress kubernetes-account-changes label-of-somebody-else label-taken
  no-github-token not-known-yet on-a-pull-request on-a-schedule
  on-an-allowed-branch on-another-branch one-store-forbidden quota-full
  token-list-lost-a-token renamed-repository repositories-changed repository-gone runner-a-day-behind
  session-ends unknown-label variable-refused
`,
)
