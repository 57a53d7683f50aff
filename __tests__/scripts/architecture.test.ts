import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { floors } from '../../scripts/law/floors.ts'
import { sourceFiles } from '../../scripts/law/source-files.ts'
import { modes } from '../../src/runner/input-defaults.ts'

const page = readFileSync('docs/inside/architecture.md', 'utf8')
const source = ['src', 'scripts'].flatMap(sourceFiles).map(path => readFileSync(path, 'utf8'))
const words = new Set(source.flatMap(text => text.match(/\w+/g) ?? []))

/** A file or folder of the repository, or of `src`, or beside the file that stands before it in the same paragraph. */
function exists(path: string, room: string): boolean {
  return [path, join('src', path), join('src', room, path)].some(existsSync)
}

/** What stands in the code spans of a text, and is not there. */
function missing(text: string): readonly string[] {
  const lost: string[] = []
  for (const paragraph of text.replaceAll(/```.*?```/gs, '').split(/\n(?=\n|\d+\. |\| )/)) {
    let room = ''
    for (const [, span = ''] of paragraph.matchAll(/`([^`]+)`/g)) {
      const isPath = /^[\w.<>-]*(\/[\w.<>-]*)+$|\.(ts|md|yml|json)$/.test(span)
      const isName = /^[A-Za-z]\w*$/.test(span)
      const paths = span.includes('<mode>') ? modes.map(mode => span.replaceAll('<mode>', mode)) : [span]
      if (isPath) lost.push(...paths.filter(path => !exists(path, room)))
      if (isPath && existsSync(join('src', span))) room = span.endsWith('/') ? span : dirname(span)
      if (isName && !words.has(span)) lost.push(span)
    }
  }
  return lost
}

describe('docs/inside/architecture.md', () => {
  it('names files, folders and names that are there', () => {
    expect(missing(page)).toEqual([])
  })

  it('has a sentence for each room, from the roof to the ground', () => {
    const described = [...page.matchAll(/^\| `([\w/-]+?)\/?` +\| \S.*\. +\|$/gm)].map(([, room]) => room)
    const floorOfEach = described.map(room => floors.findIndex(rooms => rooms.some(name => name === room)))
    expect(floorOfEach).toEqual(floorOfEach.toSorted((one, other) => other - one))
    expect(described.sort()).toEqual(floors.flat().sort())
  })

  it('has at most 120 lines', () => {
    expect(page.split('\n').length).toBeLessThanOrEqual(120)
  })
})

describe('what is not there is found', () => {
  it.each([
    ['a file', '`token-list/attic.ts`', ['token-list/attic.ts']],
    ['a room', '`attic/`', ['attic/']],
    ['a file beside another', '`token-list/read.ts`, `attic.ts`', ['attic.ts']],
    ['a file of another paragraph', '`token-list/read.ts`\n\n`clashes.ts`', ['clashes.ts']],
    [
      'a file of one mode',
      '`<mode>/plan/due.ts`',
      ['login', 'verify', 'audit', 'migrate'].map(mode => `${mode}/plan/due.ts`),
    ],
    ['an exported name', '`proveEverythingAtOnce`', ['proveEverythingAtOnce']],
  ])('%s', (_, text, lost) => {
    expect(missing(text)).toEqual(lost)
  })
})
