import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect } from '@jest/globals'
import { published } from '../../src/runner/command.ts'

/**
 * Compares a text with the transcript in a file. One that is not there yet is written, where jest would write a snapshot; `-u`
 * rewrites those that differ. The command of this program is the same whoever owns the repository.
 */
export async function compareTranscript(printed: string, file: URL): Promise<void> {
  const text = printed.replaceAll(published.command, 'docker-oat-login')
  const policy = process.env['TRANSCRIPTS']
  const isThere = existsSync(file)
  if (policy === 'all' || (policy === 'new' && !isThere)) await writeFile(file, text)
  else if (!isThere) {
    throw new Error(`${fileURLToPath(file)} is missing: run this test without CI=true, which writes it`)
  } else expect(text).toBe(await readFile(file, 'utf8'))
}
