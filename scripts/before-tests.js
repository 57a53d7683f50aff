import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * What the workers have in common. Jest's rule for snapshots, for the stories' transcripts: `all` (with `-u`) rewrites those that
 * differ, `new` writes those that are missing, `none` (in CI) writes nothing. And a folder for the sandbox's keys, so that not each of
 * forty test files makes its own.
 */
export default function beforeTests({ updateSnapshot }) {
  process.env.TRANSCRIPTS = updateSnapshot
  process.env.SANDBOX_KEYS = mkdtempSync(join(tmpdir(), 'oat-keys-'))
}
