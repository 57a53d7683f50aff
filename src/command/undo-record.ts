import { OatError } from '../model/error.ts'
import type { UndoRecord } from '../model/undo.ts'
import type { Files } from '../ports.ts'
import { readingConfig, writingConfig } from './config-access.ts'
import { undoFile } from './docker-entry.ts'

interface Place {
  /** Docker's config directory. */
  readonly directory: string
  readonly files: Files
}

/** What our logins left there for their undo; `undefined` when there is none. Throws CONFIG_INVALID. */
export async function readUndoRecord({ directory, files }: Place): Promise<UndoRecord | undefined> {
  const path = files.join(directory, undoFile)
  const text = await readingConfig(path, () => files.read(path))
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as UndoRecord
  } catch {
    // Written by us alone, at once and as a whole: somebody else changed it. The parser's message would quote another login.
    throw new OatError('CONFIG_INVALID', {
      message: `${path} is not what this action wrote there`,
      hint: 'remove it; logins from before it are then not restored',
    })
  }
}

/** Keeps the record, readable for this user alone; an empty one is removed. Throws CONFIG_INVALID. */
export async function writeUndoRecord({ directory, files }: Place, record: UndoRecord): Promise<void> {
  const path = files.join(directory, undoFile)
  await writingConfig(directory, () =>
    record.layers.length === 0 ? files.remove(path) : files.write(path, JSON.stringify(record)),
  )
}
