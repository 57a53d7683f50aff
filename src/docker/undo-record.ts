import { errno } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { isJsonObject, parseJsonObject } from '../base/json.ts'
import type { Log } from '../runner/runner.ts'
import { ownPrefix, readingConfig, undoFileName, writingConfig } from './config-files.ts'
import { elsewhere } from './failure.ts'
import type { UndoRecord } from './undo-stack.ts'

export interface ConfigDirectory {
  /** Docker's config directory, links resolved. */
  readonly directory: string
  readonly files: Files
}

/**
 * What our logins left there for their undo; `undefined` without one. One that is damaged is removed
 * with a warning, since it can never be used. Only under the lock. Throws CONFIG_INVALID, also for a file
 * that another user can have written.
 */
export async function readUndoRecord({ directory, files, runner }: ConfigDirectory & { runner: Log }) {
  const path = files.join(directory, undoFileName)
  const hint = `remove it; logins from before it are then not restored. Or ${elsewhere}`
  const text = await readingConfig(path, () => files.readOwn(path), hint)
  if (text === undefined) return undefined
  const record = parseJsonObject(text)
  const puts: unknown = record?.['puts']
  // What is wrong with it is never told: the text holds other logins.
  if (Array.isArray(puts) && puts.every(isPut)) return record as unknown as UndoRecord
  runner.warning(
    `${path} was damaged and is removed. Logins from before it cannot be restored: run docker logout for registries that this machine no longer needs`,
  )
  await writingConfig(directory, () => files.remove(path))
  return undefined
}

function isPut(value: unknown): boolean {
  if (!isJsonObject(value)) return false
  const { login, key, place, print, below } = value
  const isKept = below === null || (typeof below === 'string' && parseJsonObject(below) !== undefined)
  return isKept && [login, key, place, print].every(one => typeof one === 'string')
}

/** Keeps the record, readable for this user alone; an empty one is removed. Throws CONFIG_INVALID. */
export async function writeUndoRecord({ directory, files }: ConfigDirectory, record: UndoRecord) {
  const path = files.join(directory, undoFileName)
  await writingConfig(directory, () =>
    record.puts.length === 0 ? files.remove(path) : files.writeOwn(path, JSON.stringify(record)),
  )
}

const overPrefix = `${ownPrefix}.over.`

/**
 * Notes that a login is over, without the lock: the next holder takes the login out. False where the
 * disk does not let us; then only its own post step can do it.
 */
export async function noteOver({ directory, files }: ConfigDirectory, id: string): Promise<boolean> {
  try {
    await files.writeOwn(files.join(directory, overPrefix + id), '')
    return true
  } catch (error) {
    if (errno(error) === undefined) throw error
    return false
  }
}

/** The logins that are over, by their notes. Throws CONFIG_INVALID. */
export async function notedOver({ directory, files }: ConfigDirectory): Promise<readonly string[]> {
  const names = await readingConfig(directory, () => files.list(directory))
  return names.filter(name => name.startsWith(overPrefix)).map(name => name.slice(overPrefix.length))
}

export async function forgetOver({ directory, files }: ConfigDirectory, id: string): Promise<void> {
  await writingConfig(directory, () => files.remove(files.join(directory, overPrefix + id)))
}
