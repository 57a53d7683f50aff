import { tellStories } from '../support/tell-stories.ts'

await tellStories(
  'rotate',
  `
  assisted-by-token assisted-too-wide assisted-with-older-token cancelled-before-a-copy dry-run-fails
  github-token-of-the-job hub-limit in-progress kubernetes-account-changes label-of-somebody-else
  label-taken lifetime-against-schedule no-github-token not-known-yet on-a-pull-request on-a-schedule
  on-an-allowed-branch on-another-branch one-store-forbidden organization-token-as-owner
  primary-limit program-never-ends quota-full token-list-lost-a-token renamed-repository
  repositories-changed repository-gone role-without-permission runner-a-day-behind second-factor-missing
  session-ends single-sign-on unknown-label variable-refused
`,
)
