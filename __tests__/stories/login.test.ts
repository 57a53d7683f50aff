import { tellStories } from '../support/tell-stories.ts'

await tellStories(
  'login',
  `
  base-image config-named-as-a-file exact-reaches-another-entry expired-token-by-token-list
  expiry-past-by-token-list four-tokens-by-token-list hardened-images inputs-of-before
  keyless-by-token-list keyless-expired-meanwhile keyless-github-down keyless-id-tokens keyless-inputs
  keyless-on-a-fork keyless-refused keyless-service-recovers leak-github-token leak-keyless
  leak-long-refusal leak-new-token leak-owner-password leak-token-name logout-false proxy-refuses
  pull-secret-cancelled pull-secret-push token-list-of-docker-hub-alone scoped-anonymous-before
  scoped-base-images scoped-before-others scoped-behind-a-link scoped-beside-shared
  scoped-for-actions-before scoped-in-containerds-store scoped-inside-isolated scoped-keyless
  scoped-left-by-another scoped-nothing scoped-pushed-by-the-engine scoped-two-pushes smallest-token-list
  summary-full-failure summary-full-rotate two-inputs
`,
)
