import { execFileSync } from 'node:child_process'

/**
 * Runs git in a folder, and gives what it prints. Its configuration is `scripts/tests/gitconfig`. It has a minute: a git that waits for
 * somebody would hold this process, and with it jest's own limit.
 * @throws Error with what git says
 */
export function git(folder: string, ...words: readonly string[]): string {
  const options = { encoding: 'utf8', stdio: 'pipe', timeout: 60_000 } as const
  return execFileSync('git', ['-C', folder, ...words], options).trim()
}
