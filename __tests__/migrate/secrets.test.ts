import { expect, it } from '@jest/globals'
import { migrateFiles } from '../../src/migrate/analyse.ts'
import { draftTokenList } from '../../src/migrate/report/draft.ts'
import { plannedToken, usedTokens } from '../../src/migrate/report/tokens.ts'
import { decided, job, own, repositoryOf, samples } from './samples.ts'

const found = (files: ReadonlyMap<string, string>, wanted: RegExp) =>
  migrateFiles(repositoryOf(files), undefined).findings.flatMap(({ code, subject, file = '', line }) =>
    wanted.test(code)
      ? `${code} ${subject ?? ''} ${file.replace(/.*\//, '')}${line === undefined ? '' : `:${line}`}`
      : [],
  )

it('what takes a password and is no login is told, and what Docker Hub’s API needs it for', () => {
  const sample = new Map(samples()).get('secret-in-scripts') ?? new Map<string, string>()
  expect(found(sample, /CREDENTIAL_|HUB_/)).toEqual([
    'CREDENTIAL_ENVIRONMENT DOCKERHUB_TOKEN secret-in-scripts.yml:10',
    'HUB_API_USE DOCKERHUB_TOKEN secret-in-scripts.yml:16',
    'HUB_API_USE DOCKERHUB_TOKEN secret-in-scripts.yml:17',
    'CREDENTIAL_ENVIRONMENT DOCKERHUB_TOKEN secret-in-scripts.yml:26',
    'CREDENTIAL_ENVIRONMENT DOCKERHUB_TOKEN secret-in-scripts.yml:33',
  ])
})

it.each([
  ['names no more', 'true', ['SECRET_REMOVABLE DOCKERHUB_TOKEN ', 'SECRET_REMOVABLE DOCKERHUB_USERNAME ']],
  [
    'still names',
    'echo ${{ secrets.DOCKERHUB_TOKEN }}',
    ['SECRET_IN_USE DOCKERHUB_TOKEN ', 'SECRET_REMOVABLE DOCKERHUB_USERNAME '],
  ],
])('a secret that a text %s', (_name, run, secrets) => {
  const files = job(`      - run: docker push acme/app\n      - run: ${run}\n`)
  expect(found(files, /^SECRET_/)).toEqual(secrets)
})

it.each([
  ['hands all secrets to other/repo', 'b: { uses: other/repo/.github/workflows/x.yml@v1, secrets: inherit }'],
  [
    'takes secrets without their names',
    'b: { steps: [{ run: "true", env: { ALL: "${{ toJSON(secrets) }}" } }] }',
  ],
  [
    'is still named in .github/dependabot.yml',
    'registries: { a: { password: "${{secrets.DOCKERHUB_TOKEN}}" } }',
  ],
])('a secret that something unread may use is not to be deleted: it %s', (why, text) => {
  const isJob = text.startsWith('b:')
  const other = isJob ? `on: push\njobs:\n  ${text}\n` : text
  const path = `.github/${isJob ? 'workflows/b' : 'dependabot'}.yml`
  const files = new Map([...job('      - run: docker push acme/app\n'), [path, other]])
  const { findings } = migrateFiles(repositoryOf(files), undefined)
  const said = findings.filter(({ subject }) => subject === 'DOCKERHUB_TOKEN').map(({ message }) => message)
  expect(said.join()).toContain(why)
  expect(said.join()).not.toContain('names DOCKERHUB_TOKEN any more')
})

it('a secret is not to be deleted where not every workflow was read', () => {
  const repository = repositoryOf(job('      - run: docker push acme/app\n'), { isWhole: false })
  const codes = migrateFiles(repository, undefined).findings.map(({ code }) => code)
  expect(codes).not.toContain('SECRET_REMOVABLE')
})

it('a login in a called workflow works for the caller that hands over Docker’s password, and is read', () => {
  const caller = (host: string, secret: string) =>
    `  ${secret}:\n    uses: ./.github/workflows/r.yml\n    with: { host: ${host} }\n    secrets: { p: "\${{ secrets.${secret} }}" }\n`
  const called = `on: { workflow_call: { secrets: { p: { required: true } } } }
jobs:
  a:
    steps:
      - { uses: docker/login-action@v3, with: { registry: "\${{ inputs.host }}", username: bot, password: "\${{ secrets.p }}" } }
      - run: docker push acme/app
`
  const said = (...callers: readonly string[]) =>
    found(
      new Map([
        ['.github/workflows/a.yml', `on: push\njobs:\n${callers.join('')}`],
        ['.github/workflows/r.yml', called],
      ]),
      /^(LOGIN|CREDENTIAL)/,
    )
  const docker = caller('docker.io', 'DOCKER_TOKEN')
  const gets = 'CREDENTIAL_ENVIRONMENT DOCKER_TOKEN a.yml:10'
  expect(said(caller('ghcr.io', 'GITHUB_TOKEN'), docker)).toEqual([
    gets,
    'LOGIN_BY_HAND GITHUB_TOKEN r.yml:5',
  ])
  expect(said(caller('docker.io', 'GITHUB_TOKEN'), docker).join()).not.toContain('BROKEN')
  expect(said(caller('docker.io', 'GITHUB_TOKEN'))).toEqual(['LOGIN_BROKEN GITHUB_TOKEN r.yml:5'])
})

it.each([
  [['release', 'nightly'], '?? access'],
  [['release'], '=> push acme/app'],
])('a login that tokens of the channels %j fit: %s', (channels, expected) => {
  const entries = channels.map(channel => ({
    channel,
    access: 'push' as const,
    repositories: ['acme/app'],
    secret: `DOCKERHUB_${channel.toUpperCase()}`,
  }))
  const files = job('      - run: docker push acme/app:v1\n')
  expect([...decided(files, { organization: 'acme', entries }).values()]).toEqual([expected])
})

it('a repository that only a run names asks nothing of the list', () => {
  const push =
    'docker/build-push-action@v6\n        with: { push: true, tags: "acme/app,acme/${{ matrix.image }}" }'
  const entries = ['app', 'other'].map(name => {
    return { channel: undefined, access: 'push' as const, repositories: [`acme/${name}`], secret: name }
  })
  const list = { organization: 'acme', entries }
  const files = job(`      - uses: ${push}\n`)
  expect([...decided(files, list).values()]).toEqual(['=> push acme/${{ matrix.image }}, acme/app'])
})

it.each([
  ['acme', 'acme pull'],
  ['${{ vars.DOCKER_ORG }}', 'images pull'],
])('a token of %s, of which nothing else is known, is called "%s"', (organization, label) => {
  expect(plannedToken([], { access: 'pull', home: undefined, organization }).label).toBe(label)
})

it.each([
  ['push: "ghcr.io/acme/app:1, docker.io/Acme/App:1.0", token: A', 'A acme push acme/app'],
  ['pull: "golang, acme/base", token: A', 'A acme pull acme/base'],
  ['pull: golang, organization: Acme, token: A', 'A acme pull '],
  ['pull: golang, token: A', ''],
  ['push: acme/app, registry: ghcr.io, token: A', ''],
  ['push: acme/app, mode: verify, token: A', ''],
  ['push: "acme/app acme/${{ matrix.image }}", token: A', 'A acme push acme/app and what line 5 pushes'],
  ['pull: "acme/app acme/${{ matrix.image }}", token: A', 'A acme pull acme/app'],
  [
    'push: acme/app, release-push-token: A, nightly-push-token: B, release-pull-token: C',
    'A acme release push acme/app, B acme nightly push acme/app',
  ],
  [
    'channel: nightly, push: acme/app, release-push-token: A, nightly-push-token: B',
    'B acme nightly push acme/app',
  ],
])('a login of this action with { %s } uses "%s"', (inputs, expected) => {
  const given = inputs.replaceAll(/(token): ([A-C])/g, '$1: "${{ secrets.$2 }}"')
  const steps = `      - uses: ${own.name}@v1\n        with: { ${given} }\n`
  const text = `on: push\njobs:\n  image:\n    steps:\n${steps}`
  const tokens = usedTokens(repositoryOf(new Map([['.github/workflows/a.yml', text]])), [])
  const words = tokens.map(({ secret, organization, channel, access, repositories, unlisted }) => {
    const more = unlisted.map(place => ` and what line ${place.replace(/.*:/, '')} pushes`)
    return `${secret} ${organization} ${channel ? `${channel} ` : ''}${access} ${repositories.join()}${more.join()}`
  })
  expect(words.join(', ')).toBe(expected)
})

it('a draft cuts what would be too long for the description of a token', () => {
  const rest = {
    organization: 'acme',
    channel: undefined,
    secret: 'A',
    unlisted: ['y'.repeat(400)],
    repositories: ['acme/a'],
  }
  const token = { ...rest, label: 'a', access: 'push' as const, files: ['x'.repeat(400)] }
  expect(draftTokenList([token])).toContain(
    `\n      # ${'y'.repeat(200)} may push more: add what it pushes\n    purpose: ${'x'.repeat(150)}\n`,
  )
})
