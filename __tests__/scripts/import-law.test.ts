import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { ESLint } from 'eslint'
import { importBreaches } from '../../scripts/import-breaches.ts'
import { sourceFiles } from '../../scripts/source-files.ts'

const files = ['src', 'sandbox', 'scripts'].flatMap(sourceFiles)

it.each(['model', 'command', 'io', 'entry'])('looks at every file of src/%s', room => {
  expect(files.filter(path => path.startsWith(`src/${room}/`)).length).toBeGreaterThan(2)
})

it('is kept', () => {
  expect(files.flatMap(path => importBreaches(path, readFileSync(path, 'utf8')))).toEqual([])
})

describe('a breach is found', () => {
  it.each([
    ['src/model/list.ts', `import type { Runner } from '../ports.ts'`],
    ['src/model/list.ts', `import { readText } from '../command/inputs.ts'`],
    ['src/model/list.ts', `export { createHttp } from '../io/http.ts'`],
    ['src/model/deep/list.ts', `import { createHttp } from '../../io/http.ts'`],
    ['src/model/list.ts', `import { join } from 'node:path'`],
    ['src/model/list.ts', `import { info } from '@actions/core'`],
    ['src/model/list.ts', `export const list = async () => []`],
    ['src/model/list.ts', `export const later = new Promise(() => undefined)`],
    ['src/model/list.ts', `export const now = () => Date.now()`],
    ['src/model/list.ts', `export const now = () => new Date().getTime()`],
    ['src/model/list.ts', `export const chance = () => Math.random()`],
    ['src/model/list.ts', `export const home = () => process.env['HOME']`],
    ['src/ports.ts', `import type { Http } from './io/http.ts'`],
    ['src/run.ts', `import { login } from './command/login.ts'`],
    ['src/command/login.ts', `import { createHttp } from '../io/http.ts'`],
    ['src/command/login.ts', `import { readFileSync } from 'node:fs'`],
    ['src/command/login.ts', `import { run } from '../run.ts'`],
    ['src/command/verify.ts', `import { login } from './login.ts'`],
    ['src/command/rotate.ts', `const { verify } = await import('./verify/report.ts')`],
    ['src/command/rotate/mint.ts', `import { login } from '../login.ts'`],
    ['src/io/http.ts', `import { login } from '../command/login.ts'`],
    ['src/io/http.ts', `import '@actions/core'\nimport '@actions/exec'`],
    ['src/io/http.ts', `import '../entry/main.ts'`],
    ['sandbox/world.ts', `import '../src/entry/main.ts'`],
    ['scripts/build.ts', `import '../src/entry/main.ts'`],
  ])('%s: %s', (path, text) => {
    expect(importBreaches(path, text)).toHaveLength(1)
  })

  it.each([
    ['src/model/list.ts', `import { printable } from './printable.ts'\nexport const day = new Date(0)`],
    [
      'src/command/login.ts',
      `import { readText } from './inputs.ts'\nimport type { Runner } from '../ports.ts'`,
    ],
    ['src/command/rotate/mint.ts', `import { rotate } from '../rotate.ts'\nimport { mint } from './name.ts'`],
    ['src/io/http.ts', `import { join } from 'node:path'\nimport '@actions/core'\nimport './clock.ts'`],
    ['src/entry/main.ts', `import './post.ts'\nimport { run } from '../run.ts'`],
  ])('and nothing else: %s may do %j', (path, text) => {
    expect(importBreaches(path, text)).toEqual([])
  })
})

describe('ESLint sees it while you type', () => {
  const eslint = new ESLint()

  it.each([
    ['src/model/list.ts', `import '../ports.ts'`],
    ['src/model/list.ts', `import 'node:fs'`],
    ['src/model/list.ts', `import '@actions/core'`],
    ['src/model/list.ts', `export const list = async (): Promise<void> => { await Promise.resolve() }`],
    ['src/model/list.ts', `export const now = (): number => Date.now()`],
    ['src/model/list.ts', `export const now = (): Date => new Date()`],
    ['src/model/list.ts', `export const chance = (): number => Math.random()`],
    ['src/command/login.ts', `import '../io/http.ts'`],
    ['src/command/undo-login.ts', `import './login.ts'`],
    ['src/io/http.ts', `import '../command/login.ts'`],
    ['sandbox/world.ts', `import '../src/entry/main.ts'`],
  ])('%s: %s', async (filePath, text) => {
    const [report] = await eslint.lintText(`${text}\n`, { filePath })
    expect(report?.messages.map(({ ruleId }) => ruleId)).toContainEqual(
      expect.stringMatching(/no-restricted-(imports|syntax)$/),
    )
  })
})
