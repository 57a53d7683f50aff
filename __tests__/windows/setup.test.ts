import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { everyPermission } from '../../sandbox/github/permission.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { createPlace, type Place } from '../support/place.ts'

let place: Place
let world: World
beforeEach(async () => {
  place = await createPlace()
  world = await startWorld({ registry: 'embedded', hub: true, github: true })
})
afterEach(async () => {
  await world.close()
  place.close()
})

const person = 'gho_adasOwnTokenX7wq2ZpL9k'
const own = 'acme/docker-oat-login@0123456789abcdef0123456789abcdef01234567'

/** The file of a workflow that a person on Windows has. */
const release = [
  'name: release',
  'on: { push: { branches: [main] } }',
  'jobs:',
  '  release:',
  '    runs-on: ubuntu-latest',
  '    steps:',
  '      - uses: docker/login-action@v4',
  '        with:',
  '          username: ${{ secrets.DOCKER_USERNAME }}',
  '          password: ${{ secrets.DOCKER_PASSWORD }}',
  '      - run: docker push acme/app:latest',
  '',
].join('\r\n')

describe('setup on Windows', () => {
  it('sets a repository up by flags, and finds it complete afterwards', async () => {
    const { github, hub, book, registry } = world
    await github?.addOrganization('acme')
    Object.assign((await github?.addRepository('acme/app')) ?? {}, { isBranchProtected: true })
    github?.addToken({ name: 'ada', value: person, permissions: everyPermission })
    book.addRepository({ name: 'acme/app', visibility: 'private' })
    const app = github?.addApp('Iv1', [{ owner: 'acme', permissions: everyPermission }])
    const everyPublic = { type: 'TYPE_REPO', path: '*/*/public', scopes: ['scope-image-pull'] } as const
    const push = { type: 'TYPE_REPO', path: 'acme/app', scopes: ['scope-image-push'] } as const
    for (const { id } of book.tokens('acme')) book.delete(id)
    const { value } = book.mint('acme', { label: 'app push', resources: [push, everyPublic] })
    mkdirSync(join(place.root, '.git'))
    mkdirSync(join(place.root, '.github', 'workflows'), { recursive: true })
    writeFileSync(join(place.root, '.github', 'workflows', 'release.yml'), release)
    const env = {
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_API_URL: github?.origin ?? '',
      GH_TOKEN: person,
      DOCKER_OAT_REGISTRY: registry.host,
      DOCKER_OAT_HUB_URL: hub?.origin ?? '',
      DOCKER_OAT_GITHUB_APP_PRIVATE_KEY: app?.pem ?? '',
      DOCKERHUB_PUSH_TOKEN: value,
    }
    const flags = ['--rotation', 'assisted', '--audit', 'nightly', '--app', 'Iv1']
    const done = await place.cli(
      ['setup', ...flags, '--expires-at', '2127-01-01', '--action', own, '--yes'],
      { env },
    )
    expect(done).toMatchObject({ code: 0 })
    const written = readFileSync(join(place.root, '.github', 'workflows', 'release.yml'), 'utf8')
    expect(written.replaceAll('\r\n', '')).not.toContain('\n')
    expect(written).toContain('token: ${{ secrets.DOCKERHUB_PUSH_TOKEN }}')
    expect(readFileSync(join(place.root, '.github', 'docker-oat.yml'), 'utf8')).toContain('label: app push')
    expect(github?.secretValue('actions:acme/app:DOCKERHUB_PUSH_TOKEN')).toBe(value)
    expect(github?.secretValue('actions:acme/app#docker-rotation:ROTATION_APP_KEY')).toBe(app?.pem.trim())
    // Somebody merges the files, with git's line ends, and the workflows run.
    const repository = github?.repository('acme/app')
    for (const path of [
      'docker-oat.yml',
      ...['release', 'rotate', 'audit', 'docker-tokens'].map(name => `workflows/${name}.yml`),
    ]) {
      const text = readFileSync(join(place.root, '.github', path), 'utf8')
      repository?.files.set(`.github/${path}`, text.replaceAll('\r\n', '\n'))
      repository?.runs.set(path.replace(/.*\//, ''), { conclusion: 'success', at: Date.now() + 3_600_000 })
    }
    const checked = await place.cli(['setup', '--check'], { env })
    expect(checked.out).toContain('Everything is in place.')
    expect(checked).toMatchObject({ code: 0 })
    expect(await place.cli(['setup', '--yes'], { env })).toMatchObject({
      code: 0,
      out: expect.stringContaining('Everything is there already.'),
    })
  })
})
