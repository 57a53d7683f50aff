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
