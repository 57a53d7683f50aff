import { generateKeyPairSync } from 'node:crypto'
import { beforeEach, expect, it } from '@jest/globals'
import { everyPermission, type GithubToken } from '../../sandbox/github/permission.ts'
import { sampled } from '../support/depth.ts'
import { type Clone, home, openClone, ownName } from './bench.ts'

let clone: Clone
beforeEach(async () => void (clone = await openClone()))

const flags = ['--organization', 'acme', '--push', 'acme/app', '--action', ownName]
const all = [...flags, '--rotation', 'assisted', '--audit', 'nightly', '--expires-at', '2127-01-01', '--yes']
const place = `actions:${home}#docker-rotation`
const strangersKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString()
const run = (id: readonly string[], key: string) =>
  clone.run([...all, ...id], {
    DOCKERHUB_PUSH_TOKEN: clone.mint(['acme/app']),
    DOCKER_OAT_GITHUB_APP_PRIVATE_KEY: key,
  })

it('is registered by the link that is printed, and its key is kept in the environment', async () => {
  const before = await run([], '')
  expect(before.err).toMatch(
    /INPUT_INVALID: missing: --app; register the App at https:\/\/github\.com\/\S+, install it on acme\/app, and write --app CLIENT_ID, and its key in DOCKER_OAT_GITHUB_APP_PRIVATE_KEY; nothing was changed \(/,
  )
  expect(before.code).toBe(2)
  const { clientId, pem } = await clone.registerApp(before.err)
  const { github } = clone.world
  expect(github?.apps[0]).toMatchObject({
    slug: 'docker-oat-acme-app',
    owner: 'acme',
    permissions: { actions_variables: 'write', metadata: 'read', secrets: 'write' },
  })
  const { code, out } = await run(['--app', clientId], pem)
  expect(code).toBe(0)
  expect(out).not.toContain(pem.split('\n')[1])
  expect(github?.secretValue(`${place}:ROTATION_APP_KEY`)).toBe(pem.trim())
  expect(github?.place(place)?.variables.get('ROTATION_APP_CLIENT_ID')?.value).toBe(clientId)
})

interface Refused {
  readonly id?: string
  readonly of: string
  readonly key?: string
  readonly may?: GithubToken['permissions']
  readonly isElsewhere?: boolean
  readonly says: string
}

const refused: readonly Refused[] = [
  {
    of: 'rights to read',
    may: { ...everyPermission, actions_variables: 'read' },
    says: 'lacks on acme/app: actions_variables: write; add them in its settings, and have an owner approve them; nothing',
  },
  {
    of: 'no installation here',
    isElsewhere: true,
    says: 'GitHub does not show the App Iv1 on acme/app (HTTP 404)',
  },
  {
    of: 'a key of another App',
    key: strangersKey,
    says: 'the App Iv1 on acme/app (HTTP 401)',
  },
  {
    id: 'Iv9',
    of: 'an ID that GitHub does not know',
    key: strangersKey,
    says: 'GitHub does not show the App Iv9 on acme/app (HTTP 404); check its client ID and its key, and install it there (its settings, Install App); nothing was changed',
  },
  { of: 'something else', key: 'abc', says: 'that is not the private key of an App; give the .pem' },
  { of: 'no key', key: '', says: 'DOCKER_OAT_GITHUB_APP_PRIVATE_KEY is empty' },
]

it.each(sampled(refused, 3))(
  'with $of is refused before anything is changed',
  async ({ id = 'Iv1', key, may = everyPermission, isElsewhere = false, says }) => {
    const { github } = clone.world
    await github?.addRepository('acme/other')
    const repositories = [isElsewhere ? 'acme/other' : home]
    const app = github?.addApp('Iv1', [{ owner: 'acme', permissions: may, repositories }])
    const { code, err } = await run(['--app', id], key ?? app?.pem ?? '')
    expect(err).toContain(says)
    expect(code).toBe(2)
    expect(github?.place(place)).toBeUndefined()
  },
)
