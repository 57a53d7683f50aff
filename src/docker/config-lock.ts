import type { Deadline } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { configFileName, ownPrefix, undoFileName, writingConfig } from './config-files.ts'

/** Milliseconds: nobody holds the lock longer than `held`, and a post step waits for it longer than that. */
export const lockTimes = { held: 30_000, post: 45_000 }

/**
 * Waits for our lock in docker's config directory, at most `waitMs`, and removes the temporary files that killed runs left there: they
 * are copies of other logins. The lock's deadline ends what is done under it. Throws CONFIG_INVALID.
 */
export async function lockConfig(
  directory: string,
  { files, deadline, waitMs }: { files: Files; deadline: Deadline; waitMs?: number },
) {
  const inside = (name: string) => files.join(directory, name)
  const wait = within(deadline, waitMs)
  const lock = await writingConfig(directory, () =>
    files.lock(inside(`${ownPrefix}.lock`), wait.deadline),
  ).finally(wait.close)
  const held = within(deadline, lockTimes.held)
  const release = (): Promise<void> => {
    held.close()
    return lock.release()
  }
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
    return { deadline: held.deadline, release }
  } catch (error) {
    await release()
    throw error
  }
}

/** A deadline that also ends after so many milliseconds. */
function within(deadline: Deadline, milliseconds: number | undefined) {
  if (milliseconds === undefined) return { deadline, close: () => undefined }
  const controller = new AbortController()
  const late = new OatError('CONFIG_INVALID', {
    message: `not done within ${milliseconds / 1000} s`,
    hint: 'see above for what took so long',
  })
  const timer = setTimeout(() => {
    controller.abort(late)
  }, milliseconds).unref()
  const close = (): void => {
    clearTimeout(timer)
  }
  return { deadline: { ...deadline, signal: AbortSignal.any([deadline.signal, controller.signal]) }, close }
}
