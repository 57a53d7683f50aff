import {
  keptCredential,
  inFile,
  type Kept,
  type Look,
  markPrint,
  type KeptPlace,
  printOf,
} from './stored-login.ts'

/** What a login put into one place, and what was there before. */
export interface Put {
  readonly place: KeptPlace
  /** Fingerprint of what this login put there: `user:secret`, or the mark of a login in a helper. */
  readonly print: string
  readonly below: Kept
  /** The file was to keep a login that a helper would have kept. */
  readonly isDiverted?: true
  /** Its undo was begun, and was not seen to be done: what was below may be gone. */
  readonly isBegun?: true
}

/** One login of this action. */
export interface Layer {
  readonly id: string
  /** The registry's key in config.json. */
  readonly key: string
  /** The login itself, then its mark. */
  readonly puts: readonly Put[]
  /** The file of input pull-secret: its path, and the fingerprint of what this login wrote there. */
  readonly pullSecret?: PullSecretRecord
  /** Main has not got to its end yet, or never did: something that it started may still be at work. */
  readonly pending?: true
}

export interface PullSecretRecord {
  readonly path: string
  readonly put: string
}

/** All logins of this action in one config directory, in the order in which they came. */
export interface UndoRecord {
  /** config.json before the first of them; `null` when there was none. */
  readonly original: string | null
  /** Whether the directory was made by us. */
  readonly madeDirectory: boolean
  /** Fingerprint of config.json as we last left it. */
  readonly seen: string
  /** Whether only we have changed config.json since `original`, as far as we have seen. */
  readonly intact: boolean
  readonly layers: readonly Layer[]
}

/** What taking a put out means for its place. */
export type Undoing =
  /** A later login of this action is on top: its undo restores what is below this one. */
  | { readonly kind: 'joined' }
  /** The login never happened, or is already undone. */
  | { readonly kind: 'absent' }
  /** Somebody else has logged in since (`login`), or out. */
  | { readonly kind: 'foreign'; readonly now: 'login' | 'nothing' }
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'restore' }

/** Adds a login. `file` is config.json's text before it. */
export function addLayer(
  record: UndoRecord | undefined,
  added: { layer: Layer; file: string | undefined; seen: string; madeDirectory: boolean },
): UndoRecord {
  const { layer, file, seen, madeDirectory } = added
  if (record === undefined || record.layers.length === 0) {
    return { original: file ?? null, madeDirectory, seen, intact: true, layers: [layer] }
  }
  const first = record.layers.find(({ id }) => id === layer.id)
  const again = first === undefined ? layer : secondTry(first, layer)
  const layers = [...record.layers.filter(other => other !== first), again]
  return { ...record, seen, intact: record.intact && record.seen === seen, layers }
}

/** The same login once more, perhaps in another place: what the first try put there was not there before. */
function secondTry(first: Layer, layer: Layer): Layer {
  const [own] = layer.puts
  const puts = layer.puts.map(put => {
    const before = first.puts.find(({ place }) => place === put.place)
    return before !== undefined && printOf(put.below) === own?.print ? { ...before, print: put.print } : put
  })
  const others = first.puts.filter(({ place }) => puts.every(put => put.place !== place))
  return { ...layer, puts: [...puts, ...others] }
}

/** Notes that a login has come to its end. `seen`: the fingerprint of config.json now. */
export function finishLayer(record: UndoRecord, id: string, seen: string): UndoRecord {
  const layers = record.layers.map(({ pending, ...layer }) =>
    pending === undefined || layer.id === id ? layer : { ...layer, pending },
  )
  return { ...record, seen, layers }
}

/** What has to be done in the place of a put, which holds `now`. */
export function undoingOf(
  record: UndoRecord,
  { layer, put }: { layer: Layer; put: Put },
  now: Look,
): Undoing {
  if (now.kind === 'unreadable') return now
  const print = now.kind === 'login' ? now.print : undefined
  const later = above(record, layer, put)
  // A later one whose main died before it put anything is not on top.
  if (later.some(one => one.print === put.print) || (later.length > 0 && print !== put.print)) {
    return { kind: 'joined' }
  }
  if (print === put.print || wasTaken(put, now.kept)) return { kind: 'restore' }
  return print === printOf(put.below) ? { kind: 'absent' } : { kind: 'foreign', now: now.kind }
}

/** Whether a logout took ours alone, where it hid another one; or our own undo did, and did not get further. */
function wasTaken({ print, below, isDiverted, isBegun }: Put, now: Kept): boolean {
  if (isDiverted === true) return keptCredential(now) === undefined
  const hides = print === markPrint && keptCredential(below) !== undefined
  return printOf(now) === undefined && (hides || isBegun === true)
}

/** The mark of a login in a helper. */
export function isMark({ place, print }: Put): boolean {
  return place === inFile && print === markPrint
}

/** The puts of later layers in the same place. */
function above({ layers }: UndoRecord, { id, key }: Layer, { place }: Put): readonly Put[] {
  const own = layers.findIndex(layer => layer.id === id)
  const later = layers.slice(own + 1).filter(layer => layer.key === key)
  return later.flatMap(({ puts }) => puts).filter(put => put.place === place)
}

/** What a look shows after a restore. */
export type Outcome =
  | 'done'
  /** The user of before, with another secret. */
  | 'renewed'
  /** Our login is still there. */
  | 'ours'
  /** Neither ours nor what was there before. */
  | 'lost'
  | 'unreadable'

export function outcomeOf({ print, below }: Put, after: Look): Outcome {
  if (after.kind === 'unreadable') return 'unreadable'
  const [now, before] = [printOf(after.kept), printOf(below)]
  if (now === before) return 'done'
  if (now === print) return 'ours'
  if (before === undefined) return 'done'
  return keptUser(after.kept) === keptUser(below) ? 'renewed' : 'lost'
}

/** The user of what a place holds. */
export function keptUser(kept: Kept): string | undefined {
  return keptCredential(kept)?.split(':', 1)[0]
}

/**
 * The record without a put; later ones in its place are then on top of what was below. Several may be: one in between may never have
 * come about. A layer ends with its last put.
 */
export function withoutPut(record: UndoRecord, layer: Layer, put: Put): UndoRecord {
  const later = above(record, layer, put)
  // What comes after another login with the same token lies on that one.
  const same = later.findIndex(({ print }) => print === put.print)
  const onOurs = later.filter(
    (one, at) =>
      (same === -1 || at <= same) &&
      (printOf(one.below) === put.print || (at === 0 && wasTaken(put, one.below))),
  )
  const layers = record.layers.map(other => ({
    ...other,
    puts: other.puts
      .filter(({ place }) => other.id !== layer.id || place !== put.place)
      .map(one => (onOurs.includes(one) ? { ...put, print: one.print } : one)),
  }))
  return { ...record, layers: layers.filter(({ puts }) => puts.length > 0) }
}

/** The same, where its undo was begun and is to be tried again. */
export function withBegun(record: UndoRecord, layer: Layer, put: Put): UndoRecord {
  const begun = (one: Put): Put => (one.place === put.place ? { ...one, isBegun: true } : one)
  const layers = record.layers.map(other =>
    other.id === layer.id ? { ...other, puts: other.puts.map(begun) } : other,
  )
  return { ...record, layers }
}

/**
 * The file's put on top for a registry that never came about: its machine died between the record and the login. One that is pending may
 * still have a docker at work, and one with a pull secret a file to remove: their own undo knows.
 */
export function deadTop(record: UndoRecord, key: string, now: Look): Layer | undefined {
  const top = record.layers.findLast(layer => layer.key === key)
  const [put, ...others] = top?.puts ?? []
  if (top === undefined || put?.place !== inFile || others.length > 0) return undefined
  if (top.pending || top.pullSecret !== undefined) return undefined
  return undoingOf(record, { layer: top, put }, now).kind === 'absent' ? top : undefined
}
