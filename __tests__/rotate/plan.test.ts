import { describe, expect, it } from '@jest/globals'
import { assess } from '../../src/rotate/plan/assess.ts'
import { certify } from '../../src/rotate/plan/certificate.ts'
import { noteMark, rightsOf } from '../../src/tokens/copies.ts'
import {
  created,
  current,
  day,
  hour,
  minute,
  name,
  now,
  pending,
  promoted,
  rights,
  rotationOf,
  setup,
  type Seen,
  stamped,
  token,
} from './entry-scene.ts'

/** What one look says about an entry: the search (`search/`) shows that this keeps every place alive, these rows show what it is. */
const decide = (seen: Seen): string => {
  const { decision, reason, code } = assess(rotationOf(seen), now)
  return `${decision}${code === undefined ? '' : ` ${code}`}: ${reason}`
}
const elsewhere = (other: string | undefined, more = {}) => ({
  description: noteMark('', { copies: '22222222', home: other }),
  resources: rights('acme/web'),
  ...more,
})
const older = (more = {}) =>
  token({ id: 'O', state: 'current', createdAt: created - 60 * day, time: created - 60 * day, ...more })

describe('an entry is due', () => {
  it.each<[string, Seen]>([
    ['nothing: nothing is due', {}],
    ['rotate: there is no token yet', { tokens: [] }],
    ['rotate: the token was made by hand', { tokens: [token({})] }],
    ['rotate: asked for with "force"', { asked: { forced: true } }],
    ['rotate: the token leaked', { asked: { compromised: true } }],
    ['rotate: the last rotation was interrupted', { tokens: [current(), pending()] }],
    ['rotate: the current token was deactivated', { tokens: [current({ isActive: false })] }],
    ['rotate: the current token was deleted', { tokens: [current({ mark: { replacedAt: now - day } })] }],
    ['rotate: the current token expired', { tokens: [current({ expiresAt: now })] }],
    ['rotate: the current token expires soon', { tokens: [current({ expiresAt: now + 48 * hour })] }],
    ['nothing: nothing is due', { tokens: [current({ expiresAt: now + 48 * hour + 1 })] }],
    [
      'rotate: the current token has reached its age ("every" in the token list)',
      {
        tokens: [current({ createdAt: now - 60 * day, time: now - 60 * day })],
        stores: [stamped(now - 60 * day)],
      },
    ],
    [
      'rotate: the token list has other repositories or rights than the token',
      { tokens: [current({ resources: rights('acme/app', 'pull') })] },
    ],
    [
      'rotate: the token list has other copies than those that got the current token',
      { tokens: [current({ mark: { copies: '22222222' } })] },
    ],
    [
      'rotate: the token list has another label than the token',
      { tokens: [{ ...current(), label: 'acme before (current 2026-11-14T14:01:00Z)' }] },
    ],
    ['rotate: one has no token yet', { stores: [{ store: 'one', kind: 'empty' }] }],
    ['rotate: one does not have the current token', { stores: [{ store: 'one', kind: 'open', holds: 'X' }] }],
    ['nothing: nothing is due', { stores: [{ store: 'one', kind: 'open', holds: 'C' }] }],
    [
      'rotate: the service account app, default does not name one',
      { stores: [{ store: 'one', kind: 'open', holds: 'C', unlinked: ['app', 'default'] }] },
    ],
    ['rotate: one was changed by somebody else after the last rotation', { stores: [stamped(promoted + 1)] }],
    ['rotate: one never got the current token', { stores: [stamped(created - 5 * minute - 1)] }],
    ['nothing: nothing is due', { stores: [stamped(created - 5 * minute)] }],
    ['nothing: nothing is due', { stores: [{ store: 'one', kind: 'opaque' }] }],
    [
      'blocked STORE_FORBIDDEN: one is closed',
      { stores: [{ store: 'one', kind: 'failed', code: 'STORE_FORBIDDEN', message: 'one is closed' }] },
    ],
    [
      'rotate: the token leaked',
      {
        asked: { compromised: true },
        stores: [{ store: 'one', kind: 'failed', code: 'STORE_FORBIDDEN', message: 'one is closed' }],
      },
    ],
  ])('%s', (said, seen) => {
    expect(decide(seen)).toBe(said)
  })
})

describe('another run', () => {
  const alive =
    'in-progress ROTATION_IN_PROGRESS: run 7.1 may still be working on it, until 2026-11-24 14:14:00 UTC'
  const interrupted = 'rotate: the last rotation was interrupted'
  const young = (more = {}) => pending({ createdAt: now - minute, time: now - minute, ...more })
  it.each<[string, string, Seen]>([
    ['is left alone', alive, { tokens: [current(), young()] }],
    ['is over in its next attempt', interrupted, { tokens: [current(), young({ run: '1.0' })] }],
    ['has ended by itself', interrupted, { tokens: [current(), young({ run: 'ended' })] }],
    [
      'gives way to force',
      'rotate: asked for with "force"',
      { tokens: [current(), young()], asked: { forced: true } },
    ],
    [
      'gives way to a leak',
      'rotate: the token leaked',
      { tokens: [current(), young()], asked: { compromised: true } },
    ],
    ['is dead after 15 minutes', interrupted, { tokens: [current(), young({ time: now - 15 * minute })] }],
  ])('%s', (_, said, seen) => {
    expect(decide(seen)).toBe(said)
  })
})

describe('a label of another list', () => {
  const blocked = (which: string): string => `blocked LABEL_TAKEN: the label "${name}" ${which}`
  const since =
    ', whose token C is from 2026-11-14 14:01:00 UTC: name it in "force" if this list has taken the place of that one; if that list lives on, give the entry another label'
  it.each<[string, Seen]>([
    [blocked(`belongs to the list of acme/web${since}`), { tokens: [current(elsewhere('acme/web'))] }],
    [
      blocked(`belongs to the list of acme/app#release.yml${since}`),
      { tokens: [current(elsewhere('acme/app#release.yml'))] },
    ],
    [
      blocked(`belongs to a list that its description does not name${since}`),
      { tokens: [current(elsewhere(undefined))] },
    ],
    [
      blocked(
        'belongs to the list of acme/web, whose token C is from 2026-11-14 14:01:00 UTC: write "home:" into this list, a name that no other list of the organization has',
      ),
      { tokens: [current(elsewhere('acme/web'))], asked: { policy: { ...setup().policy, home: undefined } } },
    ],
    ['rotate: asked for with "force"', { tokens: [current(elsewhere('acme/web'))], asked: { forced: true } }],
    ['rotate: there is no token yet', { tokens: [current(elsewhere('acme/web', { isActive: false }))] }],
  ])('%s', (said, seen) => {
    expect(decide(seen)).toBe(said)
  })

  it('is no one’s token to take away', () => {
    const seen = { tokens: [older(elsewhere('acme/web')), current()] }
    expect(assess(rotationOf(seen), now)).toMatchObject({ decision: 'nothing', sweep: { retire: [] } })
  })
})

describe('the same difference twice in a row', () => {
  const changed = { resources: rights('acme/other') }
  it.each<[string, string, Seen]>([
    ['a place', 'rotate', { stores: [stamped(promoted + 1)] }],
    [
      'a place, again',
      'blocked',
      { stores: [stamped(promoted + 1)], tokens: [current({ mark: { isAnswer: true } })] },
    ],
    [
      'an empty place, again',
      'blocked',
      {
        stores: [{ store: 'kubernetes:a/b/c', kind: 'empty' }],
        tokens: [current({ mark: { isAnswer: true } })],
      },
    ],
    ['rights', 'rotate', { tokens: [current(changed)] }],
    ['rights, again', 'blocked', { tokens: [current({ ...changed, mark: { rights: rightsOf(rights()) } })] }],
    [
      'rights, and the list has changed since',
      'rotate',
      { tokens: [current({ ...changed, mark: { rights: rightsOf(rights('acme/before')) } })] },
    ],
    [
      'rights, again, by force',
      'rotate',
      { tokens: [current({ ...changed, mark: { rights: rightsOf(rights()) } })], asked: { forced: true } },
    ],
  ])('%s: %s', (_, decision, seen) => {
    expect(decide(seen).split(/[ :]/)[0]).toBe(decision)
  })
})

describe('an older token', () => {
  const replacedAt = now - 3 * day
  const superseded = (more = {}) => older({ mark: { replacedAt }, ...more })
  const between = (more: object) => current({ id: 'X', createdAt: created - day, ...more })
  const fresh = current({ createdAt: now - hour, time: now - hour })
  const sweepOf = (old: ReturnType<typeof older>, more: Seen = {}) => {
    const { sweep, ...decision } = assess(rotationOf({ tokens: [old, current()], ...more }), now)
    return { ...decision, ...sweep }
  }

  it.each<[string, ReturnType<typeof older>, object, Seen?]>([
    ['goes after its grace', superseded(), { reason: 'older tokens are not needed any more', retire: ['O'] }],
    ['stays during its grace', superseded({ mark: { replacedAt: now - 47 * hour } }), { retire: [] }],
    ['stays while it is in use', superseded({ lastUsedAt: now - hour }), { retire: [], kept: [{ id: 'O' }] }],
    ['goes when it was used before', superseded({ lastUsedAt: replacedAt + 23 * hour }), { retire: ['O'] }],
    [
      'stays while a place has another value',
      superseded(),
      { decision: 'rotate', retire: [] },
      { stores: [stamped(promoted + 1)] },
    ],
    [
      'stays six hours as an interrupted run’s',
      pending({ id: 'O', createdAt: created - day, time: now - 6 * hour + 1 }),
      { retire: [] },
      { asked: { grace: 0 } },
    ],
    [
      'goes after six hours as an interrupted run’s',
      pending({ id: 'O', createdAt: created - day, time: now - 6 * hour }),
      { retire: ['O'] },
      { asked: { grace: 0 } },
    ],
    [
      'begins anew when a person activates it again',
      token({ id: 'O', state: 'retired', createdAt: created - day, time: now - 5 * day }),
      { retire: [], note: [{ id: 'O' }] },
    ],
    [
      'is deleted a week after it was deactivated',
      token({ id: 'O', state: 'retired', isActive: false, createdAt: created - day, time: now - 7 * day }),
      { delete: ['O'] },
    ],
    [
      'stays as long as nobody has read whose it is',
      token({ id: 'O', state: 'retired', isActive: false, time: now - 8 * day, resources: undefined }),
      { delete: [] },
    ],
    [
      'counts its grace from no token of which no note says that every place got it',
      older(),
      { retire: [] },
      { tokens: [older(), between({ description: '' }), fresh], stores: [stamped(now - hour)] },
    ],
    [
      'counts its grace from a token of which Docker Hub tells no description',
      older(),
      { retire: ['O'] },
      { tokens: [older(), between({ description: undefined }), fresh], stores: [stamped(now - hour)] },
    ],
    [
      'counts its grace from no token of a list that is taken over',
      older(),
      { retire: [] },
      {
        tokens: [older(), between(elsewhere('acme/web')), fresh],
        stores: [stamped(now - hour)],
        asked: { forced: true },
      },
    ],
    [
      'is only deleted once it has expired',
      superseded({ expiresAt: now - 1 }),
      { retire: [], delete: ['O'] },
    ],
    [
      'is not judged where Docker Hub does not say when it was last used',
      superseded({ lastUsedAt: 'unseen' }),
      {
        code: 'HUB_INVALID',
        reason: 'O was not deactivated: Docker Hub does not say when it was last used',
      },
    ],
  ])('%s', (...[, old, decision, more]) => {
    expect(sweepOf(old, more)).toMatchObject(decision)
  })
})

describe('a leak that is open', () => {
  const toldAt = created - day
  const leakedOf = (...tokens: Seen['tokens'] & object) =>
    rotationOf({ tokens }).facts.leaked.map(({ id }) => id)
  const before = older({ id: 'B' })
  const unread = { resources: undefined, description: undefined, unread: 'its scopes are null' }
  const leakedUnread = (more: Seen) =>
    rotationOf({ tokens: [current(unread)], asked: { compromised: true }, ...more }).facts.leaked.map(
      ({ id }) => id,
    )
  const noted = { leak: { toldAt, isLeaked: false } }
  const trouble = { code: 'HUB_INVALID', message: 'a field is null' } as const
  const lostList = {
    step: { step: 'list', pause: 0 },
    outcome: { result: 'failed', ...trouble },
    now,
  } as const
  const replacement = current({ mark: noted })

  it.each<[string, readonly string[], readonly string[]]>([
    ['what was made before it was told', leakedOf(before, replacement), ['B']],
    [
      'not what was made since',
      leakedOf(before, current({ id: 'S', createdAt: created - hour, time: created - hour }), replacement),
      ['B'],
    ],
    [
      'as an unfinished token notes it',
      leakedOf(older({ id: 'B' }), pending({ mark: { leak: { toldAt: created, isLeaked: false } } })),
      ['B'],
    ],
    [
      'as what leaked itself notes it, where what took its place is gone',
      leakedOf(older({ id: 'B', mark: { leak: { toldAt, isLeaked: true } } }), current()),
      ['B'],
    ],
    ['nothing without a note', leakedOf(before, current()), []],
    ['what could not be read, where a place got it', leakedUnread({}), ['C']],
    ['not what no place got', leakedUnread({ stores: [{ store: 'one', kind: 'empty' }] }), []],
  ])('leaked: %s', (_, leaked, expected) => {
    expect(leaked).toEqual(expected)
  })

  it.each<[string, Seen]>([
    ['', { tokens: [] }],
    ['may have leaked', { tokens: [token({ ...unread, label: 'LEAKED' })] }],
    ['could not be read', { tokens: [], events: [lostList] }],
  ])('no token works, only where none %s', (may, seen) => {
    const { gaps } = certify(rotationOf({ asked: { compromised: true }, ...seen }), undefined, now)
    expect(gaps[0]).toContain(`no ${may === '' ? 'working' : 'new'} token exists`)
  })
})
