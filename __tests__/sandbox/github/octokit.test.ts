import { beforeEach, expect, it } from '@jest/globals'
import { getOctokit } from '@actions/github'
import { GitHub } from '@actions/github/lib/utils'
import { createAppAuth } from '@octokit/auth-app'
import sodium from 'libsodium-wrappers'
import { everyPermission } from '../../../sandbox/github/permission.ts'
import { type Bench, startBench } from '../../stores/github/bench.ts'

const acme = { owner: 'acme', repo: 'kic' }

let bench: Bench
beforeEach(async () => {
  // Of another day than this machine's: the client has to learn it from a refusal.
  bench = await startBench()
})

it('is a GitHub to a client that nobody here wrote', async () => {
  const { github } = bench
  const { clientId: appId, pem } = github.addApp('Iv23liExample', [{ permissions: everyPermission }])
  const options = { baseUrl: github.origin, log: { debug() {}, info() {}, warn() {}, error() {} } }
  const auth = { appId, privateKey: pem }
  const app = new GitHub({ ...options, authStrategy: createAppAuth, auth }).rest.apps
  const { data: installation } = await app.getRepoInstallation(acme)
  const limited = { installation_id: installation.id, repositories: ['kic'] }
  const { data: created } = await app.createInstallationAccessToken(limited)
  const { rest, paginate } = getOctokit(created.token, options)
  const { data: key } = await rest.actions.getRepoPublicKey(acme)
  await sodium.ready
  const box = sodium.crypto_box_seal('ärger', Buffer.from(key.key, 'base64'))
  const sealed = { key_id: key.key_id, encrypted_value: Buffer.from(box).toString('base64') }
  await rest.actions.createOrUpdateRepoSecret({ ...acme, secret_name: 'A', ...sealed })
  expect(github.secretValue('actions:acme/kic:A')).toBe('ärger')
  const secrets = await paginate(rest.actions.listRepoSecrets, acme)
  expect(secrets.map(({ name }) => name)).toEqual(['A'])
  await expect(rest.actions.getRepoSecret({ ...acme, secret_name: 'B' })).rejects.toMatchObject({
    status: 404,
  })
  await rest.apps.revokeInstallationAccessToken()
  await expect(rest.actions.getRepoPublicKey(acme)).rejects.toMatchObject({ status: 401 })
  expect(github.violations).toEqual([])
  expect(bench.requests().filter(line => line.endsWith(' 401'))).toHaveLength(3)
})
