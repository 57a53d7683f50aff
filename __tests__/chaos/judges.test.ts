import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { Floor, LeakThere, PlaceThere, Said, TokenThere, Work } from './floor.ts'
import { homeOf } from '../rotate/search/cases.ts'
import { createWorld, makeToken } from '../rotate/search/world.ts'
import { judges } from './judges.ts'
import { openLeaks } from './leaks.ts'

/** Each judge is red on a world that was broken by hand, and green on the right one that looks like it. */

type There = Readonly<{ tokens: TokenThere[]; places: PlaceThere[]; leaks: LeakThere[] }>
type World = There & Said & Omit<Work, 'entries'>

const hour = 3_600_000
const push = ['acme/app scope-image-push']
const entry = { entry: 'app push', isRed: false, isComplete: false, deleted: [] }

const token = (id: string, more: Partial<TokenThere> = {}): TokenThere => {
  const life = { works: true, createdAt: Number(id.slice(1)), expiresAt: Infinity }
  const base = {
    id,
    entry: 'app push',
    isOurs: true,
    isNobodys: false,
    rights: push,
    isUsed: false,
    isTouched: false,
    text: id,
  }
  return { ...base, ...life, ...more }
}
const place = (id: string | undefined, more: Partial<PlaceThere> = {}): PlaceThere => {
  const base = { id, entry: 'app push', isOurs: true, gets: id, isBlind: false, isForeign: false }
  return { ...base, rights: push, text: `PUSH ${id}`, ...more }
}
const right: World = {
  tokens: [token('t1')],
  places: [place('t1')],
  leaks: [],
  end: 'ok',
  entries: [entry],
  audit: undefined,
  lines: [],
  errors: [],
  values: ['dckr_oat_x'],
  subjects: ['app push'],
  told: [],
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

/** `first`: what is there when the run begins. */
type Change = Partial<World> & { readonly first?: Partial<World> }

const complete = { entries: [{ ...entry, isComplete: true }] }
const deleted = { entries: [{ ...entry, deleted: ['t1'] }] }
const leak = (memory: LeakThere['memory']) => ({ leaks: [{ id: 't1', entry: 'app push', memory }] })
const told = { told: ['app push'] }
const failed = (text: string, code = 'HUB_INVALID'): Change => {
  return { end: 'failed', lines: [text], errors: [{ code, text }] }
}
const said = (...lines: string[]) => ({ lines })
const dead = (minute: number) => said(`The leaked token is dead since 1970-01-01 00:0${minute}:00 UTC`)
const audit = (rights: readonly string[], ...pushes: readonly string[]) => {
  return { audit: { isComplete: true, rights: new Map([['t1', rights]]), pushes } }
}
const acts = (count: number, isConfirmed = true) => {
  return { acts: Array.from({ length: count }, (_, at) => ({ act: `${at}`, isConfirmed })) }
}
const twice = (isConfirmed: boolean) => ({ acts: [acts(1, isConfirmed), acts(1)].flatMap(it => it.acts) })
const stranger = token('t9', { entry: undefined, isOurs: false })
const [old, current] = [token('t1'), token('t2')]
/** Another list's, by a person. */
const edited = token('t1', { isOurs: false, isTouched: true })
const dying = { tokens: [token('t1', { works: false })] }
const expired = { tokens: [token('t1', { works: false, expiresAt: 0 })] }
/** t2 has taken the place of t1, which is there or gone. */
const held = { places: [place('t2')] }
const both = { ...held, tokens: [old, current] }
const gone = { ...held, tokens: [current] }
const used = { ...held, tokens: [token('t1', { isUsed: true }), current] }
const moved = { ...held, tokens: [token('t1', { entry: 'of a list that has moved' }), current], ...complete }
/** A person took its label and its mark. */
const nobodys = { ...held, tokens: [token('t1', { isNobodys: true }), current] }
const pushing = { ...held, tokens: [current, stranger], ...complete }
const noted = { ...pushing, ...leak('noted') }
/** What leaked has expired. */
const lapsed = { ...leak('noted'), ...expired }
const over = { ...complete, ...leak('now') }
const pushed = { pushes: ['v1'] }
const hidden = { places: [place('t1', { gets: undefined })] }
const blind = { places: [place('t1', { isBlind: true, isForeign: true })] }
const beside = (id: string) => ({ places: [place(id), place('t9', { isOurs: false })] })
const written = (it: TokenThere) => ({ tokens: [{ ...it, text: '' }], first: { tokens: [it] } })
const waiting = { ...leak('now'), ...failed('app push: t1 still works'), ...told }
const inProgress = failed('app push', 'ROTATION_IN_PROGRESS')

const rows: readonly (readonly [sentence: string, broken: Change, right: Change])[] = [
  ['1: it does not end', { isEndless: true }, {}],
  ['1: it acts too often', acts(41), acts(40)],
  ['1: it takes more', { now: 7 * hour }, { now: 5 * hour }],
  ['1: an act was', twice(true), twice(false)],
  ['2: complete, and an older', { ...both, ...complete }, both],
  ['2: complete, and an older', { ...both, ...complete }, { ...nobodys, ...complete }],
  ['2: complete, and an older', moved, { ...moved, first: gone }],
  ['2: complete, and a job', { ...hidden, ...complete }, hidden],
  ['2: complete after a leak', { ...noted, first: told }, pushing],
  ['2: complete after a leak', { ...noted, first: leak('noted') }, { ...noted, first: leak('maybe') }],
  ['2: complete after a leak', { ...noted, first: leak('noted') }, { ...noted, first: lapsed }],
  ['2: complete, and a leaked', { ...both, ...over }, { ...gone, ...over }],
  ['2: it speaks of a leak', said('The leaked token'), { ...said('The leaked token'), first: told }],
  ['2: deleted, and', { ...both, ...deleted }, { ...gone, ...deleted }],
  ['2: dead since', dead(9), dead(2)],
  ['2: audit is complete, and somebody', audit([]), audit(push)],
  ['2: audit is complete, and a push', { ...audit(push), ...pushed }, { ...audit(push, 'v1'), ...pushed }],
  ['2: in use', { ...both, ...said('t1 is still in use') }, { ...used, ...said('t1 is still in use') }],
  ['3: exit 0, and a place has no', { places: [place(undefined)] }, { ...blind, ...dying }],
  ['3: exit 0, and a place has no', dying, { ...dying, ...failed('') }],
  ['3: exit 0, and a place has a', { tokens: [token('t1', { rights: ['acme/other'] })] }, both],
  ['3: exit 0, and a leaked token works', leak('noted'), leak('unheard')],
  ['3: exit 0 for weeks', both, used],
  ['4: a place has a dead token', { tokens: [] }, { tokens: [], ...leak('now') }],
  ['4: a place has a dead token', dying, expired],
  ['4: a place has a dead token', { tokens: [] }, { tokens: [], first: { tokens: [edited] } }],
  ['4: a token dies within', { ...gone, now: 46 * hour }, { ...gone, now: 49 * hour }],
  ['5: what is not ours', written(stranger), written(old)],
  ['5: what is not ours', { first: beside('t1') }, { ...beside('t2'), first: beside('t1') }],
  ['5: what is not ours', written(stranger), written(edited)],
  ['6: a value', said('got dckr_oat_x'), said('got dckr_oat_')],
  ['7: INTERNAL', failed('app push', 'INTERNAL'), failed('app push')],
  ['7: it fails without', { end: 'failed' }, { end: 'killed' }],
  ['7: an error names nothing', failed('HTTP 500'), failed('app push: HTTP 500')],
  ['7: another run', inProgress, { ...inProgress, isAlone: false }],
  ['7: a leaked token works', { ...leak('now'), ...failed('app push') }, waiting],
  ['7: a leak waits', waiting, { ...waiting, isHindered: true }],
]

function judge({ first, ...after }: Change): readonly string[] {
  let world = { ...right, ...first }
  const floor: Floor = {
    alive: () => world.tokens,
    held: () => world.places,
    told: () => world.leaks,
    said: () => world,
    acts: () => ({ ...world, entries: ['app push'] }),
  }
  const bench = judges.map(open => open(floor))
  for (const it of bench) it.begin?.()
  world = { ...right, ...after }
  return bench.flatMap(it => [...(it.look?.() ?? []), ...(it.end?.() ?? []), ...(it.rest?.() ?? [])])
}

/** Within the second in which both tokens of the scene were made. */
const toldAt = '2027-01-04T03:00:01Z'
const leakRun = { home: { ...homeOf(), repository: '', config: 'list' }, compromised: ['app push'] }

/** Two tokens of one entry, and who knows of their leak. */
function leakScene() {
  const world = createWorld()
  const made = [1, 2].map(() => makeToken(world, { label: 'app push', resources: [] })) as [object, object]
  const makers = new Map(['t00001', 't00002'].map(id => [id, { list: ' list', entry: ' list app push' }]))
  const leaks = openLeaks({ world, makers, lists: new Set([' list']), register: () => undefined })
  return { leaks, made }
}

describe('judges', () => {
  it.each(rows)('find "%s", and only where it is so', (sentence, broken, fair) => {
    const isHeard = (change: Change) => judge(change).some(it => it.startsWith(sentence))
    expect([isHeard(broken), isHeard(fair)]).toEqual([true, false])
  })

  it.each([
    ['unheard', 'person 0'],
    ['lost', 'run 1, person 0'],
    ['noted', 'run 1, run 1, person 0'],
    // Where what leaked takes no note one token alone can have it.
    ['lost', 'refused 1, refused 1, person 0'],
    ['noted', 'run 2, person 0'],
    ['noted', 'run 2, run 1, run 2, person 0'],
    ['lost', 'run 2, run 1, person 0'],
    ['lost', 'run 2, person 1, run 1, person 0'],
  ])('take a leak for %s where the note is on so many tokens: %s', (memory, acts) => {
    const { leaks, made } = leakScene()
    leaks.tell(leakRun, 1)
    for (const [who, count] of acts.split(', ').map(act => act.split(' '))) {
      const description = (at: number) => (at < Number(count) ? `[leaked, told ${toldAt}]` : '')
      for (const [at, it] of made.entries()) Object.assign(it, { description: description(at) })
      leaks.remember(who === 'person', who === 'refused')
    }
    expect(leaks.all(2)[0]?.memory).toBe(memory)
  })

  it('take a note for one of what was there before it, not of what took its place, nor of another list', () => {
    const memoriesAfter = (note: string, mark = '', label = 'app push') => {
      const { leaks, made } = leakScene()
      Object.assign(made[0], { label })
      Object.assign(made[0], { description: `[leaked, told ${toldAt}]${mark}` })
      Object.assign(made[1], { description: `[${note} told ${toldAt}]${mark}` })
      // Of a second leak no run has noted anything.
      for (const run of [1, 2]) {
        leaks.tell(leakRun, run)
        leaks.remember(false)
      }
      return leaks.all(3).map(({ memory }) => memory)
    }
    expect(memoriesAfter('leaked,')).toEqual(['noted', 'noted'])
    expect(memoriesAfter('leaked,', '', 'mine')).toEqual(['lost', 'noted'])
    expect(memoriesAfter('leak')).toEqual(['noted', 'unheard'])
    expect(memoriesAfter('leaked,', ' [copies unknown in acme/web]')).toEqual(['unheard', 'unheard'])
  })

  it('have a row for each of their sentences, and nothing of src', () => {
    const source = readFileSync(new URL('judges.ts', import.meta.url), 'utf8')
    const sentences = [...source.matchAll(/'(\d: [^']+)'/g)].map(([, sentence = '']) => sentence)
    expect(sentences.filter(it => !rows.some(([sentence]) => it.startsWith(sentence)))).toEqual([])
    expect(source).not.toContain('src/')
  })
})
