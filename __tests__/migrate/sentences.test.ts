import { expect, it } from '@jest/globals'
import { parseAnswer } from '../../src/migrate/decide/answer.ts'
import { decideAll } from '../../src/migrate/decide/decide.ts'
import type { ListView } from '../../src/migrate/decide/plan.ts'
import { readMigrateInputs } from '../../src/migrate/inputs.ts'
import { silentRunner } from '../support/silent-runner.ts'
import { job, own, repositoryOf } from './samples.ts'

const push = (image: string) => `      - run: docker push ${image}\n`
const path = '.github/workflows/a.yml'

/** A job after another user name, or another password. */
const jobWith = (before: string, after: string, steps: string) =>
  new Map([[path, (job(steps).get(path) ?? '').replace(before, after)]])

/** Why a login is not edited, and what to do: of each, once. */
function said(files: ReadonlyMap<string, string>, list?: ListView, more = {}) {
  const { decisions } = decideAll(repositoryOf(files, more), { answers: [], list })
  return [...new Set(decisions.map(({ unedited }) => unedited && `${unedited.why}; ${unedited.remedy}`))]
}

const entry = (channel: string | undefined, secret: string | undefined) => {
  return { channel, access: 'push', repositories: ['acme/app'], secret } as const
}
const listOf = (...entries: ListView['entries']): ListView => ({ organization: 'acme', entries })

/** An action with a login, and the jobs that use it. */
const called = (login: string, ...jobs: readonly string[]) =>
  new Map([
    [
      '.github/actions/login/action.yml',
      `inputs: { password: {}, registry: {} }\nruns:\n  using: composite\n  steps:\n    - uses: docker/login-action@v3\n      with:\n        username: acmebot\n        password: \${{ inputs.password }}\n${login}`,
    ],
    [path, ['on: push', 'jobs:', ...jobs.map((text, at) => `  j${at}:\n    steps:\n${text}`)].join('\n')],
  ])
const use = (more: string) =>
  `      - uses: ./.github/actions/login\n        with: { password: '\${{ secrets.DOCKERHUB_TOKEN }}'${more} }\n`

it.each<[string, ReadonlyMap<string, string>, string, (ListView | undefined)?, object?]>([
  [
    'builds in the cloud',
    job(`      - uses: docker/setup-buildx-action@v3\n        with: { driver: cloud }\n${push('acme/app')}`),
    'the job builds in Docker Build Cloud, which needs a scope of its own; make a token with that scope, and write the step by hand',
  ],
  [
    'pushes to a name that Docker Hub has not',
    job(push('a___b/app')),
    'a___b is no organization’s name; correct the image’s name',
  ],
  [
    'pushes to two organizations',
    job(push('acme/app') + push('nova/app')),
    'it pushes to acme and nova; give each of them a login of its own, before its push',
  ],
  [
    'pushes elsewhere than the list says',
    job(push('nova/app')),
    'it works with nova, and the token list with acme; give each organization a login and a token list of its own',
    listOf(entry(undefined, 'PUSH')),
  ],
  [
    'names who owns the repository on GitHub',
    jobWith('secrets.DOCKERHUB_USERNAME', 'github.actor', push('nova/app')),
    'the user name is that of who owns the repository on GitHub; answer it',
  ],
  [
    'has the token of GitHub',
    jobWith('secrets.DOCKERHUB_TOKEN', 'secrets.GITHUB_TOKEN', push('acme/app')),
    'docker/login-action: GitHub’s token does not open Docker Hub; repair the login, then migrate again',
  ],
  [
    'fits two tokens of the list',
    job(push('acme/app')),
    'the token list has 2 push tokens that fit (release, no channel); answer it',
    listOf(entry('release', 'A'), entry(undefined, 'B')),
  ],
  [
    'fits a token that is kept elsewhere',
    job(push('acme/app')),
    'the token list has no secret of this repository for access: push, acme/app; add that entry, or its secret under stores:',
    listOf(entry(undefined, undefined)),
  ],
  ['is the last step', job(''), 'nothing in its job comes after the login; answer it'],
  [
    'is followed by too much',
    job('      - run: make test\n'.repeat(400)),
    'all that follows (line 308) may push: it is not read; answer it',
  ],
  [
    'is pinned, and we are not',
    jobWith('@v3', `@${'a'.repeat(40)}`, push('acme/app')),
    'the file pins actions by commit, and the commit of this action is not known here; name it: --action OWNER/NAME@COMMIT',
    undefined,
    { own: { ...own, pin: undefined } },
  ],
  [
    'serves jobs that push, and others',
    called('', use('') + push('acme/app'), `${use('')}      - run: make test\n`),
    'some of the jobs that call this push, and others do not; answer it',
  ],
  [
    'is in an action, and nothing names an image',
    called('', `${use('')}      - run: make test\n`),
    'no image names the organization, and an action has no variables; answer it',
  ],
  [
    'has another registry from some',
    called(
      '        registry: ${{ inputs.registry }}\n',
      use(', registry: docker.io') + push('acme/app'),
      use(', registry: ghcr.io') + push('ghcr.io/acme/app'),
    ),
    'some of its callers log in to another registry; give Docker Hub a login of its own',
  ],
])('a login that %s: says why it is left, and what to do', (...[, files, sentence, list, more]) => {
  expect(said(files, list, more)).toEqual([sentence])
})

it.each([
  ['push:acme/app', 'has no FILE:LINE= in front'],
  ['a.yml:6=pushes', 'does not begin with push or pull'],
  ['a.yml:6=push:app', 'names app, which is not of the form org/name'],
  ['a.yml:6=push:acme/app,nova/app', 'names repositories of several organizations'],
])('an answer %s is refused', (text, problem) => {
  expect(parseAnswer(text)).toEqual({ text, problem })
  const hint =
    'write FILE:LINE=push:org/image or FILE:LINE=pull:org/image, with the file and line of the finding'
  expect(() => readMigrateInputs(silentRunner({ answer: text }))).toThrow(
    expect.objectContaining({ message: `input "answer": ${JSON.stringify(text)} ${problem}`, hint }),
  )
})

it.each([
  [{ paths: ',' }, 'input "paths" is empty', 'name files or directories'],
  [
    { action: 'org/name' },
    'input "action": "org/name" is not the name of an action',
    'write OWNER/NAME@REF, as behind "uses:", with all 40 digits of a commit',
  ],
])('the input %j is refused', (inputs, message, hint) => {
  expect(() => readMigrateInputs(silentRunner(inputs))).toThrow(expect.objectContaining({ message, hint }))
})
