import { expect, it } from '@jest/globals'
import { assess } from '../../src/rotate/plan/assess.ts'
import type { RotationStep, StepOutcome } from '../../src/rotate/plan/entry.ts'
import { nextLook, nextStep } from '../../src/rotate/plan/next-step.ts'
import { reportEntry } from '../../src/rotate/plan/report.ts'
import { advance, type Rotation } from '../../src/rotate/plan/rotation.ts'
import type { StoreState } from '../../src/stores/stores.ts'
import type { HubToken } from '../../src/tokens/token.ts'
import {
  created,
  current,
  day,
  hour,
  minute,
  now,
  pending,
  rights,
  rotationOf,
  stamped,
  token,
} from './entry-scene.ts'

const stop = { code: 'HUB_QUOTA', message: 'there is no room' } as const
type Act = readonly [step: RotationStep, outcome: StepOutcome, now?: number]
const after = (rotation: Rotation, ...acts: readonly Act[]): Rotation =>
  acts.reduce((it, [step, outcome, at = now]) => advance(it, { step, outcome, now: at }), rotation)

const listed = (...tokens: readonly HubToken[]): Act => [
  { step: 'list', pause: 0 },
  { result: 'listed', tokens },
]
const looked: Act = [{ step: 'look' }, { result: 'looked', stores: [stamped()], hidden: [] }]
const mark = { copies: '11111111', home: 'acme/app' }
const mint = { step: 'mint', label: 'x', expiresAt: now + 90 * day, mark, reason: '' } as const
const next = (rotation: Rotation, at: number): RotationStep => nextStep(rotation, assess(rotation, at))
/** This run's own, claimed and proven, with a label that is so old. */
const claimed = (age: number, stores: readonly StoreState[] = [stamped(created)]): Rotation => {
  const own = pending({ id: 'N', run: '1.1', createdAt: now - age, time: now - age })
  const begun = rotationOf({ tokens: [], stores })
  return after(begun, [mint, { result: 'token', token: own }, now - age], listed(own), [
    { step: 'verify', id: 'N' },
    { result: 'done' },
  ])
}

it('every place is looked at right before an older token goes', () => {
  const time = created - 60 * day
  const older = current({ id: 'O', createdAt: time, time, mark: { replacedAt: now - 3 * day } })
  const tokens = [older, current()]
  const read = after(rotationOf({ tokens }), listed(...tokens))
  expect(next(read, now)).toEqual({ step: 'look' })
  expect(next(after(read, looked), now)).toMatchObject({ step: 'retire', id: 'O' })
  expect(next(after(read, looked), now + 2 * minute)).toEqual({ step: 'look' })
})

it('nothing is written ten minutes after the label of the run’s token, which is written anew after five', () => {
  expect(next(claimed(minute), now)).toMatchObject({ step: 'write', before: now + 9 * minute })
  expect(next(claimed(5 * minute), now)).toMatchObject({ step: 'refresh', id: 'N' })
})

it('what cannot be read back is written first: where another run comes between, the others show it', () => {
  const stores = [stamped(created), { store: 'program:keep', kind: 'opaque' }] as const
  expect(next(claimed(minute, stores), now)).toMatchObject({ step: 'write', store: 'program:keep' })
})

it('where a run that a leak does not wait for may still write, and nothing is read back, the next run writes anew', () => {
  const stores = [{ store: 'one', kind: 'opaque' }] as const
  const own = pending({ id: 'N', run: '1.1', createdAt: now, time: now })
  const written: Act = [
    { step: 'write', store: 'one', before: now },
    { result: 'written', sentAt: now, answeredAt: now },
  ]
  const promotionBeside = (...rivals: readonly HubToken[]) => {
    const begun = rotationOf({ tokens: rivals, stores, asked: { compromised: true } })
    const made = after(begun, [mint, { result: 'token', token: own }], listed(...rivals, own))
    return next(after(made, [{ step: 'verify', id: 'N' }, { result: 'done' }], written), now)
  }
  expect(promotionBeside()).toMatchObject({ step: 'promote', mark })
  const rival = pending({ id: 'R', run: '9.1', createdAt: now - minute, time: now - minute })
  expect(promotionBeside(rival)).toMatchObject({ step: 'promote', mark: { copies: undefined } })
  const tokens = [current({ mark: { copies: undefined } })]
  const reason = 'no note says that every copy has the current token'
  expect(assess(rotationOf({ tokens, stores }), now)).toMatchObject({ decision: 'rotate', reason })
})

it('of two runs at once the one that created first goes on, and the other deletes its token', () => {
  const first = pending({ id: 'X', run: '9.1', createdAt: now - 2 * minute, time: now - 2 * minute })
  const second = pending({ id: 'N', run: '1.1', createdAt: now - minute, time: now - minute })
  const begun = after(rotationOf({ tokens: [] }), [mint, { result: 'token', token: second }])
  expect(next(after(begun, listed(first, second)), now)).toMatchObject({ step: 'delete', id: 'N' })
  expect(next(after(begun, listed(second)), now)).toMatchObject({ step: 'verify', id: 'N' })
  const newer = after(begun, listed(second, current({ createdAt: now })))
  expect(newer.facts.stop?.message).toBe('another run is rotating it')
  expect(after(begun, listed({ ...second, isActive: false })).facts.stop).toEqual({
    code: 'ROTATION_IN_PROGRESS',
    message: 'the new token was deactivated',
  })
})

it('a creation without an answer is looked for in the list, and not sent again', () => {
  const lost = { result: 'lost', code: 'REGISTRY_UNREACHABLE', message: 'no answer' } as const
  const begun = after(rotationOf({ tokens: [] }), listed(), [mint, lost])
  expect(next(begun, now)).toMatchObject({ step: 'list' })
  const looked = after(begun, listed())
  expect(next(looked, now)).toMatchObject({ step: 'done' })
  const message = 'Docker Hub did not answer whether it created the new token'
  expect(looked.facts.stop).toEqual({ code: 'REGISTRY_UNREACHABLE', message })
})

it('after a leak no copy holds the new token where none could be made, and the leaked one still works', () => {
  const refused = { step: { step: 'begin' }, outcome: { result: 'done' }, stop, now } as const
  const rotation = rotationOf({ asked: { compromised: true }, events: [refused] })
  const { complete, gaps, stores } = reportEntry(rotation, now)
  expect([complete, stores.map(({ holds }) => holds)]).toEqual([false, [false]])
  expect(gaps[0]).toBe(
    'deactivate the leaked token "acme push (current 2026-11-14T14:01:00Z)" (C) in Docker Home now: it still works',
  )
})

it('where nothing takes the place of what leaked, the last of it is deactivated with the note of the leak, and stays', () => {
  const refused = { step: { step: 'begin' }, outcome: { result: 'done' }, stop, now } as const
  const begun = rotationOf({ asked: { compromised: true }, events: [refused] })
  const leak = { toldAt: now + 1000, isLeaked: true }
  const step = next(begun, now)
  expect(step).toMatchObject({ step: 'retire', id: 'C', mark: { home: 'acme/app', leak } })
  const ended = current({
    label: 'acme push (retired 2026-11-24T14:00:00Z)',
    isActive: false,
    mark: { leak },
  })
  const noted = after(begun, [step, { result: 'token', token: ended }])
  expect(next(noted, now)).toEqual({ step: 'done' })
  expect(reportEntry(noted, now).gaps).toEqual([
    'run it again: no working token exists, and jobs that use one fail until there is one',
    'run it again: there is no room',
    'run it again: the tokens and the copies were not looked at after the last change',
  ])
  // One that Docker Hub does not change is deleted.
  const refusal = { result: 'failed', code: 'HUB_REJECTED', message: 'refused' } as const
  expect(next(after(begun, [step, refusal]), now)).toEqual({ step: 'delete', id: 'C' })
})

it('what leaked goes under a label that another list has taken since, and its jobs are named', () => {
  const taker = current({ id: 'X', mark: { copies: '22222222', home: 'ghe.example/acme/app' } })
  const leaked = current({ createdAt: created - day })
  const tokens = [leaked, taker]
  const begun = after(rotationOf({ tokens, asked: { compromised: true } }), listed(...tokens))
  expect(next(begun, now)).toMatchObject({ step: 'retire', id: 'C' })
  const gone = after(begun, [{ step: 'delete', id: 'C' }, { result: 'done' }], listed(taker))
  expect(next(gone, now)).toEqual({ step: 'done' })
  const words = 'run it again: no working token exists, and jobs that use one fail until there is one'
  expect(reportEntry(gone, now).gaps[0]).toBe(words)
})

it('after a leak every token is looked at again after the last act, though that was refused', () => {
  const begun = after(rotationOf({ asked: { compromised: true } }), listed(current()))
  const refusal = { result: 'failed', code: 'HUB_REJECTED', message: 'refused' } as const
  expect(nextLook(after(begun, [{ step: 'delete', id: 'C' }, refusal]))).toEqual({ step: 'list', pause: 0 })
})

it('a list that lacks the run’s new token, or what was done last, is read again, later each time, and not for ever', () => {
  const pausesOf = (
    begun: Rotation,
    ask: (rotation: Rotation) => RotationStep | undefined,
    ...tokens: HubToken[]
  ) =>
    Array.from({ length: 8 }, (_, times) => {
      const step = ask(after(begun, ...Array<Act>(times).fill(listed(...tokens))))
      return step?.step === 'list' ? step.pause / 1000 : step?.step
    })
  const token = pending({ id: 'N', run: '1.1', createdAt: now, time: now })
  const minted = after(rotationOf({ tokens: [] }), [mint, { result: 'token', token }])
  expect(pausesOf(minted, it => next(it, now))).toEqual([0, 5, 10, 20, 40, 'delete', 'delete', 'delete'])
  const deleted = after(rotationOf({}), [{ step: 'delete', id: 'C' }, { result: 'done' }])
  expect(pausesOf(deleted, nextLook, current())).toEqual([0, 1, 2, 4, 8, 16, 32, undefined])
})

it.each([
  [-1001, 'confirm'],
  [-1000, 'list'],
  [1000, 'list'],
  [1001, 'refresh'],
])(
  'a place that was changed %d ms from the write, by its own clock, has ours, another value or not yet one: %s',
  (distance, step) => {
    const written: Act = [
      { step: 'write', store: 'one', before: now },
      { result: 'written', sentAt: now, answeredAt: now },
    ]
    const seen: Act = [
      { step: 'confirm', store: 'one', look: 0 },
      { result: 'seen', store: stamped(now + distance) },
    ]
    const told = after(claimed(minute), written, seen)
    expect(next(told, now).step).toBe(step)
    expect(told.facts.progress.get('one')?.trouble?.message).toBe(
      step === 'refresh' ? 'one was changed by somebody else meanwhile' : undefined,
    )
  },
)

it('what was deleted, and is listed in another state, is not gone', () => {
  const begun = after(rotationOf({ asked: { compromised: true } }), listed(current()))
  const revived = current({ label: 'acme push (retired 2026-11-24T14:00:00Z)' })
  const other = current({ id: 'D', label: 'acme push (retired 2026-11-24T13:00:00Z)' })
  const deletions = ['C', 'D'].map((id): Act => [{ step: 'delete', id }, { result: 'done' }])
  const ended = after(begun, listed(current(), other), ...deletions, listed(revived))
  expect(ended.facts.deleted).toEqual(['D'])
  expect(ended.facts.unshown).toMatchObject([{ act: 'deleted', isLeaked: true }])
  expect(reportEntry(ended, now).others.map(({ id, state }) => `${id} ${state}`)).toEqual([
    'D deleted',
    'C works',
  ])
  const token = { ...revived, isActive: false }
  const retire = { step: 'retire', id: 'C', label: revived.label } as const
  const again = after(ended, [retire, { result: 'token', token }], listed(token))
  expect(again.facts).toMatchObject({ deleted: ['D'], retired: ['C'], unshown: [] })
})

it('a new token is deleted where a list that had it has it no more: lists lag', () => {
  const own = pending({ id: 'N', run: '1.1', createdAt: now, time: now })
  const gone: Act = [{ step: 'delete', id: 'N' }, { result: 'done' }]
  const begun = after(rotationOf({ tokens: [] }), [mint, { result: 'token', token: own }])
  const unlisted = after(begun, gone, listed())
  expect(unlisted.facts.deleted).toEqual([])
  const lookFor =
    'look for "acme push (pending 2026-11-24T14:00:00Z 1.1)" (N) in Docker Home: Docker Hub answered that it is deleted, and '
  expect(reportEntry(unlisted, now).gaps[0]).toBe(`${lookFor}no list had it before`)
  expect(reportEntry(after(begun, gone), now).gaps[0]).toBe(`${lookFor}no list was read since`)
  expect(after(begun, listed(own), gone, listed()).facts).toMatchObject({ deleted: ['N'], unshown: [] })
  expect(after(unlisted, listed(own), listed()).facts).toMatchObject({ deleted: ['N'], unshown: [] })
})

it.each([
  ['Docker Hub lists no current token', []],
  ['the current token does not work', [current({ isActive: false })]],
])('no rotation is complete where %s', (gap, tokens) => {
  expect(reportEntry(rotationOf({ tokens }), now).gaps[0]).toBe(gap)
})

it('no rotation is complete beside a token of the entry that could not be read: it may note a leak', () => {
  const unread = { isActive: false, resources: undefined, description: undefined, unread: 'HTTP 500' }
  const old = token({ id: 'O', state: 'retired', createdAt: created - day, time: now - day, ...unread })
  const { action, gaps } = reportEntry(rotationOf({ tokens: [old, current()] }), now)
  const words =
    '"acme push (retired 2026-11-23T14:00:00Z)" (O) may note a leak, and its description could not be read: HTTP 500'
  expect({ action, gaps }).toEqual({ action: 'nothing', gaps: [words] })
})

it.each<[string, Partial<HubToken>, string]>([
  [
    'could not be read',
    { resources: undefined, description: undefined, unread: 'HTTP 500' },
    'its rights could not be read: HTTP 500',
  ],
  [
    'a list in another place put into its places',
    { description: `[copies ${mark.copies} in acme/before]` },
    'has scope-image-push on acme/app',
  ],
])('nobody explains a token under the entry’s label that %s', (_, older, why) => {
  const tokens = [current(older), pending({ run: 'ended' })]
  const asked = { compromised: true, explained: ['C'] }
  const rotation = rotationOf({ tokens, stores: [{ store: 'one', kind: 'empty' }], asked })
  expect(reportEntry(rotation, now).gaps).toEqual([
    'deactivate the leaked token "acme push (pending 2026-11-24T13:00:00Z ended)" (P) in Docker Home now: it still works',
    'run it again: no new token exists, and jobs that use one fail until there is one',
    'run it again: the token leaked',
    `deactivate "acme push (current 2026-11-14T14:01:00Z)" (C): it works, and ${why}`,
    'run it again: the tokens and the copies were not looked at after the last change',
    'run it again with the label in "compromised": later runs do not know of this leak',
  ])
})

it('a leak of what does not work any more is noted there, too', () => {
  const begun = after(
    rotationOf({ tokens: [current({ isActive: false })], asked: { compromised: true } }),
    listed(),
  )
  const tokens = [current({ isActive: false })]
  expect(next(after(begun, listed(...tokens)), now)).toMatchObject({ step: 'note', id: 'C' })
})

it('a leak that a later list alone tells of stays known when the token with its note is gone', () => {
  const leak = { toldAt: now - hour, isLeaked: true }
  const dead = token({ id: 'O', state: 'retired', isActive: false, mark: { leak } })
  const unread = { ...dead, resources: undefined, description: undefined, unread: 'HTTP 500' }
  const begun = after(rotationOf({ tokens: [unread] }), listed(dead))
  const gone = after(begun, [{ step: 'delete', id: 'O' }, { result: 'done' }], listed())
  expect([begun, gone].map(({ facts }) => facts.toldAt)).toEqual([leak.toldAt, leak.toldAt])
})

it('a leak that no run has finished is noted in what leaked and in the next token, though nobody tells of it again', () => {
  const leak = { toldAt: now - hour, isLeaked: false }
  const tokens = [current(), pending({ run: 'ended', mark: { leak } })]
  const begun = after(rotationOf({ tokens }), listed(...tokens))
  const note = {
    step: 'note',
    id: 'C',
    label: current().label,
    // A person may have taken the home away: another list under the label is not to take the note for its own.
    mark: { home: 'acme/app', leak: { ...leak, isLeaked: true } },
  } as const
  expect(next(begun, now)).toEqual(note)
  // What refuses it is not asked again.
  const refused = after(begun, [note, { result: 'failed', code: 'HUB_REJECTED', message: 'refused' }])
  expect(next(refused, now)).toMatchObject({ step: 'mint', mark: { leak } })
})

it("after a leak at Docker's limit the entry's dead tokens make room, then the leaked one", () => {
  const full = { result: 'failed', code: 'HUB_QUOTA', message: 'there is no room' } as const
  const dead = current({ id: 'D', createdAt: created + day, isActive: false })
  const begun = after(rotationOf({ tokens: [dead, current()], asked: { compromised: true } }), [mint, full])
  expect(next(begun, now)).toEqual({ step: 'delete', id: 'D' })
  const roomy = after(begun, [{ step: 'delete', id: 'D' }, { result: 'done' }], listed(current()))
  const last = after(roomy, [mint, full])
  expect(next(last, now)).toEqual({ step: 'delete', id: 'C' })
  const empty = after(last, [{ step: 'delete', id: 'C' }, { result: 'done' }], listed(), [mint, full])
  expect(empty.facts.stop).toEqual({ code: 'HUB_QUOTA', message: 'there is no room' })
})

it('a token that may be in a place of an entry that waits for its own is kept', () => {
  const time = created - 60 * day
  const moved = { replacedAt: now - 3 * day, copies: '22222222' }
  const tokens = [current({ id: 'O', createdAt: time, time, mark: moved }), current()]
  const { policy } = rotationOf({}).setup
  const held = (...waiting: readonly (typeof policy)[]) =>
    assess(rotationOf({ tokens, asked: { waiting } }), now).sweep
  expect(held({ ...policy, label: 'acme pull' }).kept.map(({ why }) => why)).toEqual([
    'O may be in a place of "acme pull", which did not have its own token as this run began: the next run looks again',
  ])
  expect(held().retire).toEqual(['O'])
  // One that has no right to the waiting entry's repositories is of no use in its places.
  expect(held({ ...policy, resources: rights('acme/operator') }).retire).toEqual(['O'])
})

it('a run that acts without an end is stopped, with its last acts', () => {
  const refresh = { step: 'refresh', id: 'C', label: current().label } as const
  const acts = Array.from({ length: 41 }, (): Act => [refresh, { result: 'token', token: current() }])
  expect(after(rotationOf({}), ...acts.slice(0, 40)).facts.stop).toBeUndefined()
  expect(after(rotationOf({}), ...acts).facts.stop).toEqual({
    code: 'INTERNAL',
    message:
      'more than 40 acts on one token, the last refresh: token, refresh: token, refresh: token: please report this line',
  })
})
