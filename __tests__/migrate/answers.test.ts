import { describe, expect, it } from '@jest/globals'
import { migrateFiles } from '../../src/migrate/analyse.ts'
import { readMigrateInputs } from '../../src/migrate/inputs.ts'
import { type LoginAnswer, parseAnswer } from '../../src/workflows/logins/answer.ts'
import { createOtherFiles } from '../../src/workflows/other-files.ts'
import { silentRunner } from '../support/silent-runner.ts'
import { parse } from './corpus.ts'

const path = '.github/workflows/a.yml'
const text = `on: push
jobs:
  a:
    steps:
      - uses: docker/login-action@v3
        with:
          username: bot
          password: \${{ secrets.DOCKER_TOKEN }}
      - run: docker push acme/app:1
      - uses: docker/login-action@v3
        with:
          registry: ghcr.io
          username: bot
          password: \${{ secrets.GITHUB_TOKEN }}
`

function problems(...answers: readonly string[]): readonly string[] {
  const parsed = answers.map(parseAnswer).filter((one): one is LoginAnswer => !('problem' in one))
  expect(parsed).toHaveLength(answers.length)
  const own = { name: 'org/docker-oat-login', tag: 'v1', pin: undefined }
  const otherFiles = createOtherFiles(
    () => undefined,
    () => ({ problem: { message: '', hint: '', line: 0, column: 0 } }),
  )
  const repository = {
    workflows: parse(new Map([[path, text]])),
    name: undefined,
    isWhole: true,
    own,
    otherFiles,
  }
  return migrateFiles(repository, undefined, { answers: parsed, prefer: 'token' }).problems
}

describe('an answer', () => {
  it.each([
    [
      `${path}:12=push:acme/app`,
      { access: 'push', channel: undefined, repositories: ['acme/app'], line: 12 },
    ],
    [
      `./${path}:1=nightly-push:acme/a, acme/b,acme/a`,
      { channel: 'nightly', repositories: ['acme/a', 'acme/b'] },
    ],
    [`${path}:1=pull`, { access: 'pull', repositories: [] }],
    ['a=b:3.yml:7=pull', { file: 'a=b:3.yml', line: 7 }],
  ])('%s is taken apart', (...[given, expected]) => {
    expect(parseAnswer(given)).toMatchObject(expected)
  })

  it.each([
    ['push:acme/app', 'has no FILE:LINE= in front'],
    [`${path}=push:acme/app`, 'has no FILE:LINE= in front'],
    [`${path}:1=write:acme/app`, 'does not begin with push or pull'],
    [`${path}:1=push:app`, 'names app, which is not of the form org/name'],
    [`${path}:1=push:acme/*`, 'names acme/*, which is not of the form org/name'],
    [`${path}:1=push:acme/a,other/b`, 'names repositories of several organizations'],
  ])('%s is refused', (...[given, problem]) => {
    expect(parseAnswer(given)).toMatchObject({ problem })
  })

  it.each([
    [
      'for a line without a login',
      [`${path}:6=push:acme/app`],
      `there is no login at ${path}:6; the nearest is at ${path}:5`,
    ],
    [
      'for another file',
      ['b.yml:5=push:acme/app'],
      `there is no login in b.yml; the first one that was read is at ${path}:5`,
    ],
    ['for another registry', [`${path}:10=push:acme/app`], `${path}:10: this login is to ghcr.io`],
    [
      'against what the file shows',
      [`${path}:5=pull:acme/app`],
      `${path}:5: the answer is pull, but docker push pushes in line 9`,
    ],
    [
      'beside a second one',
      [`${path}:5=push:acme/app`, `${path}:5=push:acme/b`],
      `${path}:5 is answered twice`,
    ],
  ])('%s is a problem', (...[, answers, problem]) => {
    expect(problems(...answers)).toEqual([problem])
  })
})

it('comes by line from the input and from a file, without comments', () => {
  const runner = silentRunner({ answer: `${path}:1=push:acme/a\n\n${path}:2=pull` })
  const { answers } = readMigrateInputs(runner, `# of today\r\n${path}:3=push:acme/c\r\n`)
  expect(answers.map(({ line }) => line)).toEqual([1, 2, 3])
  expect(() => readMigrateInputs(silentRunner(), 'x')).toThrow(/input "answers": "x" has no FILE:LINE=/)
})
