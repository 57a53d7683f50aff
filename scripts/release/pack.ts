import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readOrigin } from '../docs/origin.ts'
import { askGit } from '../git.ts'
import { originProblem } from './release-problems.ts'

/**
 * Makes the npm package; `publish` is for the workflow of a release. Its release.json says which commit it is, so that `migrate` can
 * name it; only a clean checkout of the release's own tag has one, while npm packs. With a script named `prepack`, `npx` would install
 * everything here first (pacote, git.js), and `ignore-scripts` of .npmrc would leave it out.
 */
const path = 'release.json'
const [verb = 'pack', ...rest] = process.argv.slice(2)

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const origin = readOrigin()
const problem = originProblem(origin, process.env['GITHUB_REPOSITORY'])
if (problem !== undefined) {
  console.error(problem)
  process.exit(1)
}
const name = `${origin.owner}/docker-oat-login`
const commit = askGit('rev-parse', '--verify', 'HEAD^{commit}')?.trim()
const isRelease =
  askGit('tag', '--points-at', 'HEAD', '--list', `v${version}`) && askGit('status', '--porcelain') === ''

if (verb === 'publish' && !isRelease) {
  console.error(`npm run pack -- publish: only in a clean checkout of the tag v${version}`)
  process.exit(1)
}

rmSync(path, { force: true })
try {
  if (isRelease) writeFileSync(path, `${JSON.stringify({ name, commit, version: `v${version}` })}\n`)
  const npm = spawnSync('npm', [verb, ...rest], { stdio: 'inherit', shell: process.platform === 'win32' })
  process.exitCode = npm.status ?? 1
  if (!isRelease) console.error(`without release.json: this is no clean checkout of the tag v${version}`)
} finally {
  rmSync(path, { force: true })
}
