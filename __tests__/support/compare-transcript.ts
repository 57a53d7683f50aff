import { existsSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect } from '@jest/globals'
import { published } from '../../src/runner/command.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/**
 * Compares a text with the transcript in a file. One that is not there yet is written, where jest would write a snapshot; `-u`
 * rewrites those that differ. In all of them the version is 0.1.0, and this program has one name, whoever owns the repository.
 */
export async function compareTranscript(printed: string, file: URL): Promise<void> {
  const text = printed
    .replaceAll(published.command, 'docker-oat-login')
    .replaceAll(`docker-oat-login ${version}`, 'docker-oat-login 0.1.0')
  const policy = process.env['TRANSCRIPTS']
  const isThere = existsSync(file)
  if (policy === 'all' || (policy === 'new' && !isThere)) await writeFile(file, text)
  else if (!isThere) {
    throw new Error(`${fileURLToPath(file)} is missing: run this test without CI=true, which writes it`)
  } else expect(text).toBe(await readFile(file, 'utf8'))
}
