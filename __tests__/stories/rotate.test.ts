import { tellStories } from '../support/tell-stories.ts'

await tellStories(
  'rotate',
  `
  app-not-installed archived-repository assisted-by-token assisted-deleted-token
  assisted-reaches-another-entry assisted-token-of-which assisted-token-twice assisted-too-wide
  assisted-with-older-token assisted-with-owner-too-wide assisted-without-slot cancelled-before-a-copy
  dry-run-fails environment-missing github-shows-an-older-time github-token-of-the-job grace-of-nothing
  hub-limit in-progress in-progress-forced kubernetes-account-changes kubernetes-context-missing
  kubernetes-forbidden kubernetes-hangs kubernetes-namespace-missing kubernetes-namespace-unseen
  kubernetes-unanswered kubernetes-unauthorized kubernetes-wrong-type label-of-somebody-else label-taken
  lifetime-against-schedule lifetime-too-short lifetime-without-schedule list-changes-between-pages no-account
  no-github-token no-password not-known-yet on-a-comment on-a-foreign-workflow-run on-a-pull-request
  on-a-schedule on-an-allowed-branch on-another-branch one-store-forbidden organization-token-as-owner
  personal-token-as-owner 
  primary-limit program-check-fails program-ignores-stdin
  program-missing program-never-ends program-unconfirmed public-key-too-long put-unanswered
  quota-for-one-of-two quota-full register-lost-a-token register-missing renamed-repository
  repositories-changed repository-gone role-without-permission runner-a-day-ahead runner-a-day-behind
  second-factor-missing second-factor-wrong secondary-limit session-ends single-sign-on unknown-label
  updated-at-goes-back variable-refused
`,
)
