import { tellStories } from '../support/tell-stories.ts'

await tellStories(
  'login',
  `
  base-image base-image-of-docker-hub config-named-as-a-file empty-token-of-an-environment
  exact-reaches-another-entry expired-token expired-token-by-token-list expiry-past-by-token-list
  four-tokens-by-token-list hardened-images inputs-of-before isolated-from-a-helper keyless-by-token-list
  keyless-deactivated keyless-expired-meanwhile keyless-github-down keyless-id-tokens keyless-inputs
  keyless-no-ruleset keyless-on-a-fork keyless-refused keyless-service-recovers keyless-without-permission
  leak-github-token leak-keyless leak-long-refusal leak-new-token leak-owner-password leak-token-name
  logout-false no-config-before opaque-token proxy-down proxy-refuses proxy-without-scheme
  pull-secret-cancelled pull-secret-changed pull-secret-isolated pull-secret-left-behind pull-secret-link
  pull-secret-push pull-secret-skipped pull-token-logs-in token-list-names-the-repositories
  token-list-of-docker-hub-alone scoped-anonymous-before scoped-base-images scoped-before-others
  scoped-behind-a-link scoped-beside-shared scoped-builder-unknown scoped-by-token-list
  scoped-for-actions-before scoped-in-containerds-store scoped-inside-isolated scoped-keyless
  scoped-left-by-another scoped-logout-false scoped-nothing scoped-proof-off scoped-pull-secret
  scoped-pushed-by-the-engine scoped-two-pushes scoped-two-tokens-of-one-repository several-repositories
  smallest-token-list summary-full-audit summary-full-failure summary-full-login summary-full-rotate
  summary-full-verify summary-gone-rotate two-inputs
`,
)
