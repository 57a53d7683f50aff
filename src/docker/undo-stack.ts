import { credentialIn, type Kept } from './config.ts'
import { inFile, type PlaceLook, markPrint, type Place, printOf } from './credential-helper.ts'

/** What a login of this action put into one place, and what was there before. */
export interface Put {
  /** The login's id. It puts itself, then its mark where a helper keeps it. */
  readonly login: string
  readonly key: string
  readonly place: Place
  /** Fingerprint of what was put there: `user:secret`, or the mark. */
  readonly print: string
  readonly below: Kept
  /** The file keeps what a helper would have kept, and named this one for the registry alone before. */
  readonly helper?: string | null | undefined
  /** Its undo was begun, and was not seen to be done: what was below may be gone. */
  readonly isBegun?: true
  /** Main has not got to its end yet, or never did: something that it started may still be at work. */
  readonly pending?: true
  readonly pullSecret?: PullSecretRecord | undefined
  readonly job?: JobName | undefined
}

export interface PullSecretRecord {
  readonly path: string
  /** Fingerprint of what the login wrote there, or its beginning. */
  readonly put: string
}

/** A runner plays one job at a time, so of its jobs only the last one can be at work. */
export type JobName = Readonly<{ runner: string; run: string }>

/** All logins of this action in one config directory, in the order in which they came. */
export interface UndoRecord {
  /** config.json before the first of them; `null` when there was none. */
  readonly original: string | null
  readonly madeDirectory: boolean
  /** Fingerprint of config.json as we last left it; `null` once somebody else was seen to have changed it. */
  readonly seen: string | null
  readonly puts: readonly Put[]
}

export type End =
  /** A later login of this action is on top: its undo restores what is below this one. */
  | 'joined'
  /** The login never happened, or is already undone. */
  | 'absent'
  /** Somebody else has logged in, or out, since. */
  | 'replaced'
  | 'logged-out'
  /** Restored; `renewed`: the user of before, with another secret. */
  | 'done'
  | 'renewed'
  /** Not over: its place cannot be asked, still has ours, or was not seen to have what was below. */
  | 'unreadable'
  | 'ours'
  | 'unseen'

const notOver: readonly End[] = ['unreadable', 'ours', 'unseen']
export const isOver = (end: End): boolean => !notOver.includes(end)

/** Adds what a login is about to put. `text`, `print`: of config.json before it. */
export function withPuts(
  record: UndoRecord | undefined,
  puts: readonly Put[],
  { text, print, madeDirectory }: { text: string | undefined; print: string; madeDirectory: boolean },
): UndoRecord {
  if (record === undefined || record.puts.length === 0) {
    return { original: text ?? null, madeDirectory, seen: print, puts }
  }
  return { ...record, seen: record.seen === print ? print : null, puts: record.puts.concat(puts) }
}

/** Notes that a login has come to its end. `seen`: as in the record. */
export function withLoginEnded(record: UndoRecord, login: string, seen: string | null): UndoRecord {
  const puts = record.puts.map(({ pending, ...put }) =>
    pending === undefined || put.login === login ? put : { ...put, pending },
  )
  return { ...record, seen: record.seen && seen, puts }
}

export function undoingOf(record: UndoRecord, put: Put, now: PlaceLook): End | 'restore' {
  if ('why' in now) return 'unreadable'
  const print = printOf(now.kept)
  const later = above(record, put)
  // A later one whose main died before it put anything is not on top.
  if (later.some(one => one.print === put.print) || (later.length > 0 && print !== put.print)) return 'joined'
  if (print === put.print || wasTaken(put, now.kept)) return 'restore'
  if (print === printOf(put.below)) return 'absent'
  return now.kept === null ? 'logged-out' : 'replaced'
}

/** Whether a logout took ours alone, where it hid another one; or our own undo, which did not get further. */
function wasTaken({ print, below, helper, isBegun }: Put, now: Kept): boolean {
  if (helper !== undefined) return credentialIn(now) === undefined
  const hides = print === markPrint && credentialIn(below) !== undefined
  return now === null && (hides || isBegun === true)
}

export function isOnOurs({ puts }: UndoRecord, { key, place, below }: Put): boolean {
  return puts.some(one => one.key === key && one.place === place && one.print === printOf(below))
}

export function isMark({ place, print }: Put): boolean {
  return place === inFile && print === markPrint
}

function above({ puts }: UndoRecord, put: Put): readonly Put[] {
  return puts.slice(puts.indexOf(put) + 1).filter(({ key, place }) => key === put.key && place === put.place)
}

export function outcomeOf({ print, below }: Pick<Put, 'print' | 'below'>, placeLook: PlaceLook): End {
  if ('why' in placeLook) return 'unseen'
  const [now, printBelow] = [printOf(placeLook.kept), printOf(below)]
  if (now === printBelow) return 'done'
  if (now === print) return 'ours'
  if (printBelow === undefined) return 'done'
  return userIn(placeLook.kept) === userIn(below) ? 'renewed' : 'unseen'
}

export function userIn(content: Kept): string | undefined {
  return credentialIn(content)?.split(':', 1)[0]
}

/** The record without a put. Later ones in its place, also several, are then on what was below it. */
export function withoutPut(record: UndoRecord, put: Put): UndoRecord {
  const later = above(record, put)
  // What comes after another login with the same token lies on that one.
  const same = later.findIndex(({ print }) => print === put.print)
  const onOurs = later.filter(
    (laterPut, index) =>
      (same === -1 || index <= same) &&
      (printOf(laterPut.below) === put.print || (index === 0 && wasTaken(put, laterPut.below))),
  )
  const { below, helper } = put
  const raised = (it: Put): Put => ({ ...it, below, helper: helper === undefined ? it.helper : helper })
  const puts = record.puts.filter(it => it !== put).map(it => (onOurs.includes(it) ? raised(it) : it))
  return { ...record, puts }
}

/** The same, where its undo was begun and has to be tried again. */
export function withBegun(record: UndoRecord, put: Put): UndoRecord {
  return { ...record, puts: record.puts.map(it => (it === put ? { ...it, isBegun: true } : it)) }
}
