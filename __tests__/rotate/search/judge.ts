import { parseLabel } from '../../../src/token-list/label.ts'
import type { Entry, TokenList } from '../../../src/token-list/token-list.ts'
import { storeName } from '../../../src/token-list/store.ts'
import { compareResources, entryResources } from '../../../src/tokens/resources.ts'
import type { EntryReport } from '../../../src/rotate/plan/report.ts'
import type { Ended } from './play.ts'
import { type Home, identityOf, keyOf } from './ports.ts'
import { type ModelToken, placeOf, tokenOf, works, type World } from './world.ts'

/** What must hold, asked of the world alone: nothing here knows the rules of the planner. */

/** An entry of a list, where it stands. */
export type ListEntry = Readonly<{ home: Home; entry: Entry }>

export function entriesOf(home: Home, list: TokenList): readonly ListEntry[] {
  return list.tokens.map(entry => ({ home, entry }))
}

interface Judged {
  readonly world: World
  readonly ended: Ended
  readonly entries: readonly ListEntry[]
  /** Something else happened while it worked. */
  readonly isDisturbed: boolean
}

/** Everything that one run broke, in words. */
export function judgeRun(judged: Judged): readonly string[] {
  const { ended, entries } = judged
  const own = entries.filter(({ home }) => keyOf(home) === keyOf(ended.asked.home))
  return [
    ...killed(judged),
    ...diedEarly(judged, own),
    ...tooMuch(judged, own),
    ...own.flatMap(entry => {
      const said = ended.reports.find(({ label }) => label === entry.entry.label)
      if (said === undefined) return []
      return [...sayTruth(judged, entry, said), ...(said.action === 'failed' ? [] : honest(judged, entry))]
    }),
    ...leaksForgotten(judged),
    ...leaksThatWait(judged, own),
  ]
}

/** No effect of a run kills what a place holds: neither its own list's, nor that of any other. A leak is the exception, for its own entry. */
function killed({ world, ended, entries }: Judged): readonly string[] {
  const took = new Set(world.effects.filter(({ run }) => run === ended.run).map(({ id }) => id))
  world.isWarned ||= ended.said.some(line => line.includes('left the list'))
  const listed = new Set(
    entries.flatMap(({ home, entry }) => entry.stores.map(store => identityOf(store, home))),
  )
  const left = [...world.places].filter(
    ([identity, { value = '' }]) => !listed.has(identity) && took.has(value),
  )
  const silent = left.length > 0 && !world.isWarned ? ['safety: what left the list dies without a word'] : []
  const dead = entries.flatMap(({ home, entry }) =>
    entry.stores.flatMap(store => {
      const identity = identityOf(store, home)
      const { value, at, isForeign } = placeOf(world, identity)
      if (value === undefined || !took.has(value) || world.touched.has(value)) return []
      // What a person puts into a place right before it is taken away, nobody can see.
      if (isForeign && at >= ended.from) return []
      const isOwn = keyOf(home) === keyOf(ended.asked.home)
      if (isOwn && isLeak(world, value)) return []
      return [`safety: a run killed what ${isOwn ? 'its own list' : 'another list'} has in a ${store.kind}`]
    }),
  )
  return [...silent, ...dead]
}

/** What a run put another token in the place of works on for its grace, since jobs may have it. A leak is the exception. */
function diedEarly({ world, ended }: Judged, own: readonly ListEntry[]): readonly string[] {
  const grace = Math.min(...own.map(({ entry }) => entry.rotation.graceMs))
  const took = world.effects.filter(({ run }) => run === ended.run)
  const early = took.filter(({ id }) => {
    const since = world.replaced.get(id)
    return since !== undefined && world.now - since < grace && !isLeak(world, id) && !world.touched.has(id)
  })
  return early.length > 0 ? ['safety: a token that never leaked dies within its grace'] : []
}

/** A run ends, and does not send the same again and again. */
function tooMuch({ world, ended }: Judged, own: readonly ListEntry[]): readonly string[] {
  const places = own.flatMap(({ entry }) => entry.stores).length
  const ids = new Set([...world.tokens, ...world.past.map(({ token }) => token)].map(({ id }) => id))
  const most = 12 * own.length + 2 * places + 3 * ids.size
  if (ended.end === 'endless') return ['bounds: a run has no end']
  return ended.acts > most ? [`bounds: ${ended.acts} acts`] : []
}

/** One that a run of some list was told of, or that was there then. */
function isLeak({ toldBy }: World, id: string): boolean {
  return [...toldBy.values()].some(told => told.has(id))
}

/** What a run says of its copies and of what is dead is so. */
function sayTruth(
  { world, ended, entries }: Judged,
  { home, entry }: ListEntry,
  said: EntryReport,
): readonly string[] {
  const told = world.toldBy.get(keyOf(home)) ?? new Set()
  const alive = [...world.leaked].filter(id => told.has(id) && works(world, id))
  const copies = entry.stores.flatMap(store => {
    const identity = identityOf(store, home)
    const { value, isForeign } = placeOf(world, identity)
    const name = said.stores.find(it => it.store === storeName(store, home.repository ?? ''))
    if (name?.holds !== true || isForeign || isShared(identity, entries)) return []
    const isLeaked = value !== undefined && world.leaked.has(value)
    return isLeaked && ended.asked.compromised !== undefined
      ? ['certificate: a copy is said to hold the new one, and has the leaked one']
      : []
  })
  if (ended.asked.compromised === undefined) return copies
  const headline = ended.said.filter(line => line.startsWith(`${entry.label}: `)).join('\n')
  const accused = new Set(
    [...headline.matchAll(/(t\d{5})\)?(?:, "[^"]*",)? still works/g)].flatMap(([, id]) =>
      id === undefined ? [] : [id],
    ),
  )
  const placed = new Set(entry.stores.map(store => placeOf(world, identityOf(store, home)).value))
  const wrong = [...accused].filter(id => placed.has(id) && !world.leaked.has(id))
  return [
    ...copies,
    ...(said.complete && alive.length > 0 ? ['certificate: green over a living leaked token'] : []),
    ...(said.complete && said.deadSince === undefined ? ['certificate: green, and nothing was dead'] : []),
    ...(wrong.length > 0 ? ['certificate: the right token is called the leaked one'] : []),
    ...(!said.complete && alive.some(id => !headline.includes(id))
      ? ['certificate: the leaked token lives, and is not named']
      : []),
  ]
}

/** A place that another list names as well has no one owner: only that it works is asked. */
function isShared(identity: string, entries: readonly ListEntry[]): boolean {
  return (
    entries.filter(it => it.entry.stores.some(store => identityOf(store, it.home) === identity)).length > 1
  )
}

/** After exit 0: every place of the entry holds a token that works, with the entry's rights, made for it by this list. */
function honest(
  { world, ended, entries, isDisturbed }: Judged,
  { home, entry }: ListEntry,
): readonly string[] {
  if (ended.end !== 'ok' || isDisturbed) return []
  return entry.stores.flatMap(store => {
    const identity = identityOf(store, home)
    const { value, isForeign } = placeOf(world, identity)
    if (store.kind === 'program' && isForeign) return []
    const token = tokenOf(world, value)
    const wrong = whatIsWrong(world, token, { home, entry, isShared: isShared(identity, entries) })
    return wrong === undefined ? [] : [`honesty: exit 0, and a ${store.kind} ${wrong}`]
  })
}

function whatIsWrong(
  world: World,
  token: ModelToken | undefined,
  { home, entry, isShared: shared }: ListEntry & { readonly isShared: boolean },
): string | undefined {
  if (token === undefined || !works(world, token.id)) return 'holds no token that works'
  const isOwn = token.maker === keyOf(home) && parseLabel(token.label).name === entry.label
  if (!isOwn) return shared ? 'holds another list’s token' : 'holds a token that is not its entry’s'
  const { verdict } = compareResources(token.resources, entryResources(entry))
  return verdict === 'same' ? undefined : `holds a token whose rights are ${verdict}`
}

/** Once a run was told of a leak, no later run of that list is green while the token lives. */
function leaksForgotten({ world, ended }: Judged): readonly string[] {
  const told = world.toldBy.get(keyOf(ended.asked.home))
  if (ended.end !== 'ok' || told === undefined || !world.remembered.has(keyOf(ended.asked.home))) return []
  const alive = [...told].some(id => world.leaked.has(id) && works(world, id))
  return alive && ended.asked.compromised === undefined ? ['liveness: a leak is forgotten, exit 0'] : []
}

/** A run that was told of a leak and came to its end has ended the token, whatever else failed. */
function leaksThatWait({ world, ended }: Judged, own: readonly ListEntry[]): readonly string[] {
  const { asked, run, end, code } = ended
  const isTroubled = world.troubles.some(it => it.run === run)
  const isDeaf = world.untrue.has('retire') && world.untrue.has('remove')
  if (asked.compromised === undefined || end === 'killed' || isTroubled || code === 'LABEL_TAKEN') return []
  if (isDeaf) return []
  const isOpen = [...world.leaked].some(id => {
    const { label = '', maker } = tokenOf(world, id) ?? {}
    const isNamed = own.some(({ entry }) => entry.label === parseLabel(label).name)
    return works(world, id) && isNamed && maker === keyOf(asked.home) && world.stubborn.get(id) !== 'both'
  })
  return isOpen ? ['liveness: a leak waits'] : []
}

/** After the last undisturbed runs: one token an entry, in every place, and nothing that leaked. */
export function judgeEnd(world: World, entries: readonly ListEntry[]): readonly string[] {
  return entries.flatMap(({ home, entry }) => {
    const left = world.tokens.filter(
      ({ label, maker }) => maker === keyOf(home) && parseLabel(label).name === entry.label,
    )
    const isWhole = left.length === 1 && parseLabel(left[0]?.label ?? '').state === 'current'
    return [
      ...(isWhole
        ? []
        : [`liveness: ${left.map(({ label }) => parseLabel(label).state).join()} are left in the end`]),
      ...entry.stores
        .map(store => placeOf(world, identityOf(store, home)))
        .filter(({ value, isForeign }) => !isForeign && value !== left.at(-1)?.id)
        .map(() => 'liveness: a place does not have the current token in the end'),
    ]
  })
}
