import type { TokenResource } from '../../sandbox/book/grant.ts'
import type { World } from '../../sandbox/world.ts'

/** The token list of the sandbox's four tokens. */
export const fourEntries = `organization: acme
tokens:
  - label: app pull
    channel: release
    access: pull
    repositories: [acme/app]
    stores: [{ secret: RELEASE_PULL_TOKEN }]
  - label: app push
    channel: release
    access: push
    repositories: [acme/app]
    stores: [{ secret: RELEASE_PUSH_TOKEN, environment: release }]
  - label: nightly-app pull
    channel: nightly
    access: pull
    repositories: [acme/nightly-app]
    stores: [{ secret: NIGHTLY_PULL_TOKEN }]
  - label: nightly-app push
    channel: nightly
    access: push
    repositories: [acme/nightly-app]
    stores: [{ secret: NIGHTLY_PUSH_TOKEN }]
`

/** Each token where it belongs. */
export const fourTokens = {
  'release-pull-token': '${{ secrets.RELEASE_PULL }}',
  'release-push-token': '${{ secrets.RELEASE_PUSH }}',
  'nightly-pull-token': '${{ secrets.NIGHTLY_PULL }}',
  'nightly-push-token': '${{ secrets.NIGHTLY_PUSH }}',
}

/** Gives the nightly push token a right on everything of the organization: more than its entry has. */
export function widen(world: World): void {
  const resources: readonly TokenResource[] = [
    { type: 'TYPE_REPO', path: 'acme/*', scopes: ['scope-image-push'] },
    { type: 'TYPE_REPO', path: '*/*/public', scopes: ['scope-image-pull'] },
  ]
  world.book.change(world.entry('nightly', 'push').token.id, { resources })
}
