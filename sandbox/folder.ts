import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of our own, gone when it is closed. */
export interface Folder {
  readonly path: string
  close(): Promise<void>
}

export function createFolder(): Promise<Folder> {
  return createBelow(tmpdir())
}

/** What is left of the 107 bytes of a socket's path where an engine has put its own names below its folder. */
const longestParent = 50

/** A folder for sockets: where the temporary folder's own name is too long, it is in /tmp. */
export function createSocketFolder(): Promise<Folder> {
  return createBelow(Buffer.byteLength(tmpdir()) > longestParent ? '/tmp' : tmpdir())
}

async function createBelow(parent: string): Promise<Folder> {
  const path = await mkdtemp(join(parent, 'oat-box-'))
  return { path, close: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) }
}

/**
 * Where processes that belong together, such as those that run the test files, keep what one of them has made for all. The process
 * that starts them makes the folder and removes it; without it each process makes its own.
 */
export const sharedFolder = process.env['SANDBOX_SHARED']
