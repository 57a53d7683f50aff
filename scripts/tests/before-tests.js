import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanEnvironment } from './clean-environment.js'
import { bringRunnersNode } from './runners-node.js'

/**
 * What the workers have in common. Jest's rule for snapshots, for the stories' transcripts: `all` (with `-u`) rewrites those that
 * differ, `new` writes those that are missing, `none` (in CI) writes nothing. A folder for what the sandbox has to make only once, its
 * keys above all.
 */
export default function beforeTests({ updateSnapshot }) {
  process.env.TRANSCRIPTS = updateSnapshot
  // A job of another user reads what the tests write, whatever the umask of this one.
  process.umask(0o022)
  bringRunnersNode()
  cleanEnvironment(process.env)
  process.env.SANDBOX_SHARED = mkdtempSync(join(tmpdir(), 'oat-shared-'))
}
