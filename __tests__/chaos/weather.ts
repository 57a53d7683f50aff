import fc from 'fast-check'

/**
 * The one table of what a server, a person or the ground may do to a run, for all floors. It is fair: acts may
 * lie, looks may be late, odd or detectably incomplete, and never false for good.
 */

/** What a run asks for: a story says "the second DELETE", never "the 17th call", and survives a change of `src`. */
export type Call = (typeof acts)[number] | (typeof looks)[number]
const acts = ['mint', 'change', 'remove', 'write'] as const
/** Docker Hub's list; the details of a stranger's token, and of any other; a place. */
const looks = ['list', 'stranger', 'own', 'place'] as const

export const isLook = (call: Call): boolean => looks.some(look => look === call)

/** What people do between any two steps. */
export const persons = [
  'renames the current one',
  'deactivates the current one',
  'widens the current one',
  'activates an older one again',
  'deletes an older one',
  'deletes the newest',
  'edits the description of the newest',
  'writes a place by hand',
  'puts an older one back into a place',
  'empties a place',
  'runs another rotation',
  'tells the leak again',
] as const
/** What shows in audit alone. */
const others = ['pastes a value into a description', 'deletes the stranger’s', 'pushes images'] as const
export type Person = (typeof persons)[number] | (typeof others)[number]

const on = <T extends string>(...words: readonly T[]) => fc.constantFrom(...words)
const anywhere = on(...acts, 'list', 'place')
const nth = fc.nat(2)
/** Once, some times, for good. */
const times = fc.constantFrom(1, 3, 1000)
const odd = ['null', '500', 'missing', 'other type', 'extra', '404', 'cut', 'short', 'page'] as const

const weatherOf = (people: readonly Person[]) =>
  fc.oneof(
    // From this act on looks show the world as it was before it, so many times.
    fc.record({ kind: on('late'), on: on(...acts), nth, looks: fc.constantFrom(1, 3, 10, 40) }),
    // Confirmed, and not done.
    fc.record({ kind: on('untrue'), on: on(...acts), nth, times }),
    fc.record({ kind: on('refused'), on: on(...acts), nth, times }),
    // Done, and the answer is lost.
    fc.record({ kind: on('after'), on: on(...acts), nth }),
    // The process is killed, or the server cannot be reached for the rest of the run.
    fc.record({ kind: on('dies', 'gone'), on: anywhere, nth }),
    // The machine is asleep before it goes on.
    fc.record({ kind: on('asleep'), on: anywhere, nth, minutes: fc.constantFrom(6, 20, 60) }),
    // Too many requests: not done, and to be asked again in a minute.
    fc.record({ kind: on('busy'), on: anywhere, nth, times }),
    fc.record({ kind: on('odd'), on: on(...looks), nth, times, how: on(...odd), field: fc.nat(9) }),
    fc.record({ kind: on('somebody'), on: anywhere, nth: fc.nat(3), who: on(...people) }),
  )
export type Weather = ReturnType<typeof weatherOf> extends fc.Arbitrary<infer T> ? T : never
type Kind = Weather['kind']

/** What happens before a run and to it. Weather belongs to its step: a flat list of it found less. */
const aroundBy = (people: readonly Person[]) => ({
  before: fc.option(on(...people), { nil: undefined, freq: 3 }),
  weather: fc.array(weatherOf(people), { maxLength: 2 }),
})
export const around = { ports: aroundBy(persons), http: aroundBy([...persons, ...others]) }

/** The weather of one run, and what the run has done and met. */
export type Sky = ReturnType<typeof openSky>

export function openSky(planned: readonly Weather[]) {
  const counts = new Map<Call, number>()
  return {
    met: new Set<Weather>(),
    /** One text for one act, without times. `isConfirmed`: it was answered with success. */
    acts: new Array<{ act: string; isConfirmed: boolean }>(),
    calls: 0,
    /** What meets this call. */
    meet(call: Call) {
      const at = counts.get(call) ?? 0
      counts.set(call, at + 1)
      const isNow = (it: Weather) => at >= it.nth && at < it.nth + ('times' in it ? it.times : 1)
      const found = planned.filter(it => it.on === call && isNow(it))
      for (const it of found) this.met.add(it)
      return <K extends Kind>(kind: K) => found.find((it): it is Weather & { kind: K } => it.kind === kind)
    },
  }
}
