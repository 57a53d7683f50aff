import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createWorkflowFiles } from '../../src/workflows/files.ts'
import { createOtherFiles } from '../../src/workflows/other-files.ts'
import { loadWorkflowYaml } from '../../src/yaml/read.ts'

const readYaml = await loadWorkflowYaml()
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'other-files-'))
  mkdirSync(join(root, 'repository/build'), { recursive: true })
  writeFileSync(join(root, 'outside'), 'push:\n')
  writeFileSync(join(root, 'repository/build/Makefile'), 'push:\n')
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

const put = (path: string, content: string | Uint8Array) => {
  writeFileSync(join(root, 'repository', path), content)
}
const text = (path: string) => createWorkflowFiles(join(root, 'repository'), () => 'x').text(path)

describe('a file that a workflow leads to', () => {
  it('is read inside the repository', () => {
    expect(text('build/Makefile')).toBe('push:\n')
    expect(text('./build//Makefile')).toBe('push:\n')
  })

  it.each(['missing', 'build', '../outside', 'build/../../outside'])('is none: %s', path => {
    expect(text(path)).toBeUndefined()
  })

  it('is none when it is absolute, a link, behind a link, too large or no text', () => {
    symlinkSync('build/Makefile', join(root, 'repository/link'))
    symlinkSync('build', join(root, 'repository/folder'))
    put('large', 'x'.repeat(1_000_001))
    put('almost', 'x'.repeat(1_000_000))
    put('binary', Uint8Array.of(0xff, 0xfe))
    for (const path of [join(root, 'outside'), 'link', 'folder/Makefile', 'large', 'binary']) {
      expect([path, text(path)]).toEqual([path, undefined])
    }
    expect(text('almost')).toHaveLength(1_000_000)
  })

  it('is read once as an action, and is none when it is broken or something else', () => {
    const asked: string[] = []
    const texts = new Map([
      ['broken.yml', 'a: [b\n'],
      ['good.yml', 'runs: {using: composite, steps: []}\n'],
      ['workflow/action.yml', 'on: push\njobs: {a: {steps: []}}\n'],
    ])
    const files = createOtherFiles(path => {
      asked.push(path)
      return texts.get(path)
    }, readYaml)
    const kinds = () => [...texts.keys(), 'missing'].map(path => files.action(path)?.kind)
    expect(kinds()).toEqual([undefined, 'action', undefined, undefined])
    expect(kinds()).toEqual([undefined, 'action', undefined, undefined])
    expect(asked).toEqual([...texts.keys(), 'missing'])
  })
})
