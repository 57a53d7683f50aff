import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of our own, gone when it is closed. Short, because a socket's path may have 107 bytes. */
export interface Folder {
  readonly path: string
  close(): Promise<void>
}

export async function createFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'oat-box-'))
  return { path, close: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) }
}

/**
 * Where processes that belong together, such as those that run the test files, keep what one of them has made for all. Whoever
 * started them makes the folder and takes it away; without it each process makes its own.
 */
export const sharedFolder = process.env['SANDBOX_SHARED']
