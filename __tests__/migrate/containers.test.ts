import { expect, it } from '@jest/globals'
import { migrateFiles } from '../../src/migrate/analyse.ts'
import { job, repositoryOf } from './samples.ts'

const [login = ''] = job('      - run: docker push acme/app\n').values()
const shown = (text: string) =>
  migrateFiles(repositoryOf(new Map([['.github/workflows/a.yml', text]])), undefined).findings.flatMap(
    ({ code, line, message, remedy }) => (code === 'CONTAINER_ANONYMOUS' ? [{ line, message, remedy }] : []),
  )
const credentials = 'credentials: { username: acme, password: "${{ secrets.DOCKERHUB_PULL_TOKEN }}" }'

it.each([
  ['a container', 'container: acme/build:1', 'the container pulls acme/build:1'],
  ['a container with an image', 'container: { image: acme/build:1 }', 'the container pulls acme/build:1'],
  ['a service', 'services: { db: { image: "acme/db" } }', 'the service db pulls acme/db'],
])('%s of the organization is pulled before any step: its credentials are told', (_name, text, message) => {
  const [finding, ...more] = shown(login.replace('    steps:', `    ${text}\n    steps:`))
  expect(more).toEqual([])
  expect(finding).toMatchObject({ line: 5, message: `${message} before any step, so without a login` })
  expect(finding?.remedy).toContain(credentials)
})

it('a step that is an image of the organization is pulled before any step', () => {
  expect(shown(`${login}      - uses: docker://acme/tool:1\n`)).toMatchObject([
    { line: 11, message: 'the step pulls acme/tool:1 before any step, so without a login' },
  ])
})

it.each([
  ['of nobody', 'container: alpine:3'],
  ['of another organization', 'services: { db: { image: other/db } }'],
  ['of another registry', 'container: ghcr.io/acme/build'],
  [
    'with credentials',
    'container: { image: acme/build, credentials: { username: a, password: "${{ secrets.P }}" } }',
  ],
  ['that is computed', 'container: "${{ matrix.image }}"'],
])('an image %s is not', (_name, text) => {
  expect(shown(login.replace('    steps:', `    ${text}\n    steps:`))).toEqual([])
})
