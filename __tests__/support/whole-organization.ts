import type { TokenResource } from '../../sandbox/book/grant.ts'
import type { World } from '../../sandbox/world.ts'

/** Gives the nightly push token a right on everything of the organization: more than its entry has. */
export function widen(world: World): void {
  const resources: readonly TokenResource[] = [
    { type: 'TYPE_REPO', path: 'acme/*', scopes: ['scope-image-push'] },
    { type: 'TYPE_REPO', path: '*/*/public', scopes: ['scope-image-pull'] },
  ]
  world.book.change(world.entry('nightly', 'push').token.id, { resources })
}
