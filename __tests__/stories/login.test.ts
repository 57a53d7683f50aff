import { tellStories } from '../support/tell-stories.ts'

await tellStories(
  'login',
  `
  config-named-as-a-file exact-reaches-another-entry expired-token-by-token-list hub-by-another-name
  keyless-by-token-list keyless-expired-meanwhile keyless-github-down keyless-inputs
  keyless-on-a-fork keyless-refused keyless-service-recovers leak-github-token leak-keyless
  leak-new-token leak-owner-password leak-token-name logout-false placed-in-a-helper proxy-refuses
  pull-secret-cancelled pull-secret-push scoped-base-images scoped-behind-a-link
  scoped-in-containerds-store scoped-inside-isolated scoped-nothing scoped-pushed-by-the-engine
  scoped-two-pushes summary-full-failure tags-that-can-be-pushed tags-whose-rule-cannot-be-read
  token-list-of-docker-hub-alone token-lists-refused
`,
)
