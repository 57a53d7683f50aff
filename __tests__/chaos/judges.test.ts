import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import * as judges from './judges.ts'
import type { Floor, LeakThere, PlaceThere, Said, TokenThere, Work } from './floor.ts'

/** Each judge is red on a world that was broken by hand, and green on the right one that looks like it. */

interface World {
  readonly tokens: TokenThere[]
  readonly places: PlaceThere[]
  readonly leaks: LeakThere[]
  readonly said: Partial<Said>
  readonly work: Partial<Work>
}

const hour = 3_600_000
const push = ['acme/app scope-image-push']
const other = ['acme/other scope-image-push']
const ours = { entry: 'app push', isOurs: true }

const token = (id: string, more: Partial<TokenThere> = {}): TokenThere => {
  const life = { works: true, createdAt: Number(id.slice(1)), expiresAt: Infinity }
  return { id, ...ours, ...life, rights: push, isUsed: false, isTouched: false, text: id, ...more }
}
const place = (id: string | undefined, more: Partial<PlaceThere> = {}): PlaceThere => {
  const text = `PUSH ${id}`
  return { id, ...ours, gets: id, isBlind: false, isForeign: false, rights: push, text, ...more }
}
const leak = (memory: LeakThere['memory']) => [{ id: 't1', entry: 'app push', memory }]
const entry = { entry: 'app push', isRed: false, isComplete: false, deleted: [] }
const saying: Said = {
  end: 'ok',
  entries: [entry],
  audit: undefined,
  lines: [],
  errors: [],
  values: ['dckr_oat_x'],
  subjects: ['app push'],
}
const busy = {
  acts: [],
  ends: [0],
  pushes: [],
  isEndless: false,
  from: 0,
  now: 0,
  isDisturbed: false,
  isHindered: false,
  isAlone: true,
}
const working: Work = { entries: ['app push'], told: [], ...busy }
const start: World = { tokens: [token('t1')], places: [place('t1')], leaks: [], said: {}, work: {} }

const complete = { entries: [{ ...entry, isComplete: true }] }
const deleted = { entries: [{ ...entry, deleted: ['t1'] }] }
const failed = (text: string, code = 'HUB_INVALID'): Partial<Said> => {
  return { end: 'failed', lines: [text], errors: [{ code, text }] }
}
const told = { told: ['app push'] }
const dead = (time: string) => ({ lines: [`The leaked token is dead since 1970-01-01 00:${time}:00 UTC`] })
const audit = (rights: readonly string[], ...pushes: readonly string[]) => {
  return { audit: { isComplete: true, rights: new Map([['t1', rights]]), pushes } }
}
const stranger = token('t9', { entry: undefined, isOurs: false })
/** Another list's, by a person. */
const edited = token('t1', { isOurs: false, isTouched: true })
const dying = [token('t1', { works: false })]
const [old, current] = [token('t1'), token('t2')]
/** t2 has taken the place of t1, which is there or gone. */
const both: Partial<World> = { tokens: [old, current], places: [place('t2')] }
const moved: Partial<World> = {
  tokens: [token('t1', { entry: 'of a list that has moved' }), current],
  places: [place('t2')],
}
const gone: Partial<World> = { tokens: [current], places: [place('t2')] }
const pushing: Partial<World> = { tokens: [current, stranger], places: [place('t2')], said: complete }
const used: Partial<World> = { ...both, tokens: [token('t1', { isUsed: true }), current] }
const leaked = { leaks: leak('noted') }
const waiting = { leaks: leak('now'), said: failed('app push: t1 still works'), work: told }
const twice = (isConfirmed: boolean) =>
  ['a', 'a'].map((act, at) => ({ act, isConfirmed: isConfirmed || at === 1 }))
const acts = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ act: `${at}`, isConfirmed: true }))
const inUse = { lines: ['t1 is still in use'] }
const speaking = { lines: ['The leaked token is dead'] }
const inProgress = failed('app push', 'ROTATION_IN_PROGRESS')
const hidden = [place('t1', { gets: undefined })]
const blind = place('t1', { isBlind: true, isForeign: true })
const foreign = place('t9', { isOurs: false })

/** `first`: what is there when the run begins. */
type Change = Partial<World> & { readonly first?: Partial<World> }
type Row = readonly [sentence: string, judge: keyof typeof judges, broken: Change, right: Change]

const rows: readonly Row[] = [
  ['1: it does not end', 'ends', { work: { isEndless: true } }, {}],
  ['1: it acts too often', 'ends', { work: { acts: acts(41) } }, { work: { acts: acts(40) } }],
  ['1: it takes more', 'ends', { work: { now: 7 * hour } }, { work: { now: 5 * hour } }],
  ['1: an act was', 'ends', { work: { acts: twice(true) } }, { work: { acts: twice(false) } }],
  ['2: complete, and an older', 'tells', { ...both, said: complete }, both],
  [
    '2: complete, and an older',
    'tells',
    { ...moved, said: complete },
    { ...moved, first: gone, said: complete },
  ],
  ['2: complete, and a job', 'tells', { places: hidden, said: complete }, { places: hidden }],
  ['2: complete after a leak', 'tells', { ...pushing, ...leaked, first: { work: told } }, pushing],
  [
    '2: complete after a leak',
    'tells',
    { ...pushing, ...leaked, first: leaked },
    { ...pushing, ...leaked, first: { leaks: leak('maybe') } },
  ],
  [
    '2: complete, and a leaked',
    'tells',
    { ...both, said: complete, leaks: leak('now') },
    { ...gone, said: complete, leaks: leak('now') },
  ],
  ['2: it speaks of a leak', 'tells', { said: speaking }, { said: speaking, first: { work: told } }],
  ['2: deleted, and', 'tells', { ...both, said: deleted }, { ...gone, said: deleted }],
  ['2: dead since', 'tells', { said: dead('09') }, { said: dead('02') }],
  ['2: audit is complete, and somebody', 'counts', { said: audit([]) }, { said: audit(push) }],
  [
    '2: audit is complete, and a push',
    'counts',
    { said: audit(push), work: { pushes: ['v1'] } },
    { said: audit(push, 'v1'), work: { pushes: ['v1'] } },
  ],
  ['2: in use', 'tells', { ...both, said: inUse }, { ...used, said: inUse }],
  [
    '3: exit 0, and a place has no',
    'completes',
    { places: [place(undefined)] },
    { places: [blind], tokens: dying },
  ],
  ['3: exit 0, and a place has no', 'completes', { tokens: dying }, { tokens: dying, said: failed('') }],
  [
    '3: exit 0, and a place has a',
    'completes',
    { tokens: [token('t1', { rights: other })] },
    { tokens: [old, current] },
  ],
  ['3: exit 0, and a leaked token works', 'completes', { leaks: leak('noted') }, { leaks: leak('unheard') }],
  ['3: exit 0 for weeks', 'completes', both, used],
  ['4: a place has a dead token', 'keeps', { tokens: [] }, { tokens: [], leaks: leak('now') }],
  [
    '4: a place has a dead token',
    'keeps',
    { tokens: dying },
    { tokens: [token('t1', { works: false, expiresAt: 0 })] },
  ],
  [
    '4: a token dies within',
    'keeps',
    { ...gone, work: { now: 46 * hour } },
    { ...gone, work: { now: 49 * hour } },
  ],
  [
    '5: what is not ours',
    'spares',
    { tokens: [old, { ...stranger, text: '' }], first: { tokens: [old, stranger] } },
    { tokens: [{ ...old, text: '' }, stranger], first: { tokens: [old, stranger] } },
  ],
  [
    '5: what is not ours',
    'spares',
    { first: { places: [place('t1'), foreign] } },
    { places: [place('t2'), foreign], first: { places: [place('t1'), foreign] } },
  ],
  ['4: a place has a dead token', 'keeps', { tokens: [] }, { tokens: [], first: { tokens: [edited] } }],
  [
    '5: what is not ours',
    'spares',
    { tokens: [{ ...stranger, text: '' }], first: { tokens: [stranger] } },
    { tokens: [{ ...edited, text: '' }], first: { tokens: [edited] } },
  ],
  ['6: a value', 'hides', { said: { lines: ['got dckr_oat_x'] } }, { said: { lines: ['got dckr_oat_'] } }],
  ['7: INTERNAL', 'names', { said: failed('app push', 'INTERNAL') }, { said: failed('app push') }],
  ['7: it fails without', 'names', { said: { end: 'failed' } }, { said: { end: 'killed' } }],
  [
    '7: an error names nothing',
    'names',
    { said: failed('HTTP 500') },
    { said: failed('app push: HTTP 500') },
  ],
  ['7: another run', 'names', { said: inProgress }, { said: inProgress, work: { isAlone: false } }],
  ['7: a leaked token works', 'names', { leaks: leak('now'), said: failed('app push') }, waiting],
  ['7: a leak waits', 'names', waiting, { ...waiting, work: { isHindered: true } }],
]

function judge(name: Row[1], { first, ...after }: Change): readonly string[] {
  let world: World = { ...start, ...first }
  const floor: Floor = {
    alive: () => world.tokens,
    held: () => world.places,
    told: () => world.leaks,
    said: () => ({ ...saying, ...world.said }),
    acts: () => ({ ...working, ...world.work }),
  }
  const { begin, look, end, rest } = (judges[name] as (floor: Floor) => judges.Judge)(floor)
  begin?.()
  world = { ...start, ...after }
  return [...(look?.() ?? []), ...(end?.() ?? []), ...(rest?.() ?? [])]
}

describe('a judge', () => {
  it.each(rows)('finds "%s", and only where it is so', (...[sentence, name, broken, right]) => {
    const isHeard = (change: Change) => judge(name, change).some(it => it.startsWith(sentence))
    expect([isHeard(broken), isHeard(right)]).toEqual([true, false])
  })

  it('has a row for each of its sentences, and nothing of src', () => {
    const source = readFileSync(new URL('judges.ts', import.meta.url), 'utf8')
    const sentences = [...source.matchAll(/'(\d: [^']+)'/g)].map(([, sentence = '']) => sentence)
    expect(sentences.filter(it => !rows.some(([sentence]) => it.startsWith(sentence)))).toEqual([])
    expect(source).not.toContain('src/')
  })
})
