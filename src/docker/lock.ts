import type { Deadline } from '../base/clock.ts'
import { errno, OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { configFileName, ownPrefix, undoFileName, writingConfig } from './config-files.ts'

/** Milliseconds: no process holds the lock longer than `held`, and a post step waits longer than that. */
export const lockTimes = { held: 30_000, post: 45_000 }

type LockPorts = Readonly<{ directory: string; files: Files; deadline: Deadline }>

/** Another login's undo may take an empty directory away before our lock is in it. */
const mostTries = 20

/** Waits for our lock, removes what killed runs left. `isNew`: we made the folder. Throws CONFIG_INVALID. */
export async function underLock<P extends LockPorts, T>(
  ports: P,
  act: (held: P, isNew: boolean) => Promise<T>,
  waitMs?: number,
): Promise<T> {
  const { directory, files } = ports
  const inside = (name: string): string => files.join(directory, name)
  const wait = waitMs === undefined ? ports.deadline : within(ports.deadline, waitMs)
  const open = async () => {
    let isNew = false
    for (let tries = 1; ; tries++) {
      try {
        return { isNew, release: await files.lock(inside(`${ownPrefix}.lock`), wait.signal) }
      } catch (error) {
        if (errno(error) !== 'ENOENT' || tries === mostTries) throw error
      }
      isNew = await files.makeDirectory(directory)
    }
  }
  const { isNew, release } = await writingConfig(directory, open)
  const deadline = within(ports.deadline, lockTimes.held)
  try {
    await writingConfig(directory, async () => {
      // The file is written where a link leads to.
      const real = await files.realPath(inside(configFileName))
      for (const path of new Set([inside(configFileName), real, inside(undoFileName)])) {
        await files.sweep(path)
      }
    })
    return await act({ ...ports, deadline }, isNew)
  } finally {
    release()
  }
}

function within(deadline: Deadline, milliseconds: number) {
  const controller = new AbortController()
  const message = `not done within ${milliseconds / 1000} s`
  const late = new OatError('CONFIG_INVALID', { message, hint: 'see above for what took so long' })
  setTimeout(controller.abort.bind(controller), milliseconds, late).unref()
  return { ...deadline, signal: AbortSignal.any([deadline.signal, controller.signal]) }
}
