import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { hostileRepositories } from './hostile-repositories.ts'
import { hostileWorkflows } from './hostile-workflows.ts'
import { migrateFiles } from '../../src/migrate/analyse.ts'
import { isDeep } from '../support/depth.ts'
import { damagedText } from '../fuzz/damaged-text.ts'
import { repositoryOf, samples } from './samples.ts'

const path = '.github/workflows/a.yml'

function findingsOf(files: ReadonlyMap<string, string>) {
  return migrateFiles(repositoryOf(files), undefined).findings
}

describe('a text that repeats one thing', () => {
  // Fifty thousand characters took minutes, or the stack, before each of these was linear.
  it.each(Object.entries(hostileWorkflows))('%s: is read', (_name, make) => {
    const found = findingsOf(new Map([[path, make(isDeep ? 50_000 : 2_000)]]))
    expect(found.every(({ file }) => file === undefined || file === path)).toBe(true)
  })
})

describe('files that lead to each other', () => {
  // The calls of calls are as many as all ways through the files.
  it.each(Object.entries(hostileRepositories))('%s: are read, or given up', (_name, make) => {
    const files = make(isDeep ? 50_000 : 1_000)
    expect(findingsOf(files).length > 0).toBe(repositoryOf(files).workflows.size > 0)
  })

  it('a limit is said, and holds the edit back', () => {
    const call = '    - uses: ./.github/actions/a\n'
    const action = `runs:\n  using: composite\n  steps:\n${call.repeat(3)}`
    const workflow = `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: docker/login-action@v3\n        with: { username: bot, password: "\${{ secrets.DOCKERHUB_TOKEN }}" }\n      - uses: ./.github/actions/a\n`
    const files = new Map([
      [path, workflow],
      ['.github/actions/a/action.yml', action],
    ])
    expect(findingsOf(files).map(({ code }) => code)).toEqual(['QUESTION'])
  })
})

it('a damaged file is read, or not, and nothing throws', () => {
  const texts = samples().flatMap(([, files]) => [...files.values()])
  fc.assert(
    fc.property(damagedText(texts), text => {
      findingsOf(new Map([[path, text]]))
    }),
    { numRuns: isDeep ? 3_000 : 60 },
  )
})

it('a command that turns the line around is shown without that', () => {
  const given = `{ username: bot, password: "\${{ secrets.DOCKERHUB_TOKEN }}" }`
  const steps = `      - uses: docker/login-action@v3\n        with: ${given}\n      - run: \u202edocker push acme/app\n`
  const found = findingsOf(new Map([[path, `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n${steps}`]]))
  expect(found[0]?.message).toContain('docker push (line')
  expect(found.some(({ message }) => message.includes('\u202e'))).toBe(false)
})

it('the name of an action that turns the line around is shown without that', () => {
  const given = `{ username: bot, password: "\${{ secrets.DOCKERHUB_TOKEN }}" }`
  const step = `      - uses: \u202edocker/login-action@v3\n        with: ${given}\n`
  const found = findingsOf(new Map([[path, `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n${step}`]]))
  expect(found[0]?.message).toContain('docker/login-action gets')
  expect(found.some(({ message }) => message.includes('\u202e'))).toBe(false)
})
