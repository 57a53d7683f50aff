import { endedRun, parseLabel } from '../../../../src/register/label.ts'
import type { StoreState } from '../../../../src/stores/stores.ts'
import type { HubToken } from '../../../../src/tokens/token.ts'
import type { Run, World } from './world.ts'

/**
 * One number for a state, the same for states that differ only in how many seconds lie between two events:
 * times are replaced by their order, gaps of a minute and more are kept in whole minutes. All limits of the
 * rules are minutes, and a search never makes a minute out of seconds.
 */
export function fingerprint(world: World): number {
  return hash(canonical(write(world)))
}

// Looking a global up is slow inside a test's own realm, and this is most of the search.
const { imul, floor } = Math
const { entries } = Object
const number = Number
const time = /@(\d+)/

function canonical(text: string): string {
  const pieces = text.split(time) // every second one is a time
  const times = [...new Set(pieces.filter((_, index) => index % 2 === 1))].sort(
    (a, b) => number(a) - number(b),
  )
  const names = new Map<string, number>()
  let last = number(times[0] ?? 0)
  let name = 0
  for (const at of times) {
    const gap = number(at) - last
    name += gap === 0 ? 0 : gap < 60_000 ? 1 : floor(gap / 60_000) * 100
    names.set(at, name)
    last = number(at)
  }
  return pieces.map((piece, index) => (index % 2 === 1 ? (names.get(piece) ?? 0) : piece)).join('@')
}

function write(world: World): string {
  const { now, tokens, stores, runs, ghost, left } = world
  return [
    `@${now}`,
    writeTokens(tokens),
    stores.map(({ value, at }) => `${value ?? ''}@${at}`).join(),
    ghost.everywhere.join('.'),
    ghost.written.join('.'),
    ghost.writers.join('.'),
    ghost.overtaken.join('.'),
    ghost.cut.join('.'),
    left.faults,
    left.stalls,
    left.person,
    left.cancels,
    left.jumps.join(),
    ...runs.map(writeRun),
  ].join('|')
}

const known = new WeakMap<readonly HubToken[], string>()

function writeTokens(tokens: readonly HubToken[]): string {
  const before = known.get(tokens)
  if (before !== undefined) return before
  const text = tokens
    .map(({ id, label, createdAt, isActive, description = '' }) => {
      const { state, time, run } = parseLabel(label)
      return `${id}${state ?? ''}${run === endedRun ? 'e' : ''}@${time ?? 0}@${createdAt}${isActive ? '' : 'x'}${description}`
    })
    .sort()
    .join()
  known.set(tokens, text)
  return text
}

function writeRun({ phase, rotation, flight, witness }: Run): string {
  if (phase === 'idle' || phase === 'over' || rotation === undefined) return phase
  const { memory, tokens, stores } = rotation
  const progress = entries(memory.stores)
    .map(
      ([store, { status, writes, looks, sentAt, answeredAt, updatedAt }]) =>
        `${store}${status}${writes}.${looks}@${sentAt ?? 0}@${answeredAt ?? 0}@${updatedAt ?? 0}`,
    )
    .sort()
  const flags = [memory.listIsCurrent, memory.mustReread, memory.claimed, memory.verified, memory.announced]
    .map(number)
    .join('')
  const doing = flight === undefined ? '' : JSON.stringify(flight).replace(/\d{13}/g, '@$&')
  return [
    phase,
    memory.own ?? '',
    memory.unanswered === undefined ? '' : memory.unanswered.known.join(),
    memory.mints,
    flags,
    memory.lost,
    memory.recheck ?? '',
    witness === undefined ? '' : [...witness.alive, ...entries(witness.values)].join(),
    `${memory.missingFromList}@${memory.lookedAt ?? 0}`,
    progress.join(),
    memory.stop === undefined ? '' : memory.stop.code + String(memory.stop.final ?? false),
    writeTokens(tokens),
    stores.map(writeStore).join(),
    doing,
  ].join(';')
}

function writeStore(store: StoreState): string {
  return store.kind === 'stamped' ? `@${store.updatedAt}` : store.kind
}

// cyrb53: 53 bits, so that a million states collide with a chance of one in ten thousand.
function hash(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    high = imul(high ^ unit, 2654435761)
    low = imul(low ^ unit, 1597334677)
  }
  high = imul(high ^ (high >>> 16), 2246822507) ^ imul(low ^ (low >>> 13), 3266489909)
  low = imul(low ^ (low >>> 16), 2246822507) ^ imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
