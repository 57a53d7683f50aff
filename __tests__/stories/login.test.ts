import { tellStories } from '../support/tell-stories.ts'

await tellStories(
  'login',
  `
  access-against-push base-image base-image-of-docker-hub config-named-as-a-file config-with-byte-order-mark
  config-with-null credential-helper-fails credential-helper-fails-to-erase credential-helper-missing
  deleted-token docker-asks-for-tls docker-auth-config-in-another-case docker-ends-early
  docker-fails-and-recovers docker-fails-in-silence docker-forgets docker-hangs docker-hostile
  docker-overwritten-once docker-says-unauthorized e-mail-as-organization empty-only-token empty-token
  empty-token-for-dependabot empty-token-of-an-environment exact-pull exact-push exact-reaches-another-entry
  expired-token expired-token-by-register expiry-malformed expiry-near expiry-past expiry-past-by-register
  expiry-past-unchecked four-tokens-by-register four-tokens-undecided hardened-images inactive-token
  input-of-another-mode inputs-of-before inputs-of-login-action isolated-from-a-helper jwt-without-access
  keyless-by-register keyless-deactivated keyless-expired-meanwhile keyless-github-down keyless-id-tokens
  keyless-inputs keyless-no-ruleset keyless-on-a-fork keyless-refused keyless-service-recovers
  keyless-without-permission leak-github-token leak-keyless leak-long-refusal leak-new-token
  leak-owner-password leak-token-name literal-expression literal-shell-variable logout-false
  malformed-registry malformed-repositories narrowing-registry narrowing-registry-exact-pull
  nightly-token-for-a-release no-config-before no-repositories nothing-at-all nothing-named nothing-said
  one-of-four-empty opaque-token opaque-token-under-exact person-as-username
  placed-helper-missing placed-helper-serves-another placed-without-docker proof-off-wrong-password proxy-down
  proxy-malformed proxy-refuses proxy-without-scheme pull-secret-cancelled pull-secret-changed
  pull-secret-isolated pull-secret-left-behind pull-secret-link pull-secret-push pull-secret-skipped
  pull-token-logs-in push-to-another-organization push-token-under-exact-pull quoted-repository
  register-at-the-usual-path register-names-the-repositories register-of-docker-hub-alone registry-500
  registry-basic-exact registry-basic-refused registry-html registry-name-unknown registry-no-challenge
  registry-no-realm registry-not-found registry-open registry-unknown-scheme repository-that-does-not-exist
  scoped-anonymous-before scoped-base-images scoped-before-others scoped-behind-a-link scoped-beside-shared
  scoped-builder-unknown scoped-buildx-hangs scoped-buildx-missing scoped-buildx-too-old
  scoped-buildx-without-version scoped-by-register scoped-for-actions-before scoped-in-containerds-store
  scoped-inside-isolated scoped-keyless scoped-left-by-another scoped-logout-false scoped-nothing
  scoped-proof-off scoped-pull-secret scoped-pushed-by-the-engine scoped-two-pushes
  scoped-two-tokens-of-one-repository several-repositories smallest-register summary-full-audit
  summary-full-failure summary-full-login summary-full-rotate summary-full-verify summary-gone-rotate
  token-in-quotes token-of-another-organization token-of-another-organization-by-push token-service-429
  token-service-429-beyond-the-timeout token-service-429-with-patience token-service-500-for-good
  token-service-garbage token-service-hangs token-service-html token-service-redirects-within
  token-service-resets token-together-with-the-four trailing-line-end two-inputs unknown-access
  unknown-channel white-space-inside
`,
)
