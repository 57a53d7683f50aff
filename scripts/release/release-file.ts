import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Writes release.json for the npm package: which commit its release is, so that `migrate` can name it in files that pin by
 * commit. Only for a checkout of the release's own tag; from any other the package has none. A commit cannot hold its own
 * name, so the file is made when the package is packed, and is not committed.
 */
const path = 'release.json'

const { version, repository } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string
  repository: { url: string }
}
const name = /([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(repository.url)?.[1]
const commit = git('rev-parse', '--verify', 'HEAD^{commit}')
const tagged = git('rev-parse', '--verify', `refs/tags/v${version}^{commit}`)

if (commit !== undefined && commit === tagged && git('status', '--porcelain') === '') {
  writeFileSync(path, `${JSON.stringify({ name, commit, version: `v${version}` })}\n`)
} else {
  rmSync(path, { force: true })
}

function git(...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}
