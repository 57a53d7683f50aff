import { describe, expect, it } from '@jest/globals'
import { plan, planSlot } from '../../../src/rotate/plan/plan.ts'
import { readEntryTokens, type SlotPolicy, startRotation } from '../../../src/rotate/plan/rotation.ts'
import type { StoreState } from '../../../src/stores/stores.ts'
import {
  created,
  current,
  type Made,
  pending,
  promoted,
  rotationOf,
  type Seen,
  stamped,
  token,
} from '../../support/slot-scene.ts'
import { day, hour, minute, setup, slotName, start as now } from './search/world.ts'

/** What the end of a token's description decides: whose it is, where it is, and why it was made. */
const home = 'acme/app'
const policy: SlotPolicy = { ...setup().policy, home }
const mark = (rest: string) => ({ description: `by CI [copies ${policy.copies}${rest}]` })
const ours = mark(' in acme/app')
const theirs = mark(' in other/app')
const decide = ({ asked, ...seen }: Seen) => {
  const { decision, reason, ...rest } = planSlot(rotationOf({ ...seen, asked: { policy, ...asked } }), now)
  return { decision, reason, code: 'code' in rest ? rest.code : undefined }
}

describe('a label that another register uses', () => {
  const whose = (id: string, at: string) =>
    `the label "kong push" belongs to the register of other/app, whose token ${id} is from ${at}`
  it.each<[string, string, Seen]>([
    ['its token is current', whose('C', '2026-11-14T14:01:00.000Z'), { tokens: [current(theirs)] }],
    [
      'its token is being stored',
      whose('P', '2026-11-24T13:00:00.000Z'),
      { tokens: [current(ours), pending(theirs)] },
    ],
    [
      'what came after does not work',
      whose('C', '2026-11-14T14:01:00.000Z'),
      { tokens: [current(theirs), pending({ ...ours, isActive: false })] },
    ],
  ])('is left alone: %s', (...[, reason, seen]) => {
    expect(decide(seen)).toEqual({ decision: 'blocked', code: 'LABEL_TAKEN', reason })
  })

  const retired = (more: Made) => token({ id: 'R', state: 'retired', createdAt: now - hour, ...more })
  it.each<[string, string, Seen]>([
    ['rotate', 'somebody takes it by force', { tokens: [current(theirs)], asked: { forced: true } }],
    ['rotate', 'its token expired', { tokens: [current({ ...theirs, expiresAt: now })] }],
    [
      'sweep',
      'the newest one is ours',
      { tokens: [token({ ...theirs, state: 'current', createdAt: created - day }), current(ours)] },
    ],
    ['nothing', 'a retired one is newer', { tokens: [current(ours), retired(theirs)] }],
    [
      'nothing',
      'one made by hand is newer',
      { tokens: [current(ours), token({ ...theirs, createdAt: now })] },
    ],
    ['nothing', 'the name is written otherwise', { tokens: [current(mark(' in Acme/APP'))] }],
    ['nothing', 'the mark has no home', { tokens: [current(mark(''))] }],
    [
      'nothing',
      'the run does not know its own home',
      { tokens: [current(theirs)], asked: { policy: { ...policy, home: undefined } } },
    ],
  ])('does not keep from: %s, %s', (decision, ...[, seen]) => {
    expect(decide(seen).decision).toBe(decision)
  })

  it('is not reported as lost, and neither is what the entry had under a former label', () => {
    const named = (id: string, name: string, more: Made) => ({
      ...current({ id, ...more }),
      label: `${name} (current 2026-11-14T14:01:00Z)`,
    })
    const tokens = [named('A', 'theirs', theirs), named('B', 'former', ours), named('C', 'lost', mark(''))]
    const { slots, unknown } = plan({ tokens, stores: new Map(), now }, { policies: [policy], run: '1.1' })
    expect(unknown.map(({ id }) => id)).toEqual(['C'])
    expect(slots.map(({ rotation }) => [rotation.tokens.map(({ id }) => id), rotation.stores])).toEqual([
      [['B'], []],
    ])
    const none = plan({ tokens, stores: new Map(), now }, { policies: [], run: '1.1' })
    expect(none.unknown.map(({ id }) => id)).toEqual(['A', 'B', 'C'])
    const others = plan(
      { tokens: [current()], stores: new Map(), now },
      { policies: [policy], run: '1.1', only: [] },
    )
    expect(others).toEqual({ slots: [], unknown: [] })
  })
})

describe('a place that somebody changed', () => {
  const answer = mark(' in acme/app, place changed')
  const changed = [stamped(promoted + 1)]
  const open = (holds: string | undefined): StoreState[] => [{ store: 'one', kind: 'open', holds }]
  const end =
    ', for the second time in a row: another register, a tool such as Terraform, or a person writes to it. Find out who, end that, then name the entry in "force" once'

  it.each<[string, StoreState[]]>([
    ['one was changed by somebody else after the last rotation', changed],
    ['one does not have the current token', open(undefined)],
    ['one does not have the current token', open('somebody’s')],
  ])('is not answered for ever: %s', (reason, stores) => {
    const said = { decision: 'blocked', code: 'STORE_FAILED', reason: `${reason}${end}` }
    expect(decide({ tokens: [current(answer)], stores })).toEqual(said)
  })

  const old = token({ id: 'O', createdAt: created - day })
  it.each<[string, Seen]>([
    ['the first time', { tokens: [current(ours)], stores: changed }],
    ['by force', { tokens: [current(answer)], stores: changed, asked: { forced: true } }],
    ['after a leak', { tokens: [current(answer)], stores: changed, asked: { compromised: true } }],
    ['by age', { tokens: [current({ ...answer, createdAt: now - 60 * day })], stores: changed }],
    ['where it was this run’s', { tokens: [current(answer)], stores: changed, memory: { own: 'C' } }],
    ['where it never got the token', { tokens: [current(answer)], stores: [stamped(created - day)] }],
    ['where it has an older token', { tokens: [old, current(answer)], stores: open('O') }],
    ['where it is empty', { tokens: [current(answer)], stores: [{ store: 'one', kind: 'empty' }] }],
    ['without a token', { tokens: [], stores: changed }],
  ])('is answered %s', (...[, seen]) => {
    expect(decide(seen).decision).toBe('rotate')
  })
})

describe('the tokens of an entry', () => {
  const former = (more: Made = ours, label = 'former (current 2026-11-14T14:01:00Z)') => ({
    ...current({ id: 'F', createdAt: now - 2 * day, ...more }),
    label,
  })
  const ids = (tokens: readonly ReturnType<typeof former>[], more: Partial<SlotPolicy> = {}, own?: string) =>
    readEntryTokens(tokens, { ...policy, ...more }, own).map(({ id, state }) => `${id} ${state}`)

  it('are those of its former label, too, oldest first', () => {
    const first = current({ id: 'A', createdAt: now - 3 * day })
    const last = current({ id: 'Z', createdAt: now - day })
    expect(ids([last, former(), first])).toEqual(['A current', 'F current', 'Z current'])
    expect(ids([former(), first], { labels: ['another'] })).toEqual(['A current', 'F current'])
    expect(decide({ tokens: [former()], stores: [] })).toMatchObject({
      decision: 'rotate',
      reason: 'the register has another label than the token',
    })
  })

  it.each<[string, ReturnType<typeof former>, Partial<SlotPolicy>?]>([
    ['another entry’s label', former(), { labels: [slotName, 'former'] }],
    [
      'another entry’s label with its accents in another form',
      former(ours, `${'é'.normalize('NFD')} (current 2026-11-14T14:01:00Z)`),
      { labels: ['é'.normalize('NFC')] },
    ],
    ['another home', former(theirs)],
    ['no home in the mark', former(mark(''))],
    ['a run that does not know its home', former(), { home: undefined }],
    ['no home at all', former(mark('')), { home: undefined }],
    ['other places', former({ description: '[copies ffffffff in acme/app]' })],
    ['no mark', former({ description: 'by hand' })],
    ['no description', former({})],
    ['a token that is not current', former(ours, 'former (retired 2026-11-14T14:01:00Z)')],
    ['a label without a state', former(ours, 'former')],
  ])('are not those with %s', (...[, other, more]) => {
    expect(ids([other], more)).toEqual([])
  })

  it('are not those that a person made for other repositories', () => {
    const repository = (path: string) => [{ type: 'TYPE_REPO', path, scopes: ['scope-image-pull'] }]
    const wants = { resources: repository('kong/a') }
    expect(ids([token({ resources: repository('kong/a') })], wants)).toEqual(['T plain'])
    expect(ids([token({})], wants)).toEqual(['T plain'])
    expect(ids([token({ resources: repository('kong/b') })], wants)).toEqual([])
    expect(ids([current({ resources: repository('kong/b') })], wants)).toEqual(['C current'])
  })

  it('are the one that a person gave to this run, whatever it is called', () => {
    const given = token({ id: 'A', label: 'anything', createdAt: now - minute })
    expect(ids([given], {}, 'A')).toEqual(['A pending'])
    const { memory, tokens } = startRotation(setup(), { tokens: [given], stores: [] }, 'A')
    expect(memory).toMatchObject({ own: 'A', isAssisted: true, verified: false, claimed: false })
    expect(tokens).toHaveLength(1)
    const alone = startRotation(setup(), { tokens: [given], stores: [] })
    expect(alone).toMatchObject({ tokens: [], memory: { isAssisted: false, mustReread: false } })
  })
})
