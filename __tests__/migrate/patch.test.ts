import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { createUnifiedDiff } from '../../src/workflows/files.ts'
import { migrateSample, samples } from './corpus.ts'
import { isDeep, sampled } from '../support/depth.ts'

const diff = await createUnifiedDiff()

function applied(files: ReadonlyMap<string, string>, patch: string): Record<string, string> {
  const root = mkdtempSync(join(tmpdir(), 'oat-patch-'))
  try {
    for (const [path, text] of files) {
      mkdirSync(join(root, path, '..'), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    const { status, stderr } = spawnSync('git', ['apply', '-'], { cwd: root, input: patch, encoding: 'utf8' })
    expect({
      status,
      stderr: stderr.replace(/^.*(trailing whitespace|whitespace errors?).*\n(.*\n)?/gm, ''),
    }).toMatchObject({
      status: 0,
    })
    return Object.fromEntries([...files.keys()].map(path => [path, readFileSync(join(root, path), 'utf8')]))
  } finally {
    rmSync(root, { recursive: true })
  }
}

it('git applies the diff of the corpus, CRLF and files without a last line ending included', () => {
  const before = new Map<string, string>()
  const after: Record<string, string> = {}
  let patch = ''
  for (const sample of sampled(samples(), 3)) {
    for (const [path, text] of migrateSample(sample).changed) {
      const place = `${sample.name}/${path}`
      before.set(place, sample.files.get(path) ?? '')
      after[place] = text
      patch += diff({ path: place, before: sample.files.get(path) ?? '', after: text })
    }
  }
  expect(before.size).toBeGreaterThan(isDeep ? 150 : 40)
  expect(applied(before, patch)).toEqual(after)
})

it.each([
  'with a space.yml',
  'two  spaces .yml',
  'a "quoted" one.yml',
  'back\\slash.yml',
  'tab\there.yml',
  'grün.yml',
  'line\nbreak.yml',
])('git applies the diff of a file named %j', name => {
  const path = `.github/workflows/${name}`
  const patch = diff({ path, before: 'a: 1\nb: 2', after: 'a: 1\nb: 3' })
  expect(applied(new Map([[path, 'a: 1\nb: 2']]), patch)).toEqual({ [path]: 'a: 1\nb: 3' })
})
