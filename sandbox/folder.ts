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
