import { tellStories } from '../support/tell-stories.ts'

await tellStories(
  'login',
  `
  config-named-as-a-file exact-reaches-another-entry expired-token-by-token-list keyless-by-token-list
  keyless-expired-meanwhile keyless-github-down keyless-inputs keyless-on-a-fork keyless-refused
  keyless-service-recovers leak-github-token leak-keyless leak-new-token leak-owner-password
  logout-false proxy-refuses pull-secret-push token-list-of-docker-hub-alone scoped-base-images
  scoped-nothing scoped-pushed-by-the-engine scoped-two-pushes summary-full-failure
`,
)
