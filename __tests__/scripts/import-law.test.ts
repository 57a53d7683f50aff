import { describe, expect, it } from '@jest/globals'
import { sharedNames } from '../../scripts/law/exported-names.ts'
import { floors, roomOf } from '../../scripts/law/floors.ts'
import { importBreaches } from '../../scripts/law/import-breaches.ts'
import { importCircles } from '../../scripts/law/import-circles.ts'
import { sourceFiles } from '../../scripts/law/source-files.ts'

const files = sourceFiles('src')

// That it keeps the law is what `npm run check` says.
describe('the house as it stands', () => {
  it.each(floors.flat())('has files in the room %s', room => {
    expect(files.some(path => roomOf(path) === room)).toBe(true)
  })
})

describe('a breach is found', () => {
  it.each([
    ['src/base/text.ts', `import type { Runner } from '../runner/runner.ts'`],
    ['src/runner/run.ts', `import { readTokenList } from '../token-list/read.ts'`],
    ['src/tokens/label.ts', `export { prove } from '../registry/prove.ts'`],
    ['src/docker/login.ts', `import { createHub } from '../hub/hub.ts'`],
    ['src/login/login.ts', `import { verify } from '../verify/verify.ts'`],
    ['src/rotate/rotate.ts', `const { login } = await import('../login/login.ts')`],
    ['src/rotate/plan/plan.ts', `import { rotate } from '../rotate.ts'`],
    ['src/workflows/effects/job.ts', `import { decide } from '../../migrate/decide/decide.ts'`],
    ['src/audit/repository.ts', `import { migrateFiles } from '../migrate/analyse.ts'`],
    ['src/migrate/decide/decide.ts', `import { migrate } from '../migrate.ts'`],
    ['src/stores/github/call.ts', `import { kubectl } from '../../docker/../rotate/run.ts'`],
    ['src/attic/trunk.ts', `import { list } from '../base/text.ts'`],
    ['src/login/login.ts', `import '../main.ts'`],
    ['sandbox/world.ts', `import '../src/main.ts'`],
    ['scripts/build/build.ts', `import '../../src/main.ts'`],
    ['src/tokens/label.ts', `import { readFileSync } from 'node:fs'`],
    ['src/hub/answers.ts', `import { request } from 'node:https'`],
    ['src/audit/summary.ts', `export const list = async () => []`],
    ['src/registry/protocol.ts', `export const later = new Promise(() => undefined)`],
    ['src/stores/kubernetes/failure.ts', `export const now = () => Date.now()`],
    ['src/rotate/plan/due.ts', `export const now = () => new Date().getTime()`],
    ['src/rotate/plan/due.ts', `export const chance = () => Math.random()`],
    ['src/migrate/report/draft.ts', `export const home = () => process.env['HOME']`],
  ])('%s: %s', (path, text) => {
    expect(importBreaches(path, text)).toHaveLength(1)
  })

  it.each([
    ['src/tokens/label.ts', `import { printable } from '../base/text.ts'\nexport const day = new Date(0)`],
    ['src/yaml/read.ts', `import { parseDocument } from 'yaml'`],
    ['src/stores/stores.ts', `import { createGithub } from './github/github.ts'`],
    ['src/stores/github/call.ts', `import type { Stores } from '../stores.ts'`],
    ['src/migrate/machine/machine.ts', `import { login } from '../../login/login.ts'`],
    ['src/base/http.ts', `import { request } from 'node:http'\nimport { sleep } from './clock.ts'`],
    ['src/main.ts', `import './modes.ts'\nimport { run } from './runner/run.ts'`],
  ])('and nothing else: %s may do %j', (path, text) => {
    expect(importBreaches(path, text)).toEqual([])
  })

  it('as a circle, types included', () => {
    const imports = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts', 'd.ts']],
      ['c.ts', ['a.ts']],
      ['d.ts', []],
    ])
    expect(importCircles(imports)).toEqual(['a.ts → b.ts → c.ts → a.ts'])
  })

  it('as a name with two meanings', () => {
    const here = new Map([
      ['a.ts', 'export interface Access {}'],
      ['b.ts', 'export type Access = string\nexport const own = 1'],
    ])
    expect(sharedNames(here)).toEqual(['Access: a.ts, b.ts'])
  })
})
