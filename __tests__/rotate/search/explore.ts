import type { Files } from '../../../src/base/files.ts'
import { loadTokenList } from '../../../src/token-list/read.ts'
import type { TokenList } from '../../../src/token-list/token-list.ts'
import { entriesOf, judgeEnd, judgeRun, type ListEntry } from './judge.ts'
import { type Asked, type Ended, playRun } from './play.ts'
import { type Home, identityOf, keyOf } from './ports.ts'
import { createWorld, day, minute, pass, type Trouble, type World, works } from './world.ts'

/** A situation, the runs in it, and what comes after them. */
export interface Case {
  readonly name: string
  /** Every list, as it is in the end. */
  readonly homes: readonly Home[]
  /** Brings the world to where the first of `runs` begins; its runs are undisturbed. */
  readonly arrange: (stage: Stage) => Promise<void>
  /** The first one gets the troubles. */
  readonly runs: (stage: Stage) => readonly Asked[]
  /** What may happen at each call of the first run. */
  readonly troubles: (stage: Stage) => readonly Trouble['what'][]
  /** The last runs come to rest with one token an entry. */
  readonly rests?: boolean
}

/** A world, and what a case does in it. */
export interface Stage {
  readonly world: World
  readonly broken: Map<string, string>
  /** Plays a run and judges it. */
  readonly play: (asked: Asked, what?: { readonly isDisturbed?: boolean }) => Promise<Ended>
  readonly entry: (home: Home, place?: number) => Promise<ListEntry>
  readonly identity: (home: Home, entry?: number, store?: number) => Promise<string>
}

const lists = new Map<string, TokenList>()

/** What a list says. */
export async function listOf({ list: text }: Home): Promise<TokenList> {
  const known = lists.get(text)
  if (known !== undefined) return known
  const files = {
    read: () => Promise.resolve(text),
    locate: () => Promise.resolve({ kind: 'file' }),
  } as unknown as Files
  const list = await loadTokenList('list.yml', files)
  lists.set(text, list)
  return list
}

function createStage(world: World, homes: readonly Home[]): Stage {
  const broken = new Map<string, string>()
  const entry: Stage['entry'] = async (home, place = 0) => {
    const found = entriesOf(home, await listOf(home))[place]
    if (found === undefined) throw new TypeError(`no entry ${place}`)
    return found
  }
  const known = new Map<string, Home>()
  return {
    world,
    broken,
    entry,
    identity: async (home, place = 0, store = 0) => {
      const found = (await entry(home, place)).entry.stores[store]
      if (found === undefined) throw new TypeError(`no store ${store}`)
      return identityOf(found, home)
    },
    play: async (asked, { isDisturbed = false } = {}) => {
      known.set(keyOf(asked.home), asked.home)
      for (const it of homes) if (!known.has(keyOf(it))) known.set(keyOf(it), it)
      const all = await Promise.all([...known.values()].map(async it => entriesOf(it, await listOf(it))))
      const entries = all.flat()
      if (asked.compromised !== undefined) await tell(world, asked, await listOf(asked.home))
      const ended = await playRun(world, asked)
      for (const what of judgeRun({ world, ended, entries, isDisturbed })) {
        if (!broken.has(what)) {
          const report = ended.reports.map(it => `${it.action}: ${it.reason}`).join('; ')
          broken.set(what, `run ${ended.run} (${ended.end}; ${report})`)
        }
      }
      return ended
    },
  }
}

/** From now on this list's runs know of the leak. */
function tell(world: World, { home, compromised = [] }: Asked, { tokens }: TokenList): Promise<void> {
  const entries = tokens.filter(({ label }) => compromised.includes('all') || compromised.includes(label))
  const paths = entries.flatMap(({ repositories }) => repositories)
  const told = world.toldBy.get(keyOf(home)) ?? new Set()
  for (const token of world.tokens) {
    if (world.leaked.has(token.id) || token.resources.some(({ path }) => paths.includes(path))) {
      told.add(token.id)
    }
  }
  world.toldBy.set(keyOf(home), told)
  return Promise.resolve()
}

export interface Found {
  /** Ways that were played. */
  ways: number
  runs: number
  /** What was broken first, and how. */
  readonly broken: Map<string, string>
}

/** Plays a case without trouble, and then with each trouble at each call of its first run. `every`: one of so many ways. */
export async function explore(case_: Case, { every = 1, from = 0 } = {}): Promise<Found> {
  const found: Found = { ways: 0, runs: 0, broken: new Map() }
  const calm = await playWay(case_, { found })
  const kinds = case_.troubles(createStage(createWorld(), case_.homes)).length
  const ways = Array.from({ length: calm.calls * kinds }, (_, at) => at)
  for (const at of ways) {
    if ((at + from) % every !== 0) continue
    await playWay(case_, { found, way: { call: Math.floor(at / kinds) + 1, kind: at % kinds } })
  }
  return found
}

type Way = Readonly<{ call: number; kind: number }>

async function playWay(
  case_: Case,
  { found, way }: { found: Found; way?: Way },
): Promise<{ readonly calls: number }> {
  const world = createWorld()
  const stage = createStage(world, case_.homes)
  await case_.arrange(stage)
  const what = way && case_.troubles(stage)[way.kind]
  if (way !== undefined && what !== undefined) {
    world.troubles = [{ run: world.runs + 1, call: way.call, what }]
  }
  const [first, ...more] = case_.runs(stage)
  if (first === undefined) throw new TypeError('no run')
  const played = await stage.play(first, { isDisturbed: typeof what === 'object' })
  for (const asked of more) {
    pass(world, 20 * minute)
    await stage.play(asked)
  }
  const isCancelled = typeof what === 'string' && what.startsWith('is cancelled')
  for (const [at, wait] of [
    isCancelled ? minute : 20 * minute,
    3 * day,
    3 * day,
    3 * day,
    8 * day,
    8 * day,
  ].entries()) {
    pass(world, wait)
    // Another list's runs are not as frequent.
    const homes = at === 2 || at === 3 ? case_.homes.slice(0, 1) : case_.homes
    for (const home of homes) {
      const { code } = await stage.play({ home })
      if (at === 0 && isCancelled && code === 'ROTATION_IN_PROGRESS') {
        stage.broken.set('liveness: the next run does not go on at once', 'a cancelled run')
      }
    }
  }
  if (case_.rests ?? true) {
    const entries = await Promise.all(case_.homes.map(async home => entriesOf(home, await listOf(home))))
    // What leaked and was never told is in use, and so it is kept.
    const isOpen = [...world.leaked].some(id => works(world, id)) && world.remembered.size === 0
    for (const broken of isOpen ? [] : judgeEnd(world, entries.flat())) {
      if (!stage.broken.has(broken)) stage.broken.set(broken, 'the end')
    }
  }
  found.ways += 1
  found.runs += world.runs
  const name = typeof what === 'object' ? what.name : what
  for (const [broken, where] of stage.broken) {
    if (!found.broken.has(broken)) {
      found.broken.set(broken, `${name ?? 'no trouble'} at call ${way?.call ?? 0}: ${where}`)
    }
  }
  return played
}
