import { people, rights } from './people.ts'
import { type Home } from './ports.ts'
import { homeOf } from './named.ts'
import { every, identityAt, type Played, playYears, type ScheduledRun, together } from './years.ts'
import { createWorld, day, hour, makeToken, minute, overwrite } from './world.ts'

/** One world for each number: what its registers, schedules, places and people are like. */

/** mulberry32: a small generator whose numbers are the same everywhere. */
function createChance(seed: number): () => number {
  let state = seed * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const intervals = [day, 7 * day, 14 * day, 31 * day]
const everies = [7, 30, 60]
const graces = ['0s', '48h', '7d', '30d']
const afters = ['0s', '7d', '30d']
const years = 430 * day
/** Nobody does anything in this last part: a world left alone comes to rest. */
const calm = 150 * day

export interface Dimensions {
  readonly homes: number
  readonly interval: number
  readonly people: readonly string[]
  readonly description: string
}

const daysOf = (text: string): number =>
  text.endsWith('h') ? Number.parseInt(text) / 24 : Number.parseInt(text)

export async function playRandom(seed: number): Promise<Played & { readonly dimensions: Dimensions }> {
  const chance = createChance(seed)
  const pick = <T>(among: readonly T[]): T => {
    const [first] = among
    const found = among[Math.floor(chance() * among.length)] ?? first
    if (found === undefined) throw new TypeError('nothing to choose from')
    return found
  }
  const often = (share: number): boolean => chance() < share

  const interval = pick(intervals)
  const [each, grace, after] = [pick(everies), pick(graces), pick(afters)]
  const gap = interval / day
  const lifetime = Math.ceil(Math.max(each, gap) + daysOf(grace) + 3 * gap + 14)
  const times = { every: `${each}d`, grace, after, lifetime: `${lifetime}d` }
  const isContested = often(0.25)
  const label = 'app push'
  const secret = '{ secret: PUSH }'
  const shared = '{ secret: SHARED, organization: acme }'
  const cluster = '{ kubernetes: pull, namespaces: [web], context: main }'
  const program = '{ program: [vault, put] }'
  const clusters = { main: 'one', '': 'one' }
  const first = homeOf('acme/app', {
    times,
    clusters,
    entries: [
      { label, stores: [secret, ...(often(0.5) ? [program] : []), ...(isContested ? [shared] : [])] },
      {
        label: 'app pull',
        access: 'pull',
        stores: [
          ...(often(0.7) ? [cluster] : ['{ secret: PULL }']),
          ...(often(0.3) ? ['{ secret: EXTRA }'] : []),
        ],
      },
    ],
  })
  const second = homeOf('acme/web', {
    times,
    clusters,
    entries: [
      {
        label: often(0.4) ? label : 'web push',
        repositories: ['acme/web'],
        stores: [secret, ...(isContested && often(0.5) ? [shared] : [])],
      },
    ],
  })
  const homes: readonly Home[] = often(0.5) ? [first] : [first, second]
  // A job that sees only a part has a job beside it that sees the rest, or none.
  const isPartial = often(0.2)
  const blinded: Home = { ...first, blind: ['kubernetes:one/web/pull', 'actions:acme/app:pull'] }
  const drift = often(0.5) ? 7 * minute : 0
  const schedules = homes.map((home, place): readonly ScheduledRun[] =>
    home === first && isPartial
      ? together(
          every(interval + drift, { until: years, home: blinded, only: [label] }),
          every(interval + drift, { from: hour, until: years, home: first, only: ['app pull'] }),
        )
      : every(interval + drift, { from: place * 5 * hour, until: years, home }),
  )
  const share = chance()
  const plan = share < 0.1 ? 10 : share < 0.3 ? 20 : 100
  const world = createWorld({ plan })
  if (often(0.4)) {
    const old = makeToken(world, { label, resources: rights('push', 'acme/app') })
    overwrite(world, await identityAt(first, [0, 0]), old.id)
  }
  if (often(0.2)) makeToken(world, { label, resources: rights('push', 'acme/other') })
  const names = Object.keys(people)
  const acts = Array.from({ length: Math.floor(chance() * 6) }, () => pick(names))
  for (const what of acts) {
    const home = pick(homes)
    const entry = home === first && often(0.4) ? 1 : 0
    const name = home === first ? (entry === 0 ? label : 'app pull') : /label: (.*)/.exec(home.register)?.[1]
    const place = await identityAt(home, [entry, 0])
    const at = often(0.5)
      ? world.now + Math.floor(chance() * (years - calm))
      : { run: 1 + Math.floor((chance() * (years - calm)) / interval), step: 1 + Math.floor(chance() * 30) }
    world.acts.push({ at, what, act: w => people[what]?.(w, name ?? label, place) })
  }
  const rate = Math.max(each, gap)
  const steady = 3 + Math.ceil((daysOf(grace) + daysOf(after) + 4 * gap) / Math.min(rate, Math.max(gap, 1)))
  const most = steady + 2 * acts.length + 2
  const played = await playYears(world, { runs: together(...schedules), most })
  // Ten tokens are too few where many are superseded at once: then runs fail, and say so.
  const isRoomy = plan > 10 || 2 * steady + 2 + acts.length <= plan
  if (!isContested && !isPartial && homes.length === 1 && isRoomy) judgeRest(played, interval)
  const description = `${homes.length} homes, every ${gap} days, ${JSON.stringify(times)}, plan ${plan}, ${isPartial ? 'partial, ' : ''}${isContested ? 'contested, ' : ''}${acts.join('; ')}`
  return { ...played, dimensions: { homes: homes.length, interval, people: acts, description } }
}

/** Left alone for months, the last runs succeed. */
function judgeRest({ runs, judge, world }: Played, interval: number): void {
  const last = runs.filter(({ at }) => at > world.now - 2 * interval)
  for (const { isOk, reports, said } of last) {
    if (isOk) continue
    const why = reports.find(({ action }) => action === 'failed')?.reason ?? said.at(-1) ?? ''
    judge.broken.set('liveness: left alone, and the last runs fail', why)
  }
}
