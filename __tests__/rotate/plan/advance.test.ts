import { describe, expect, it } from '@jest/globals'
import { advance, type StepOutcome } from '../../../src/rotate/plan/advance.ts'
import { nextStep, type RotationStep } from '../../../src/rotate/plan/next-step.ts'
import type { Rotation, RotationMemory } from '../../../src/rotate/plan/rotation.ts'
import type { HubToken } from '../../../src/tokens/token.ts'
import {
  created,
  current,
  type Made,
  pending,
  rotationOf,
  type Seen,
  stamped,
  token,
} from '../../support/slot-scene.ts'
import { day, hour, minute, slotName, start as now } from './search/world.ts'

const after = (seen: Seen, step: RotationStep, outcome: StepOutcome): Rotation =>
  advance(rotationOf(seen), { step, outcome, now })
const next = (rotation: Rotation): string => nextStep(rotation, now).step

const label = `${slotName} (pending 2026-11-24T14:00:00Z 1.1)`
const mint = { step: 'mint', label, expiresAt: now + 90 * day, mark: { copies: undefined } } as const
const list = { step: 'list', look: 0 } as const
const minted = (more: Partial<HubToken> = {}): HubToken => ({
  id: 'A',
  label,
  createdAt: now,
  isActive: true,
  expiresAt: mint.expiresAt,
  ...more,
})
const own = (more: Made = {}) =>
  pending({ id: 'A', createdAt: now - minute, time: now - minute, run: '1.1', ...more })
const claimed: Partial<RotationMemory> = {
  own: 'A',
  claimed: true,
  verified: true,
  listIsCurrent: true,
  mints: 1,
}
const trouble = { code: 'HUB_REJECTED', message: 'no room' } as const
const lost = { result: 'lost', ...trouble } as const
const failed = { result: 'failed', ...trouble } as const
const done = { result: 'done' } as const
const due = current({ createdAt: now - 60 * day })

describe('a token that was just made', () => {
  const made = (more: Partial<HubToken>, asked: Seen['asked'] = {}) =>
    after({ tokens: [due], asked }, mint, { result: 'token', token: minted(more) })
  const pull = [{ type: 'TYPE_REPO', path: 'kong/a', scopes: ['scope-image-pull'] }]

  it('is this run’s, and the list has to be read again', () => {
    const { memory, tokens } = made({})
    expect(memory).toMatchObject({
      own: 'A',
      reason: 'the current token has reached its age ("every" in the register)',
      mints: 1,
      listIsCurrent: false,
    })
    expect(memory.stop).toBeUndefined()
    expect(tokens.map(({ id, state }) => `${id} ${state}`)).toEqual(['C current', 'A pending'])
  })

  it.each<[string, Partial<HubToken>]>([
    ['its expiry is rounded up', { expiresAt: mint.expiresAt + minute }],
    ['its expiry is rounded down', { expiresAt: mint.expiresAt - minute }],
    ['it tells the same rights', { resources: [] }],
  ])('is taken: %s', (...[, more]) => {
    expect(made(more).memory.stop).toBeUndefined()
  })

  it('is taken with its accents in another form', () => {
    const accented = 'kóng push (pending 2026-11-24T14:00:00Z 1.1)'
    const step = { ...mint, label: accented.normalize('NFC') }
    const token = minted({ label: accented.normalize('NFD') })
    expect(after({}, step, { result: 'token', token }).memory.stop).toBeUndefined()
  })

  it.each<[string, Partial<HubToken>]>([
    ['the label "other"', { label: 'other' }],
    ['no expiry', { expiresAt: undefined }],
    ['the expiry 2027-02-22T14:01:00.001Z', { expiresAt: mint.expiresAt + minute + 1 }],
    ['the expiry 2027-02-22T13:58:59.999Z', { expiresAt: mint.expiresAt - minute - 1 }],
    ['the state inactive', { isActive: false }],
    ['other access', { resources: pull }],
    [
      'the label "x" and no expiry and the state inactive',
      { label: 'x', expiresAt: undefined, isActive: false },
    ],
  ])('is thrown away with %s', (what, more) => {
    const rotation = made(more)
    expect(rotation.memory.stop).toEqual({
      code: 'HUB_INVALID',
      message: `Docker Hub created the token "${label}" with ${what}, so it was not used`,
    })
    expect(nextStep(rotation, now)).toEqual({ step: 'delete', id: 'A' })
  })
})

describe('a token that nobody knows to be made', () => {
  const unanswered = () => after({ tokens: [due] }, mint, lost)
  const noAnswer = {
    code: 'REGISTRY_UNREACHABLE',
    message: 'Docker Hub did not answer whether it created the new token',
  }

  it('is looked for in the list', () => {
    const { memory } = unanswered()
    expect(memory).toMatchObject({ unanswered: { label, known: ['C'] }, mints: 1, lost: 1 })
    expect(next(unanswered())).toBe('list')
  })

  it('is deleted when it is there, and another one is made', () => {
    const listed = advance(unanswered(), {
      step: list,
      now,
      outcome: { result: 'listed', tokens: [due, minted({ id: 'N' })] },
    })
    expect(nextStep(listed, now)).toEqual({ step: 'delete', id: 'N' })
    const clean = advance(listed, { step: { step: 'delete', id: 'N' }, outcome: done, now })
    expect(clean.memory).toMatchObject({ deleted: ['N'], unanswered: undefined })
    expect(clean.tokens.map(({ id }) => id)).toEqual(['C'])
    expect(next(clean)).toBe('mint')
  })

  it('is not made a third time', () => {
    const memory = { unanswered: { label, known: [] }, mints: 2, listIsCurrent: true }
    const { memory: end } = after({ memory }, { step: 'delete', id: 'N' }, done)
    expect(end.stop).toEqual({ ...noAnswer, final: true })
  })

  it('is forgotten once another one is in place: what goes later ends nothing', () => {
    const { memory } = after({ memory: { own: 'C', mints: 2 } }, { step: 'delete', id: 'O' }, done)
    expect(memory).toMatchObject({ deleted: ['O'] })
    expect(memory.stop).toBeUndefined()
  })

  it.each<[string, HubToken[]]>([
    ['it is not there: it may still arrive', [due]],
    ['what is there was there before', [{ ...due, label }]],
  ])('ends the run: %s', (...[, tokens]) => {
    const listed = advance(unanswered(), { step: list, now, outcome: { result: 'listed', tokens } })
    expect(listed.memory.stop).toEqual(noAnswer)
    expect(next(listed)).toBe('done')
  })
})

describe('an answer that is lost', () => {
  const give: Seen = { tokens: [due, own()], memory: claimed }
  it.each<[RotationStep, string, Partial<RotationMemory>]>([
    [{ step: 'refresh', id: 'A', label }, 'list', { mustReread: true }],
    [{ step: 'promote', id: 'A', label, mark: { copies: '01234567' } }, 'list', { mustReread: true }],
    [{ step: 'retire', id: 'C', label }, 'list', { mustReread: true }],
    [{ step: 'delete', id: 'C' }, 'list', { mustReread: true }],
    [{ step: 'verify', id: 'A' }, 'write', { mustReread: false }],
    [list, 'write', { mustReread: false }],
    [{ step: 'look' }, 'write', { mustReread: false }],
    [{ step: 'announce' }, 'write', { announced: true, mustReread: false }],
  ])('of %j is followed by %s', (step, ...[expected, memory]) => {
    const rotation = after(give, step, lost)
    expect(rotation.memory).toMatchObject({ ...memory, lost: 1 })
    expect(rotation.memory.stores).toEqual({})
    expect(rotation.memory.stop).toBeUndefined()
    expect(next(rotation)).toBe(expected)
  })

  it('of a change at Docker Hub has the places looked at again: another run may have ended since', () => {
    const memory = { own: 'A', announced: true, listIsCurrent: true, lookedAt: now }
    const lapsed = after({ tokens: [due, own()], memory }, { step: 'retire', id: 'C', label }, lost)
    const listed = { result: 'listed', tokens: [due, own()] } as const
    expect(advance(lapsed, { step: list, now, outcome: listed }).memory.lookedAt).toBeUndefined()
  })

  it('of a write is followed by the same write, and the place may have the value', () => {
    const step = { step: 'write', store: 'one', before: now } as const
    const rotation = after(give, step, lost)
    expect(rotation.memory.stores).toEqual({ one: { status: 'unsure', writes: 1, looks: 0, ...trouble } })
    expect(next(rotation)).toBe('write')
    expect(advance(rotation, { step, outcome: lost, now }).memory.stores['one']?.writes).toBe(2)
  })

  it.each([
    ['the sixth time', { ...claimed, lost: 5 }, lost],
    ['which is a refusal', claimed, { ...lost, isFinal: true }],
  ])(
    'of a write %s ends the run, and the place may have the value: the token stays',
    (_, memory, outcome) => {
      const step = { step: 'write', store: 'one', before: now } as const
      const rotation = after({ ...give, memory }, step, outcome)
      expect(rotation.memory).toMatchObject({
        stop: trouble,
        stores: { one: { status: 'failed', writes: 1, ...trouble } },
      })
      expect(next(rotation)).toBe('refresh')
    },
  )

  it('is a failure the sixth time, and when the run gives up', () => {
    const step = { step: 'retire', id: 'C', label } as const
    expect(after({ memory: { lost: 4 } }, step, lost).memory.stop).toBeUndefined()
    expect(after({ memory: { lost: 5 } }, step, lost).memory.stop).toEqual(trouble)
    const stop = { code: 'STORE_FAILED', message: 'first' } as const
    expect(after({ memory: { stop } }, step, lost).memory.stop).toEqual({ ...stop, final: true })
  })
})

describe('a failure', () => {
  it.each<[RotationStep]>([
    [{ step: 'verify', id: 'A' }],
    [list],
    [{ step: 'look' }],
    [mint],
    [{ step: 'delete', id: 'C' }],
  ])('of %j ends the run with its reason, and no place is blamed', step => {
    const { memory } = after({ tokens: [due, own()], memory: claimed }, step, failed)
    expect({ stop: memory.stop, stores: memory.stores }).toEqual({ stop: trouble, stores: {} })
  })

  it.each(['write', 'confirm'] as const)('of a %s is the place’s', step => {
    const { memory } = after({ memory: claimed }, { step, store: 'one', before: now, look: 0 }, failed)
    expect(memory).toMatchObject({
      stop: trouble,
      stores: { one: { status: 'failed', writes: 0, ...trouble } },
    })
  })

  it('of an announcement is none', () => {
    const { memory } = after({ memory: claimed }, { step: 'announce' }, failed)
    expect(memory).toMatchObject({ announced: true, unannounced: trouble })
    expect(memory.stop).toBeUndefined()
  })

  it('to throw the new token away is the last one', () => {
    const first = after({ tokens: [due, own()], memory: claimed }, { step: 'verify', id: 'A' }, failed)
    expect(nextStep(first, now)).toEqual({ step: 'delete', id: 'A' })
    const second = advance(first, { step: { step: 'delete', id: 'A' }, outcome: failed, now })
    expect(second.memory.stop).toEqual({ ...trouble, final: true })
    expect(next(second)).toBe('done')
  })

  it('ends when the new token is thrown away', () => {
    const first = after({ tokens: [due, own()], memory: claimed }, { step: 'verify', id: 'A' }, failed)
    const second = advance(first, { step: { step: 'delete', id: 'A' }, outcome: done, now })
    expect(second.memory).toMatchObject({ stop: { ...trouble, final: true }, deleted: ['A'] })
    expect(next(second)).toBe('done')
  })
})

describe('the list', () => {
  const listed = (tokens: readonly HubToken[], seen: Seen = {}) =>
    after(
      { tokens: [due, own()], memory: { ...claimed, claimed: false, listIsCurrent: false }, ...seen },
      list,
      {
        result: 'listed',
        tokens,
      },
    )
  const said = (rotation: Rotation) =>
    rotation.memory.stop?.message ?? (rotation.memory.claimed ? 'goes on' : 'no claim')
  const gone = 'the new token is gone'
  const rival = (more: Made = {}) => pending({ createdAt: now - 2 * minute, time: now - minute, ...more })

  it.each<[string, string, HubToken[], Seen['asked']]>([
    ['goes on', 'nobody else is at work', [due, own()], {}],
    ['run 7.1 is rotating it', 'another run was first', [due, rival(), own()], {}],
    [
      'goes on',
      'another run was first, and this one is to take over',
      [due, rival(), own()],
      { forced: true },
    ],
    ['goes on', 'another run came later', [due, own(), rival({ createdAt: now })], {}],
    ['goes on', 'another run has been silent', [due, rival({ time: now - 15 * minute }), own()], {}],
    ['goes on', 'the attempt before', [due, rival({ run: '1.0' }), own()], {}],
    ['goes on', 'another run’s token is deactivated', [due, rival({ isActive: false }), own()], {}],
    ['another run is rotating it', 'another token became current', [own(), { ...due, createdAt: now }], {}],
    [
      'another run is rotating it',
      'it did, and force does not help',
      [own(), { ...due, createdAt: now }],
      { forced: true },
    ],
    [gone, 'its token was deactivated', [due, own({ isActive: false })], {}],
    [gone, 'its token expired', [due, own({ expiresAt: now })], {}],
    [gone, 'its token is retired', [due, own({ state: 'retired' })], {}],
    ['goes on', 'its token is current', [due, own({ state: 'current', isActive: false })], {}],
  ])('right after the token was made: %s, %s', (expected, ...[, tokens, asked]) => {
    const rotation = listed(tokens, { asked: asked ?? {} })
    expect(said(rotation)).toBe(expected)
    expect(rotation.memory).toMatchObject({ listIsCurrent: true, mustReread: false, missingFromList: 0 })
    if (expected !== 'goes on') expect(rotation.memory.stop?.code).toBe('ROTATION_IN_PROGRESS')
  })

  it.each<[string, string, HubToken[]]>([
    ['goes on', 'another run was first', [due, rival(), own()]],
    ['run 7.1 is rotating it', 'another run came later', [due, own(), rival({ createdAt: now })]],
    [
      'run 7.1 is rotating it',
      'one that seems dead',
      [due, own(), rival({ createdAt: now, time: now - hour })],
    ],
    [
      'another run is rotating it',
      'one that has ended since',
      [due, own(), rival({ createdAt: now, run: 'ended' })],
    ],
    ['another run is rotating it', 'a newer token is current', [own(), { ...due, createdAt: now }]],
    ['goes on', 'a newer token is retired', [due, own(), rival({ createdAt: now, state: 'retired' })]],
    ['goes on', 'a newer token was made by hand', [due, own(), token({ createdAt: now })]],
  ])('later: %s, %s', (expected, ...[, tokens]) => {
    expect(said(listed(tokens, { memory: claimed }))).toBe(expected)
  })

  it('may be behind: the token counts as gone when five in a row do not have it', () => {
    let rotation = rotationOf({ tokens: [due, own()], memory: claimed })
    for (const missingFromList of [1, 2, 3, 4]) {
      rotation = advance(rotation, { step: list, now, outcome: { result: 'listed', tokens: [due] } })
      expect(rotation.memory).toMatchObject({ missingFromList, listIsCurrent: false, mustReread: true })
      expect(nextStep(rotation, now)).toEqual({ step: 'list', look: missingFromList })
    }
    const found = advance(rotation, { step: list, now, outcome: { result: 'listed', tokens: [due, own()] } })
    expect(found.memory).toMatchObject({
      missingFromList: 0,
      listIsCurrent: true,
      mustReread: false,
      claimed: true,
    })
    const missed = advance(rotation, { step: list, now, outcome: { result: 'listed', tokens: [due] } })
    expect(said(missed)).toBe(gone)
  })

  it('claims nothing for a run without a token', () => {
    expect(said(listed([due], { tokens: [due], memory: {} }))).toBe('no claim')
  })

  it('does not change why a run gives up', () => {
    const memory = { ...claimed, stop: trouble }
    expect(listed([due], { memory }).memory).toMatchObject({
      stop: trouble,
      missingFromList: 0,
      listIsCurrent: true,
    })
  })
})

describe('what was done is remembered', () => {
  const changed = (step: RotationStep, token: HubToken) =>
    after({ tokens: [due, own()], memory: claimed }, step, { result: 'token', token })

  it('as Docker Hub shows it', () => {
    const became = own({ state: 'current' })
    const promoted = changed(
      { step: 'promote', id: 'A', label: became.label, mark: { copies: '01234567' } },
      became,
    )
    expect(promoted.tokens.map(({ id, state }) => `${id} ${state}`)).toEqual(['C current', 'A current'])
    expect(promoted.memory).toMatchObject({ listIsCurrent: false, retired: [] })
    const refreshed = changed({ step: 'refresh', id: 'A', label }, own({ time: now }))
    expect(refreshed.memory).toMatchObject({ listIsCurrent: false, retired: [] })
    const retired = changed({ step: 'retire', id: 'C', label }, { ...due, isActive: false })
    expect(retired.memory).toMatchObject({ listIsCurrent: true, retired: ['C'] })
    expect(retired.tokens).toHaveLength(2)
  })

  it('step by step', () => {
    const seen = { memory: { ...claimed, verified: false } }
    expect(after(seen, { step: 'verify', id: 'A' }, done).memory).toMatchObject({
      verified: true,
      announced: false,
    })
    expect(after(seen, { step: 'announce' }, done).memory).toMatchObject({ verified: false, announced: true })
    const stores = [stamped(created)]
    const neighbours = [{ label: 'b', copies: '', current: undefined, stores: [] }]
    const looked = after(seen, { step: 'look' }, { result: 'looked', stores, neighbours })
    expect(looked).toMatchObject({ stores, neighbours, memory: { lookedAt: now } })
  })

  it('not when it came too late', () => {
    const step = { step: 'write', store: 'one', before: now } as const
    expect(after({}, step, { result: 'late' })).toEqual(rotationOf({}))
  })

  it('with the reason of the run, which may have none', () => {
    const quiet = after({}, mint, { result: 'token', token: minted() })
    expect(quiet.memory.reason).toBe('')
  })
})
