import type { Held, Layer, UndoRecord } from './undo-stack.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads the undo file's text. `undefined` when it is not what we write: the reason is never told, since the parser's own words quote
 * the text, and it holds other logins.
 */
export function parseUndoRecord(text: string): UndoRecord | undefined {
  try {
    const found: unknown = JSON.parse(text)
    return isRecord(found) ? found : undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is UndoRecord {
  if (!isFields(value)) return false
  const { original, madeDirectory, seen, intact, layers } = value
  if (!isTextOrNull(original) || typeof seen !== 'string') return false
  if (typeof madeDirectory !== 'boolean' || typeof intact !== 'boolean') return false
  return Array.isArray(layers) && layers.every(isLayer)
}

function isLayer(value: unknown): value is Layer {
  if (!isFields(value)) return false
  const { id, key, put, below, pullSecret } = value
  if (![id, key, put].every(one => typeof one === 'string') || !isHeld(below)) return false
  if (pullSecret === undefined) return true
  return (
    isFields(pullSecret) && typeof pullSecret['path'] === 'string' && typeof pullSecret['put'] === 'string'
  )
}

function isHeld(value: unknown): value is Held {
  if (!isFields(value)) return false
  const { kind, entry, name, answer } = value
  if (kind === 'nothing') return true
  if (kind === 'entry') return isFields(entry)
  return (
    kind === 'helper' &&
    typeof name === 'string' &&
    isTextOrNull(answer) &&
    (entry === null || isFields(entry))
  )
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string'
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
