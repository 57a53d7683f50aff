import { people, rights } from './people.ts'
import type { Home } from './ports.ts'
import { every, identityAt, type Played, playYears, together } from './years.ts'
import { createWorld, currentOf, day, hour, makeToken, organization, overwrite, placeOf } from './world.ts'

/** Worlds in which rotation once went wrong. */

const year = 400 * day
const week = 7 * day

interface Times {
  readonly every?: string
  readonly grace?: string
  readonly lifetime?: string
  readonly after?: string
}

export function rotationOf(times: Times): string {
  const { every = '60d', grace = '48h', lifetime = '120d', after = '7d' } = times
  return `rotation: { every: ${every}, grace: ${grace}, lifetime: ${lifetime}, delete-after: ${after} }`
}

interface EntryText {
  readonly label?: string
  readonly access?: 'pull' | 'push'
  readonly repositories?: readonly string[]
  /** In YAML's flow style. */
  readonly stores?: readonly string[]
  readonly channel?: string
}

export function entryText(entry: EntryText): string {
  const { label = 'app push', access = 'push', repositories = [`${organization}/app`], channel } = entry
  const { stores = ['{ secret: PUSH }'] } = entry
  return `  - label: ${label}
    access: ${access}
${channel === undefined ? '' : `    channel: ${channel}\n`}    repositories: [${repositories.join(', ')}]
    stores: [${stores.join(', ')}]
`
}

export function homeOf(
  repository: string,
  {
    times = {},
    entries = [{}],
    ...more
  }: { times?: Times; entries?: readonly EntryText[] } & Partial<Home> = {},
): Home {
  const register = `organization: ${organization}
${rotationOf(times)}
tokens:
${entries.map(entryText).join('')}`
  return { repository, register, clusters: { '': 'one' }, blind: [], ...more }
}

async function scheduled(home: Home, interval: number, world = createWorld()): Promise<Played> {
  return playYears(world, { runs: every(interval, { until: year, home }), most: 8 })
}

/** N1: every run is due, or the grace is as long as the time between rotations. */
export async function everyRunDue(times: Times, interval: number): Promise<Played> {
  const world = createWorld({ plan: 10 })
  const old = makeToken(world, { label: 'app push', resources: rights('push', 'acme/app') })
  overwrite(world, 'actions:acme/app:push', old.id)
  return scheduled(homeOf('acme/app', { times }), interval, world)
}

/** N2: two repositories with one label; the third is a person's token of that name for something else. */
export async function oneLabel(): Promise<Played> {
  const world = createWorld()
  const other = makeToken(world, { label: 'app push', resources: rights('push', 'acme/other') })
  const [one, two] = [homeOf('acme/app'), homeOf('acme/web', { entries: [{ repositories: ['acme/web'] }] })]
  const runs = together(
    every(week, { until: year, home: one }),
    every(week, { from: day, until: year, home: two }),
  )
  const played = await playYears(world, { runs, most: 8 })
  if (!world.tokens.some(({ id, isActive }) => id === other.id && isActive)) {
    played.judge.broken.set('safety: a token for something else was taken away', '')
  }
  return played
}

/** N3: a person is quicker than the run, right after the new token became current: nobody says so. */
export async function quickPerson(what: string): Promise<Played> {
  const home = homeOf('acme/app', { times: { grace: '0s' } })
  const world = createWorld()
  const place = await identityAt(home, [0, 0])
  let seen = 0
  // Before the step that follows the promotion: the run lists once more, so it can know.
  for (let step = 1; step < 40; step++) {
    world.acts.push({
      at: { run: 2, step },
      what,
      act: w => {
        if (seen > 0 || w.tokens.length < 2) return
        if (currentOf(w, 'app push')?.createdAt !== w.tokens.at(-1)?.createdAt) return
        seen += 1
        people[what]?.(w, 'app push', place)
      },
    })
  }
  const runs = every(61 * day, { until: 130 * day, home })
  const played = await playYears(world, { runs, most: 8 })
  const [, second] = played.runs
  if (second?.isOk === true && seen > 0) {
    played.judge.broken.set('honesty: exit 0, and the run knew better', what)
  }
  return played
}

/** N5: one cluster under two names, or one organization secret in two registers. */
export async function oneClusterTwice(): Promise<Played> {
  const pull = (context: string) => `{ kubernetes: pull, namespaces: [web]${context} }`
  const home = homeOf('acme/app', {
    clusters: { other: 'one', main: 'one' },
    entries: [
      { label: 'app pull', access: 'pull', stores: [pull(', context: other')] },
      { label: 'web pull', access: 'pull', repositories: ['acme/web'], stores: [pull(', context: main')] },
    ],
  })
  return scheduled(home, week)
}

export async function oneSecretTwice(): Promise<Played> {
  const stores = ['{ secret: PUSH, organization: acme }']
  const homes = [
    homeOf('acme/app', { entries: [{ label: 'app push', stores }] }),
    homeOf('acme/web', { entries: [{ label: 'web push', repositories: ['acme/web'], stores }] }),
  ]
  const runs = together(...homes.map((home, place) => every(week, { from: place * day, until: year, home })))
  const played = await playYears(createWorld(), { runs, most: 8 })
  const silent = played.runs.slice(8).filter(({ isOk }) => isOk).length
  if (silent > played.runs.length / 2 + 2) {
    played.judge.broken.set(
      'honesty: two registers write one place, and nearly every run exits 0',
      String(silent),
    )
  }
  return played
}

/** N13: an entry gets another label, and then its token leaks. */
export async function leakedUnderFormerLabel(): Promise<Played> {
  const [before, after] = ['app push', 'app images push'].map(label =>
    homeOf('acme/app', { entries: [{ label }] }),
  )
  if (before === undefined || after === undefined) throw new TypeError('no homes')
  const runs = together(
    every(week, { until: week, home: before }),
    every(week, { from: week, until: 2 * week, home: after, compromised: ['app images push'] }),
  )
  const played = await playYears(createWorld(), { runs, most: 8 })
  const [leaked] = played.world.tokens
  if (leaked?.id === 't00001' && leaked.isActive) {
    played.judge.broken.set('safety: what leaked is alive, and the run succeeded', leaked.label)
  }
  return played
}

/** N6: somebody uses an old token once in a while. */
export async function usedNowAndThen(): Promise<Played> {
  const world = createWorld()
  const old = makeToken(world, { label: 'app push', resources: rights('push', 'acme/app') })
  world.uses = [3, 48, 93].map(at => ({ at: world.now + at * day, id: () => old.id }))
  const home = homeOf('acme/app', { times: { every: '30d', grace: '48h', lifetime: '60d' } })
  const played = await scheduled(home, week, world)
  if (!world.tokens.some(({ id, isActive }) => id === old.id && isActive)) {
    played.judge.broken.set('safety: a token in use was taken away', '')
  }
  return played
}

/** N7: the current token is deleted by hand. */
export async function currentDeleted(): Promise<Played> {
  const home = homeOf('acme/app', { entries: [{ stores: ['{ program: [vault, put] }'] }] })
  const world = createWorld()
  world.acts.push({
    at: world.now + 11 * day,
    what: 'deletes the current one',
    act: w => people['deletes the current one']?.(w, 'app push', ''),
  })
  const runs = together(
    every(day, { until: day, home }),
    every(day, { from: 10 * day, until: 11 * day, home, force: ['app push'] }),
    every(week, { from: 12 * day, until: year, home }),
  )
  return playYears(world, { runs, most: 8 })
}

/** N8: a job with `only`, and a neighbour that it cannot read. */
export async function unreadNeighbour(): Promise<Played> {
  const home = homeOf('acme/app', {
    clusters: { main: 'one' },
    blind: ['kubernetes:one/web/pull', 'actions:acme/web:pull'],
    entries: [
      {},
      {
        label: 'web pull',
        access: 'pull',
        repositories: ['acme/web'],
        stores: [
          '{ kubernetes: pull, namespaces: [web], context: main }',
          '{ secret: PULL, repository: acme/web }',
        ],
      },
    ],
  })
  const runs = every(week, { until: year, home, only: ['app push'] })
  return playYears(createWorld(), { runs, most: 8 })
}

/** N10: the variable beside a secret cannot be written once, or never. */
export async function staleVariable(kind: 'forbidden' | 'failed', isForEver: boolean): Promise<Played> {
  const home = homeOf('acme/app')
  const world = createWorld()
  const place = await identityAt(home, [0, 0])
  const from = world.now + 60 * day
  world.acts.push({ at: from, what: 'variables fail', act: w => w.refusals.set(place, kind) })
  if (!isForEver) {
    world.acts.push({ at: from + week, what: 'variables work', act: w => void w.refusals.delete(place) })
  }
  const played = await playYears(world, { runs: every(week, { until: 60 * day + 5 * week, home }), most: 8 })
  const token = currentOf(world, 'app push')
  const isRight = world.variables.get(place) === new Date(token?.expiresAt ?? 0).toISOString()
  const last = played.runs.at(-1)
  if (!isRight && last?.isOk === true) {
    played.judge.broken.set(
      'honesty: exit 0, and a variable has another date',
      placeOf(world, place).value ?? '',
    )
  }
  return played
}

/** N14: a token that a person switched on again. */
export async function switchedOn(): Promise<Played> {
  const home = homeOf('acme/app', { times: { after: '60d' } })
  const world = createWorld()
  let id = ''
  const at = world.now + 80 * day
  world.acts.push({
    at,
    what: 'switches an older one on again',
    act: w => {
      people['switches an older one on again']?.(w, 'app push', '')
      id = w.tokens.find(it => w.touched.has(it.id))?.id ?? ''
    },
  })
  const played = await playYears(world, { runs: every(day, { until: 82 * day, home }), most: 8 })
  if (!world.tokens.some(token => token.id === id && token.isActive)) {
    played.judge.broken.set('safety: what a person switched on was switched off the next day', String(hour))
  }
  return played
}
