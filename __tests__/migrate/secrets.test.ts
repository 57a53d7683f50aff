import { expect, it } from '@jest/globals'
import { migrateFiles } from '../../src/migrate/analyse.ts'
import { plannedToken } from '../../src/migrate/report/tokens.ts'
import { decided, job, repositoryOf, samples } from './samples.ts'

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

/** The last has every line of a workflow or another file that may take a secret without its name. */
it.each([
  [
    'hands all secrets to other/repo',
    '.github/workflows/b.yml',
    'on: push\njobs:\n  b:\n    uses: other/repo/.github/workflows/x.yml@v1\n    secrets: inherit\n',
  ],
  [
    'still named in .github/dependabot.yml',
    '.github/dependabot.yml',
    'registries:\n  hub: { type: docker-registry, username: a, password: "${{secrets.DOCKERHUB_TOKEN}}" }\n',
  ],
  [
    'takes secrets without their names',
    '.github/workflows/b.yml',
    'on: push\njobs:\n  b:\n    runs-on: x\n    steps: [{ run: "true", env: { ALL: "${{ toJSON(secrets) }}" } }]\n',
  ],
])('a secret that something unread may use is not to be deleted: %s', (why, path, text) => {
  const login = job('      - run: docker push acme/app\n')
  const { findings } = migrateFiles(repositoryOf(new Map([...login, [path, text]])), undefined)
  const about = findings.filter(
    ({ subject, code }) => subject === 'DOCKERHUB_TOKEN' && code.startsWith('SECRET_'),
  )
  expect(about).toMatchObject([{ code: 'SECRET_IN_USE', message: expect.stringContaining(why) as unknown }])
})

it('a secret is not to be deleted where not every workflow was read', () => {
  const repository = repositoryOf(job('      - run: docker push acme/app\n'), { isWhole: false })
  expect(migrateFiles(repository, undefined).findings.map(({ code }) => code)).not.toContain(
    'SECRET_REMOVABLE',
  )
})

it('a login in a called workflow works for the caller that hands over Docker’s password, and is read', () => {
  const caller = (name: string, host: string, secret: string) =>
    `  ${name}:\n    uses: ./.github/workflows/r.yml\n    with: { host: ${host} }\n    secrets: { p: "\${{ secrets.${secret} }}" }\n`
  const login = `{ registry: "\${{ inputs.host }}", username: bot, password: "\${{ secrets.p }}" }`
  const called = (steps: string) =>
    `on:\n  workflow_call:\n    inputs: { host: { type: string } }\n    secrets: { p: { required: true } }\njobs:\n  a:\n    runs-on: x\n    steps:\n${steps}`
  const files = (steps: string, ...callers: readonly string[]) =>
    new Map([
      ['.github/workflows/a.yml', `on: push\njobs:\n${callers.join('')}`],
      ['.github/workflows/r.yml', called(steps)],
    ])
  const steps = `      - { uses: docker/login-action@v3, with: ${login} }\n      - run: docker push acme/app\n`
  const [github, docker] = [caller('g', 'ghcr.io', 'GITHUB_TOKEN'), caller('d', 'docker.io', 'DOCKER_TOKEN')]
  const { findings } = migrateFiles(repositoryOf(files(steps, github, docker)), undefined)
  expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'CREDENTIAL_ENVIRONMENT: ./.github/workflows/r.yml gets DOCKER_TOKEN, for the login in .github/workflows/r.yml:9',
    'LOGIN_BY_HAND: some of its callers log in to another registry',
  ])
  const hub = caller('g', 'docker.io', 'GITHUB_TOKEN')
  expect(found(files(steps, hub, docker), /LOGIN_BROKEN/)).toEqual([])
  expect(found(files(steps, hub), /LOGIN_BROKEN/)).toHaveLength(1)
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

it.each([
  ['acme', 'acme pull'],
  ['${{ vars.DOCKER_ORG }}', 'images pull'],
])('a token of %s, of which nothing else is known, is called "%s"', (organization, label) => {
  expect(plannedToken([], { access: 'pull', home: undefined, organization }).label).toBe(label)
})
