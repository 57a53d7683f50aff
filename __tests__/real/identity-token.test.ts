import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { organization, repositoryOf } from '../../sandbox/book/entry.ts'
import { run } from '../../sandbox/docker/cli.ts'
import { createCredentialHelper } from '../../sandbox/docker/credential-helper.ts'
import { dockerObstacle } from '../../sandbox/docker/machine-docker.ts'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { createPlace, type Place } from '../support/place.ts'
import { describeWith } from '../support/real-parts.ts'

const obstacle = (await missingPrograms(['docker', 'docker-registry', 'skopeo'])) ?? (await dockerObstacle())

const jane = { auth: btoa('jane:'), identitytoken: 'older' }
const repository = repositoryOf('nightly')

const rows = [
  { name: 'nobody before', entry: undefined },
  { name: 'a login of the same kind before', entry: jane },
  { name: 'a directory of its own', entry: jane, dockerConfig: 'isolated' },
  { name: 'a helper with one user', entry: {}, helper: 'osxkeychain' },
  { name: 'a helper with several users', entry: {}, helper: 'desktop' },
]

describeWith(obstacle)('a registry that gives a token in the place of the password', () => {
  let world: World
  let place: Place
  beforeEach(async () => {
    world = await startWorld({ registry: 'real' })
    world.auth.givesIdentityTokens = true
    place = await createPlace()
  })
  afterEach(async () => {
    place.close()
    await world.close()
  })

  it.each(rows)(
    'logs in, is asked, and is undone: $name',
    async ({ entry, helper, dockerConfig = 'shared' }) => {
      const { host } = world.registry
      const stored = { [host]: { Username: '<token>', Secret: 'older' } }
      const keychain = await createCredentialHelper({
        directory: place.root,
        name: helper ?? 'none',
        entries: stored,
      })
      const PATH = [keychain.directory, place.bin, process.env['PATH']].join(delimiter)
      const config = {
        auths: { 'quay.io': { auth: 'YWRhOm90aGVy' }, ...(entry !== undefined && { [host]: entry }) },
        ...(helper !== undefined && { credHelpers: { [host]: helper } }),
      }
      const text = JSON.stringify(config)
      writeFileSync(join(place.docker, 'config.json'), text)
      const env = {
        INPUT_REGISTRY: host,
        INPUT_ORGANIZATION: organization,
        INPUT_TOKEN: world.entry('nightly', 'pull').token.value,
        INPUT_PULL: repository,
        INPUT_PROOF: '',
        'INPUT_DOCKER-CONFIG': dockerConfig,
      }
      const main = await place.main({ env, path: { PATH } })
      expect(main).toMatchObject({ code: 0 })

      const folder = place.state()['isolated'] ?? place.docker
      const asked = await run(
        ['skopeo', 'list-tags', '--tls-verify=false', `docker://${host}/${repository}`],
        {
          environment: { PATH, HOME: place.root, REGISTRY_AUTH_FILE: join(folder, 'config.json') },
        },
      )
      // Nothing was pushed there: what the registry says of it, only who may read it learns. skopeo runs a helper without a name.
      const answer = helper === 'desktop' ? 'docker-credential-' : 'repository name not known to registry'
      expect(asked.stderr).toContain(answer)
      const { auths } = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')) as typeof config
      const isInHelper = helper === 'osxkeychain'
      const kept: Record<string, unknown> = isInHelper ? await keychain.entries() : auths
      expect(kept[host]).toEqual(
        isInHelper
          ? { Username: '<token>', Secret: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown }
          : {
              auth: btoa(`${organization}:`),
              identitytoken: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
            },
      )

      const post = await place.post({ path: { PATH } })
      const said = {
        isolated: `removed ${folder}`,
        shared: entry === undefined || helper === 'desktop' ? 'logged out' : 'is restored',
      }
      expect(post.out).toContain(said[dockerConfig as keyof typeof said])
      expect([place.text(), place.names(), await keychain.entries()]).toEqual([text, ['config.json'], stored])
      expect(existsSync(folder)).toBe(dockerConfig === 'shared')
    },
  )
})
