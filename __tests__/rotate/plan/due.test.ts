import { describe, expect, it } from '@jest/globals'
import { whyDue } from '../../../src/rotate/plan/due.ts'
import type { StoreState } from '../../../src/stores/stores.ts'
import {
  created,
  current,
  pending,
  promoted,
  rotationOf,
  type Seen,
  stamped,
  token,
} from '../../support/slot-scene.ts'
import { day, hour, minute, setup, start as now } from './search/world.ts'

const { policy } = setup()
const one = (state: Omit<StoreState, 'store'>) => ({ store: 'one', ...state }) as StoreState
const named = (store: string, updatedAt: number) => stamped(updatedAt, 0, store)
const secret = 'actions:kong/kic:PUSH'
const of = (...scopes: string[]) => [{ type: 'TYPE_REPO', path: 'kong/a', scopes }]
const wants = { policy: { ...policy, resources: of('scope-image-push') } }

describe('why a slot needs a new token', () => {
  it.each<[string, Seen]>([
    ['the token leaked', { asked: { compromised: true, forced: true } }],
    ['asked for with "force"', { asked: { forced: true } }],
    ['the last rotation was interrupted', { tokens: [current(), pending()] }],
    ['the last rotation was interrupted', { tokens: [pending()] }],
    ['the token was made by hand', { tokens: [token({})] }],
    ['there is no token yet', { tokens: [] }],
    ['there is no token yet', { tokens: [token({ state: 'retired', isActive: false })] }],
    ['the current token was deactivated', { tokens: [current({ isActive: false, expiresAt: now })] }],
    ['the current token expired', { tokens: [current({ expiresAt: now })] }],
    ['the current token expires soon', { tokens: [current({ expiresAt: now + 1 })] }],
    ['the current token expires soon', { tokens: [current({ expiresAt: now + 48 * hour })] }],
    [
      'the current token has reached its age ("every" in the register)',
      { tokens: [current({ createdAt: now - 60 * day })] },
    ],
    [
      'the register has other repositories or rights than the token',
      { tokens: [current({ resources: of('scope-image-pull') })], asked: wants },
    ],
    [
      'the register has other repositories or rights than the token',
      { tokens: [current({ resources: [] })], asked: wants },
    ],
    [
      'the register has other copies than those that got the current token',
      { tokens: [current({ description: 'for the nightly build' })] },
    ],
    [
      'the current token was deleted',
      { tokens: [current({ description: `[copies ${policy.copies}, replaced 2026-11-20T00:00:00Z]` })] },
    ],
    ['one has no token yet', { stores: [one({ kind: 'empty' })] }],
    ['secret PUSH of kong/kic has no token yet', { stores: [{ store: secret, kind: 'empty' }] }],
    ['one does not have the current token', { stores: [{ store: 'one', kind: 'open', holds: 'O' }] }],
    ['one was changed by somebody else after the last rotation', { stores: [stamped(promoted + 1)] }],
    [
      'one was changed by somebody else after the last rotation',
      { stores: [{ store: 'one', kind: 'stamped', updatedAt: promoted + 1 }] },
    ],
    ['one never got the current token', { stores: [stamped(created - 5 * minute - 1)] }],
    [
      'one never got the current token',
      { stores: [stamped(promoted, hour)], tokens: [current({ time: promoted + hour })] },
    ],
    [
      "the current token's label is ahead of the clock of one",
      { tokens: [current({ time: now + 5 * minute + 1000 })] },
    ],
    // The first of several stores, in the order of the register.
    ['two never got the current token', { stores: [stamped(), named('two', 0), named('three', now)] }],
  ])('%s', (why, seen) => {
    expect(whyDue(rotationOf(seen), now)?.reason).toBe(why)
  })
})

describe('nothing is due', () => {
  it.each<[string, Seen]>([
    ['ten days after a rotation', {}],
    [
      'a moment before its age',
      {
        tokens: [current({ createdAt: now - 60 * day + 1, time: now - hour })],
        stores: [stamped(now - hour)],
      },
    ],
    ['a moment before it expires soon', { tokens: [current({ expiresAt: now + 48 * hour + 1 })] }],
    ['without an expiry', { tokens: [current({ expiresAt: undefined })] }],
    ['what was asked for is done', { asked: { forced: true, compromised: true }, memory: { own: 'C' } }],
    [
      'a left-over is older than the current token',
      { tokens: [pending({ createdAt: created - 1 }), current()] },
    ],
    ['a hand-made token is newer', { tokens: [current(), token({ id: 'H', createdAt: now })] }],
    [
      'the same rights in other words',
      { tokens: [current({ resources: of('scope-image-pull', 'scope-image-push') })], asked: wants },
    ],
    ['Docker Hub does not tell the rights', { asked: wants }],
    ['the same stores', { tokens: [current({ description: `[copies ${policy.copies}]` })] }],
    ['the store holds it', { stores: [{ store: 'one', kind: 'open', holds: 'C' }] }],
    ['the store tells nothing', { stores: [one({ kind: 'opaque' }), one({ kind: 'comparable' })] }],
    ['changed with the promotion', { stores: [stamped(promoted)] }],
    [
      'changed a little before the token was made, by clocks that drift',
      { stores: [stamped(created - 5 * minute)] },
    ],
    ['another clock is not known', { stores: [{ store: 'one', kind: 'stamped', updatedAt: 0 }] }],
    ['a label a little ahead', { tokens: [current({ time: now + 5 * minute })] }],
    [
      'a label ahead as its clock is',
      { tokens: [current({ time: now + 65 * minute })], stores: [stamped(created + hour, hour)] },
    ],
  ])('%s', (...[, seen]) => {
    expect(whyDue(rotationOf(seen), now)).toBeUndefined()
  })
})
