import { errno } from '../model/errno.ts'
import { OatError } from '../model/error.ts'

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

/** Node's own file errors become CONFIG_INVALID; everything else stays what it is. */
async function guarded<T>(act: () => Promise<T>, text: { message: string; hint: string }): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (errno(error) === undefined) throw error
    throw new OatError('CONFIG_INVALID', { ...text, cause: error })
  }
}
