import { Secret } from '../../src/base/secret.ts'
import { startWorld, type World } from '../world.ts'
import type { HubPlace } from './visit.ts'

const mask = (): undefined => undefined

/** The world that plays Docker Hub: one push is in its log. */
export async function startContractWorld(): Promise<World> {
  const world = await startWorld({ hub: true, registry: 'embedded' })
  const data = { tag: 'v1', digest: `sha256:${'a'.repeat(64)}` }
  const push = {
    account: 'acme',
    action: 'repo.tag.push',
    name: 'acme/app',
    actor: 'app push',
    data,
  } as const
  world.hub?.audit.add({ ...push, at: Date.now() })
  return world
}

/** It as a place for the questions, by an owner who has two-factor authentication as `peer` has. */
export function sandboxPlace(
  { hub, registry, owner, sharedAccount }: World,
  peer: Partial<HubPlace['account']>,
): HubPlace {
  const hasCode = peer.totpSecret !== undefined
  const { username, password } = hasCode ? owner : sharedAccount
  const totpSecret = hasCode ? new Secret(owner.totpSecret, mask) : undefined
  return {
    hub: hub?.origin ?? '',
    registry: registry.origin,
    organization: 'acme',
    repository: 'acme/app',
    account: { username, password: new Secret(password, mask), totpSecret },
    looks: 3,
    pause: 10,
  }
}
