import { errno } from '../base/errno.ts'
import { OatError } from '../base/error.ts'
import type { FileLock, Files } from '../base/files-port.ts'
import { configFile, lockFile, undoFile } from './held.ts'

/** Runs something that writes in docker's config directory. Throws CONFIG_INVALID. */
export async function writingConfig<T>(directory: string, write: () => Promise<T>): Promise<T> {
  return guarded(write, {
    message: `${directory} cannot be written`,
    hint: 'make it writable for the runner, or use docker-config: isolated',
  })
}

/** Runs something that reads there. Throws CONFIG_INVALID. */
export async function readingConfig<T>(path: string, read: () => Promise<T>): Promise<T> {
  return guarded(read, {
    message: `${path} cannot be read`,
    hint: 'make it a file that the runner may read',
  })
}

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
    files.lock(inside(lockFile), { signal: deadline.signal, doing }),
  )
  try {
    await writingConfig(directory, async () => {
      // The file is written where a link leads to.
      const targets = [inside(configFile), await files.realPath(inside(configFile)), inside(undoFile)]
      const locks = [inside(lockFile), inside(`${lockFile}.guard`)]
      for (const path of new Set([...targets, ...locks])) await files.sweep(path)
    })
    return lock
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Node's own file errors become CONFIG_INVALID; everything else stays what it is. */
async function guarded<T>(act: () => Promise<T>, text: { message: string; hint: string }): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const code = errno(error)
    if (code === undefined) throw error
    throw new OatError('CONFIG_INVALID', { ...text, ...reasoned(code, { text, error }), cause: error })
  }
}

function reasoned(
  code: string,
  { text, error }: { text: { message: string }; error: unknown },
): { message: string; hint?: string } {
  // Our own words for what is no regular file; Node's are for the log.
  if (code === 'EFTYPE' && error instanceof Error) return { message: `${text.message}: ${error.message}` }
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return { message: `${text.message} (${code})` }
  return {
    message: `${text.message}: the disk is full`,
    hint: 'make room on the disk, then run the step again',
  }
}
