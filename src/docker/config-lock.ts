import type { Files } from '../base/files.ts'
import type { FileLock } from '../base/lock-file.ts'
import { configFileName, ownPrefix, undoFileName, writingConfig } from './config-files.ts'

const lockFileName = `${ownPrefix}.lock`

/**
 * Waits for our lock in docker's config directory, and removes the temporary files that killed runs left there: they are copies of
 * other logins. `doing` as for `Files.lock`. Throws CONFIG_INVALID.
 */
export async function lockConfig(
  directory: string,
  ports: { files: Files; deadline: { signal: AbortSignal }; doing?: string | undefined },
): Promise<FileLock> {
  const { files, deadline, doing } = ports
  const inside = (name: string) => files.join(directory, name)
  const lock = await writingConfig(directory, () =>
    files.lock(inside(lockFileName), { signal: deadline.signal, doing }),
  )
  try {
    await writingConfig(directory, async () => {
      // The file is written where a link leads to.
      const targets = [
        inside(configFileName),
        await files.realPath(inside(configFileName)),
        inside(undoFileName),
      ]
      for (const path of new Set(targets)) await files.sweep(path)
    })
    return lock
  } catch (error) {
    await lock.release()
    throw error
  }
}
