import { fingerprintStored, type StoredLogin } from './stored-login.ts'

/** One login of this action, and the login that was there before. */
export interface Layer {
  readonly id: string
  /** The registry's key in config.json. */
  readonly key: string
  /** Fingerprint of `user:secret` that this login put there. */
  readonly put: string
  readonly below: StoredLogin
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
  /** Whether nobody else has changed config.json since `original`, as far as we have seen. */
  readonly intact: boolean
  readonly layers: readonly Layer[]
}

/** What taking a layer out means for docker's configuration. */
export type Undoing =
  /** A later login of this action is on top: its undo restores what is below this one. */
  | { readonly kind: 'joined' }
  /** The login never happened, or is already undone. */
  | { readonly kind: 'absent' }
  /** Somebody else has logged in since. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'restore'; readonly below: StoredLogin }

/** Adds a login. `file` is config.json's text before it. */
export function addLayer(
  record: UndoRecord | undefined,
  added: { layer: Layer; file: string | undefined; seen: string; madeDirectory: boolean },
): UndoRecord {
  const { layer, file, seen, madeDirectory } = added
  if (record === undefined || record.layers.length === 0) {
    return { original: file ?? null, madeDirectory, seen, intact: true, layers: [layer] }
  }
  return { ...record, seen, intact: record.intact && record.seen === seen, layers: [...record.layers, layer] }
}

/** Notes that a login has come to its end. `seen`: the fingerprint of config.json now. */
export function finishLayer(record: UndoRecord, id: string, seen: string): UndoRecord {
  const layers = record.layers.map(({ pending, ...layer }) =>
    pending === undefined || layer.id === id ? layer : { ...layer, pending },
  )
  return { ...record, seen, layers }
}

/** Takes a layer of the record out wherever it lies, and says what that means for docker, which holds `current` for its registry. */
export function removeLayer(
  record: UndoRecord,
  layer: Layer,
  current: StoredLogin,
): { record: UndoRecord; undoing: Undoing } {
  const own = record.layers.indexOf(layer)
  const above = record.layers.find((other, index) => index > own && other.key === layer.key)
  const layers = record.layers
    .map(other =>
      other === above && fingerprintStored(other.below) === layer.put
        ? { ...other, below: layer.below }
        : other,
    )
    .filter(other => other !== layer)
  const stored = { now: fingerprintStored(current), before: fingerprintStored(layer.below) }
  const undoing: Undoing = above === undefined ? undoTop(layer, stored) : { kind: 'joined' }
  const now = undoing.kind === 'restore' ? stored.before : stored.now
  const living = undoing.kind === 'joined' ? layers : withoutDead(layers, layer.key, now)
  return { record: { ...record, layers: living }, undoing }
}

/**
 * Without logins on top that never came about: their machine died between the record and the login. One that is pending may still have
 * a docker at work, and one with a pull secret a file to remove: their own undo knows.
 */
function withoutDead(layers: readonly Layer[], key: string, now: string | undefined): readonly Layer[] {
  const top = layers.findLast(layer => layer.key === key)
  if (top === undefined || top.pending || top.pullSecret !== undefined) return layers
  if (undoTop(top, { now, before: fingerprintStored(top.below) }).kind !== 'absent') return layers
  return withoutDead(
    layers.filter(layer => layer !== top),
    key,
    now,
  )
}

function undoTop(layer: Layer, stored: { now: string | undefined; before: string | undefined }): Undoing {
  if (stored.now === layer.put) return { kind: 'restore', below: layer.below }
  return { kind: stored.now === stored.before ? 'absent' : 'foreign' }
}
