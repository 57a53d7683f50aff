import { homeOf } from './named.ts'
import { rights } from './people.ts'
import { createWorld, day, makeToken, type World } from './world.ts'
import { every, type Played, playYears, together } from './years.ts'

/** Worlds in which a person starts runs, with what the error of an earlier run says. */

const week = 7 * day

/** A label is taken over by force, and the other register gives its entry another label, as the error says. */
export async function takenOver(): Promise<Played> {
  const one = homeOf('acme/app')
  const two = homeOf('acme/web', { entries: [{ repositories: ['acme/web'] }] })
  const renamed = homeOf('acme/app', { entries: [{ label: 'app images push' }] })
  const until = 400 * day
  const runs = together(
    every(week, { until: 5 * week, home: one }),
    every(week, { from: day, until: 4 * week, home: two }),
    every(week, { from: 4 * week + day, until: 5 * week + day, home: two, force: ['app push'] }),
    every(week, { from: 4 * week + 2 * day, until, home: renamed }),
    every(week, { from: 5 * week + day, until, home: two }),
  )
  return playYears(createWorld(), { runs, most: 8 })
}

/** N15: a person makes each token, and gives it; once one that is too wide, and once one that is older than the current one. */
export async function assisted(): Promise<Played> {
  const home = homeOf('acme/app')
  const make = (world: World, ...repositories: readonly string[]): string => {
    const label = `made at ${world.now}`
    return makeToken(world, { label, resources: rights('push', ...repositories), maker: home.repository }).id
  }
  const good = (world: World): string => make(world, 'acme/app')
  let spare = ''
  const given = [
    good,
    (world: World) => make(world, 'acme/app', 'acme/other'),
    (world: World) => {
      spare = good(world)
      world.now += 60_000
      return good(world)
    },
    () => spare,
    good,
    good,
    good,
  ]
  const runs = given.map((give, place) => ({ at: place * 50 * day, home, only: ['app push'], given: give }))
  return playYears(createWorld(), { runs, most: 8 })
}
