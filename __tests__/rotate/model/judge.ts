import type { Register, Slot } from '../../../src/register/register.ts'
import type { Store } from '../../../src/register/store.ts'
import { parseLabel } from '../../../src/register/label.ts'
import { compareResources, slotResources } from '../../../src/tokens/resources.ts'
import { type Home, identityOf } from './ports.ts'
import { currentOf, type ModelToken, placeOf, tokenOf, works, type World } from './world.ts'

/** What must hold, asked of the world alone: nothing here knows the rules of the planner. */

export interface Judge {
  readonly broken: Map<string, string>
  /** When a newer token of its entry became current, by id; restarted for one that a person switched on again. */
  readonly superseded: Map<string, number>
  readonly retired: Map<string, number>
  /** Successful runs that left a token although its time had come, by id. */
  readonly late: Map<string, number>
}

export function createJudge(): Judge {
  return {
    broken: new Map(),
    superseded: new Map(),
    retired: new Map(),
    late: new Map(),
  }
}

export interface Entry {
  readonly home: Home
  readonly slot: Slot
}

export function entriesOf(home: Home, register: Register): readonly Entry[] {
  return register.tokens.map(slot => ({ home, slot }))
}

/** A place that another register names as well has no one owner: only that it works is asked. */
export function isShared(identity: string, entries: readonly Entry[]): boolean {
  const naming = entries.filter(({ home, slot }) => slot.stores.some(it => identityOf(it, home) === identity))
  return naming.length > 1
}

/** What every place held that worked, to be compared after an effect. */
export function livePlaces(world: World, entries: readonly Entry[]): ReadonlySet<string> {
  const identities = entries.flatMap(({ home, slot }) => slot.stores.map(store => identityOf(store, home)))
  return new Set(identities.filter(identity => works(world, placeOf(world, identity).value)))
}

/** After a run: what it killed although a place has it. Expiry is nobody's act: the honest end of a run tells it. */
export function judgeSafety(
  world: World,
  { judge, before, what }: { judge: Judge; before: ReadonlySet<string>; what: string },
): void {
  for (const identity of before) {
    const { value, at, isForeign } = placeOf(world, identity)
    const token = tokenOf(world, value)
    const isDead = value !== undefined && (token === undefined || !token.isActive)
    // What a person puts into a place right before it is taken away, nobody can see.
    const isLate = isForeign && at >= world.runSince
    if (isDead && !isLate && !world.touched.has(value)) {
      note(judge, `safety: ${identity} holds a dead token`, what)
    }
  }
}

function note({ broken }: Judge, text: string, detail: string): void {
  if (!broken.has(text)) broken.set(text, detail)
}

interface Ended {
  readonly judge: Judge
  /** Tokens that the run says it kept, where the run failed: one may wait for another entry that fails. */
  readonly told?: readonly string[]
  readonly what: string
  readonly entries: readonly Entry[]
}

/** After exit 0: every place of the entry holds a token that works, with the entry's rights, made for it by this home. */
export function judgeHonesty(world: World, entry: Entry, { judge, what, entries }: Ended): void {
  const { home, slot } = entry
  for (const store of slot.stores) {
    const identity = identityOf(store, home)
    const wrong = whatIsWrong(world, { entry, store, isShared: isShared(identity, entries) })
    if (wrong !== undefined) {
      note(judge, `honesty: exit 0, and a ${store.kind} of ${slot.label} ${wrong}`, what)
    }
  }
}

function whatIsWrong(
  world: World,
  { entry, store, isShared }: { entry: Entry; store: Store; isShared: boolean },
): string | undefined {
  const { home, slot } = entry
  const { value, isForeign } = placeOf(world, identityOf(store, home))
  // Nobody can see what a person did to such a place.
  if (store.kind === 'program' && isForeign) return undefined
  const token = tokenOf(world, value)
  if (token === undefined) return `holds ${value === undefined ? 'nothing' : 'a token that is gone'}`
  if (!works(world, value)) return 'holds a dead token'
  if (isShared && token.maker !== home.repository) return 'holds another register’s token'
  if (token.maker !== home.repository || parseLabel(token.label).name !== slot.label) {
    return 'holds a token that is not its entry’s'
  }
  const { verdict } = compareResources(token.resources, slotResources(slot))
  return verdict === 'same' ? undefined : `holds a token whose rights are ${verdict}`
}

/** A run calls an entry complete only when no other token of it works, and every place that can be read back holds the current one. */
export function judgeComplete(world: World, entry: Entry, { judge, what, entries }: Ended): void {
  const { home, slot } = entry
  const current = currentOf(world, slot.label)
  const others = ownTokens(world, entry).filter(({ id }) => id !== current?.id && works(world, id))
  if (others.length > 0 || !works(world, current?.id)) {
    note(judge, `complete, and another token of ${slot.label} works`, what)
  }
  for (const store of slot.stores) {
    const identity = identityOf(store, home)
    if (store.kind === 'program' || isShared(identity, entries)) continue
    if (placeOf(world, identity).value !== current?.id) {
      note(judge, `complete, and a ${store.kind} of ${slot.label} has another token`, what)
    }
  }
}

/** Successful runs that an old token may outlive its time by. */
const patience = 2

/** What every run in which the entry succeeds has to have done in time. */
export function judgeLiveness(world: World, { home, slot }: Entry, { judge, what, told = [] }: Ended): void {
  const { graceMs, deleteAfterMs } = slot.rotation
  for (const token of ownTokens(world, { home, slot }).filter(({ id }) => !told.includes(id))) {
    const supersededAt = judge.superseded.get(token.id)
    const retiredAt = judge.retired.get(token.id)
    const isExpired = (token.expiresAt ?? Infinity) <= world.now
    if (token.isActive && !isExpired) {
      if (supersededAt === undefined || isUsed(token, supersededAt + graceMs / 2)) continue
      if (world.now - supersededAt >= graceMs) count(`liveness: a superseded token stays active`, token)
    } else {
      const from = Math.min(
        retiredAt ?? Infinity,
        isExpired ? (token.expiresAt ?? 0) - deleteAfterMs : Infinity,
      )
      if (supersededAt !== undefined && world.now - from >= deleteAfterMs) {
        count('liveness: a dead token is not deleted', token)
      }
    }
  }

  function count(text: string, { id }: ModelToken): void {
    const key = `${text} ${id}`
    const times = (judge.late.get(key) ?? 0) + 1
    judge.late.set(key, times)
    if (times > patience) note(judge, text, `${what}: ${id}`)
  }
}

function isUsed({ lastUsedAt }: ModelToken, since: number): boolean {
  return lastUsedAt !== undefined && lastUsedAt >= since
}

/** A token of the entry: made by its home, or by a person for the same repositories. */
export function ownTokens(world: World, { home, slot }: Entry): readonly ModelToken[] {
  return world.tokens.filter(
    ({ label, maker, resources }) =>
      parseLabel(label).name === slot.label &&
      (maker === home.repository ||
        (maker === undefined && resources.some(({ path }) => slot.repositories.includes(path)))),
  )
}

/** Notes what happened to the tokens of an entry since the last time; called after every run. */
export function observe(world: World, entry: Entry, judge: Judge): void {
  const current = currentOf(world, entry.slot.label)
  for (const token of ownTokens(world, entry)) {
    if (world.revived.delete(token.id)) {
      judge.superseded.delete(token.id)
      judge.retired.delete(token.id)
    }
    const { state } = parseLabel(token.label)
    const isOlder = current !== undefined && current !== token && token.createdAt < current.createdAt
    if (isOlder && !judge.superseded.has(token.id)) judge.superseded.set(token.id, world.now)
    if (!token.isActive && state === 'retired' && !judge.retired.has(token.id)) {
      judge.retired.set(token.id, world.now)
    }
  }
}

/** How many tokens an entry may have: what its times allow, and what people and failed runs leave. */
export function judgeNumber(
  world: World,
  entry: Entry,
  { judge, most }: { judge: Judge; most: number },
): void {
  const count = ownTokens(world, entry).length
  if (count > most) note(judge, `liveness: the tokens of an entry pile up`, `${count} of ${entry.slot.label}`)
}
