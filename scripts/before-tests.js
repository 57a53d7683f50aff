import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * What the workers have in common. Jest's rule for snapshots, for the stories' transcripts: `all` (with `-u`) rewrites those that
 * differ, `new` writes those that are missing, `none` (in CI) writes nothing. And a folder for what the sandbox has to make only once,
 * its keys above all.
 */
export default function beforeTests({ updateSnapshot }) {
  process.env.TRANSCRIPTS = updateSnapshot
  process.env.SANDBOX_SHARED = mkdtempSync(join(tmpdir(), 'oat-shared-'))
}
