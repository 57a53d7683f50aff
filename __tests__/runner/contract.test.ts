import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { readActionDefinition } from '../../scripts/docs/action-definition.ts'
import { type ErrorCode, errorCodes, errorLink } from '../../src/base/error.ts'
import { inputTable } from '../../src/runner/input-defaults.ts'
import { reachableFiles } from '../support/reachable-files.ts'

const action = readActionDefinition()
const declared = Object.entries(action.inputs)
const rows = Object.entries(inputTable)

describe('action.yml', () => {
  // An input with a default cannot be told from one that somebody wrote.
  it.each(declared)('declares %s without a default, and describes that of the input table', (name, input) => {
    const preset = rows.find(([row]) => row === name)?.[1].default
    expect(input.default).toBe(name === 'mode' ? 'login' : undefined)
    const [, described] = /\. Default: `([^`]+)`$/.exec(input.description) ?? []
    expect(described).toBe(preset)
  })

  it('declares every input of the table, in its order', () => {
    expect(declared.map(([name]) => name)).toEqual(rows.map(([name]) => name))
  })

  it.each(rows.flatMap(([name, { choices }]) => (choices === undefined ? [] : [[name, choices] as const])))(
    'names each word that %s allows',
    (name, choices) => {
      const words = action.inputs[name]?.description.matchAll(/`([a-z-]+)`/g) ?? []
      expect(Array.from(words, ([, word]) => word)).toEqual(expect.arrayContaining([...choices]))
    },
  )
})

describe('docs/errors.md', () => {
  const page = readFileSync('docs/errors.md', 'utf8')
  const documented = [...page.matchAll(/^### `([A-Z_]+)`$/gm)].map(([, code]) => code)
  const entries = ['login/start', 'verify/start', 'rotate/start', 'job', 'post'].map(name => `src/${name}.ts`)
  const source = [...reachableFiles(entries)]
    .filter(path => path !== 'src/base/error.ts')
    .map(path => readFileSync(path, 'utf8'))
    .join('\n')

  it('has every code that login, verify and rotate can throw, and no other', () => {
    const thrown = errorCodes.filter(code => source.includes(`'${code}'`))
    expect([...documented].sort()).toEqual([...thrown].sort())
  })

  it('has the anchor to which each of these errors links', () => {
    // GitHub's anchor of a heading: lower case, without punctuation but - and _ (github/html-pipeline, TableOfContents).
    const anchors = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    )
    const links = documented.map(code => errorLink(code as ErrorCode, 'docs/errors.md').split('#')[1])
    expect(anchors).toEqual(expect.arrayContaining(links))
    expect(new Set(anchors).size).toBe(anchors.length)
  })

  it('is linked from the front page', () => {
    expect(readFileSync('README.md', 'utf8')).toContain('(docs/errors.md)')
  })
})
