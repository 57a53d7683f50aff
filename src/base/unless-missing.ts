import { errno } from './errno.ts'

/** What `act` gives, `undefined` when the file it looks for is not there. */
export function unlessMissing<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (errno(error) === 'ENOENT') return undefined
    throw error
  }
}
