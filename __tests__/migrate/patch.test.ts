import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { createUnifiedDiff } from '../../src/workflows/files.ts'
import { git } from '../support/git.ts'
import { edited, samples } from './samples.ts'

const diff = await createUnifiedDiff()

/** The files once git has applied a patch. */
function applied(files: ReadonlyMap<string, string>, patch: string): Record<string, string> {
  const root = mkdtempSync(join(tmpdir(), 'oat-patch-'))
  try {
    for (const [path, text] of files) {
      mkdirSync(join(root, path, '..'), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    writeFileSync(join(root, 'the.patch'), patch)
    git(root, 'apply', 'the.patch')
    return Object.fromEntries([...files.keys()].map(path => [path, readFileSync(join(root, path), 'utf8')]))
  } finally {
    rmSync(root, { recursive: true })
  }
}

it.each([
  ['as they are', (text: string) => text],
  ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['without a last line ending', (text: string) => text.trimEnd()],
])('git applies the diffs of the samples %s', (_name, change) => {
  const before = new Map<string, string>()
  const after: Record<string, string> = {}
  let patch = ''
  for (const [name, files] of samples()) {
    const changed = new Map([...files].map(([path, text]) => [path, change(text)]))
    for (const [path, text] of edited(changed)) {
      const place = `${name}/${path}`
      before.set(place, changed.get(path) ?? '')
      after[place] = text
      patch += diff({ path: place, before: changed.get(path) ?? '', after: text })
    }
  }
  expect(before.size).toBeGreaterThan(15)
  expect(applied(before, patch)).toEqual(after)
  // What is added ends its lines as the file does.
  for (const [path, text] of before) if (text.includes('\r\n')) expect(after[path]).not.toMatch(/[^\r]\n/)
})

it.each(['with a space.yml', 'a "quoted" one.yml', 'line\nbreak.yml'])(
  'git applies the diff of a file named %j',
  name => {
    const path = `.github/workflows/${name}`
    const patch = diff({ path, before: 'a: 1\nb: 2', after: 'a: 1\nb: 3' })
    expect(applied(new Map([[path, 'a: 1\nb: 2']]), patch)).toEqual({ [path]: 'a: 1\nb: 3' })
  },
)
