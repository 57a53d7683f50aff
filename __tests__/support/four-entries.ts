/** The token list of the sandbox's four tokens. */
export const fourEntries = `organization: kong
tokens:
  - label: kubernetes-ingress-controller pull
    channel: release
    access: pull
    repositories: [kong/kubernetes-ingress-controller]
    stores: [{ secret: RELEASE_PULL_TOKEN }]
  - label: kubernetes-ingress-controller push
    channel: release
    access: push
    repositories: [kong/kubernetes-ingress-controller]
    stores: [{ secret: RELEASE_PUSH_TOKEN, environment: release }]
  - label: nightly-ingress-controller pull
    channel: nightly
    access: pull
    repositories: [kong/nightly-ingress-controller]
    stores: [{ secret: NIGHTLY_PULL_TOKEN }]
  - label: nightly-ingress-controller push
    channel: nightly
    access: push
    repositories: [kong/nightly-ingress-controller]
    stores: [{ secret: NIGHTLY_PUSH_TOKEN }]
`

/** Each token where it belongs. */
export const fourTokens = {
  'release-pull-token': '${{ secrets.RELEASE_PULL }}',
  'release-push-token': '${{ secrets.RELEASE_PUSH }}',
  'nightly-pull-token': '${{ secrets.NIGHTLY_PULL }}',
  'nightly-push-token': '${{ secrets.NIGHTLY_PUSH }}',
}
