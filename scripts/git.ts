import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * What git says of this checkout; `undefined` where there is nothing to ask, as in a zip of it. When it does not answer, this process
 * ends with its words: an empty answer would be taken for "nothing".
 */
export function askGit(...argv: readonly string[]): string | undefined {
  if (!existsSync('.git')) return undefined
  const { status, stdout, stderr, error } = spawnSync('git', argv, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (status === 0) return stdout
  console.error(`git ${argv[0] ?? ''} does not answer: ${error?.message ?? stderr.trim()}`)
  process.exit(1)
}
