import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { tokenNeeds, needFor } from '../../../src/stores/github/target.ts'
import { githubAddress } from '../../../src/stores/github/ask.ts'
import { readGithubAccess } from '../../../src/stores/github/inputs.ts'
import { stores } from './bench.ts'
import { silentRunner } from '../../support/silent-runner.ts'

const pem = (type: 'rsa' | 'ed25519') =>
  type === 'rsa'
    ? generateKeyPairSync('rsa', {
        modulusLength: 2048,
        privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
        publicKeyEncoding: { type: 'spki', format: 'pem' },
      }).privateKey
    : generateKeyPairSync('ed25519', {
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
        publicKeyEncoding: { type: 'spki', format: 'pem' },
      }).privateKey
const key = pem('rsa')
const app = { 'github-app-client-id': 'Iv23liExample', 'github-app-private-key': key }
const read = (given: Readonly<Record<string, string>>, masked: string[] = []) =>
  readGithubAccess({ ...silentRunner(given), mask: value => void masked.push(value) })

describe('who speaks to GitHub', () => {
  it('is nobody, a token, or an App with its key, which is hidden in each form', () => {
    expect(read({})).toBeUndefined()
    expect(read({ 'github-token': 'ghs_x' })).toMatchObject({ token: expect.anything() })
    const masked: string[] = []
    const access = read({ ...app, 'github-app-private-key': key.replaceAll('\n', '\\n') }, masked)
    expect(access).toMatchObject({ app: { clientId: 'Iv23liExample' } })
    expect(masked).toEqual([
      key.replaceAll('\n', '\\n').trim(),
      key,
      expect.stringMatching(/^-----BEGIN PRIVATE KEY-----\n/),
    ])
    expect(read({ ...app, 'github-app-private-key': key.replaceAll('\n', '\r\n') })).toMatchObject({
      app: {},
    })
  })

  it.each<[string, Readonly<Record<string, string>>, RegExp, unknown?]>([
    [
      'a token beside it',
      { ...app, 'github-token': 'ghs_x' },
      /^inputs "github-token", "github-app-client-id" and "github-app-private-key" are given together$/,
      'give a token, or the App with its key: with the key the action makes its own tokens',
    ],
    [
      'a token of other characters',
      { 'github-token': 'ghp_a b' },
      /^input "github-token" has a character that no token has$/,
      'save the token again, and nothing else',
    ],
    [
      'half an App',
      { 'github-app-client-id': 'Iv23liExample' },
      /^missing: input "github-app-private-key"$/,
      'an App is given by inputs "github-app-client-id" and "github-app-private-key": check that the variable and the secret exist in this environment',
    ],
    ['the other half', { 'github-app-private-key': key }, /^missing: input "github-app-client-id"/],
    [
      'no PEM',
      { ...app, 'github-app-private-key': 'secret text' },
      /"github-app-private-key" is not the private key of an App$/,
      'save the whole .pem file in the secret, from its line BEGIN RSA PRIVATE KEY to its line END',
    ],
    [
      'its first line alone',
      { ...app, 'github-app-private-key': '-----BEGIN RSA PRIVATE KEY-----' },
      /is not the private key/,
    ],
    ['another kind of key', { ...app, 'github-app-private-key': pem('ed25519') }, /is not the private key/],
  ])('may not be %s', (...[, given, said, hint = expect.anything()]) => {
    const message = expect.stringMatching(said)
    expect(() => read(given)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID', message, hint }))
  })
})

it('needs a token for each owner, of at most 500 repositories', () => {
  const many = Array.from({ length: 501 }, (_, place) => ({ ...stores.other, repository: `acme/r${place}` }))
  const all = [...many, stores.organization, { ...stores.dependabot, repository: 'Nova/x' }]
  const needs = tokenNeeds([all, []], 'acme/kic', 'write')
  expect(
    needs.map(({ owner, repositories, permissions }) => [owner, repositories?.length, permissions]),
  ).toEqual([
    ['acme', 500, ['actions_variables', 'secrets']],
    ['acme', 2, ['actions_variables', 'secrets']],
    ['acme', undefined, ['organization_actions_variables', 'organization_secrets']],
    ['Nova', 1, ['dependabot_secrets']],
  ])
  expect(needFor('/repos/acme/R500/actions/secrets', needs)).toBe(
    needs.find(({ repositories }) => repositories?.includes('r500')),
  )
  expect(needFor('/orgs/Acme/actions/secrets?per_page=100', needs)).toBe(needs[2])
  expect(needFor('/repos/acme/renamed', needs)).toBe(needs[2])
  expect(needFor('/repos/other/x', needs)).toBeUndefined()
})

it.each(['ghp_abc\u00e9', 'ghp_\u200b'])('no token is %j', token => {
  expect(() => read({ 'github-token': token })).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
})

describe('the address of GitHub', () => {
  it.each([
    ['', 'https://api.github.com'],
    ['https://api.github.com/', 'https://api.github.com'],
    ['https://ghes.example/api/v3//', 'https://ghes.example/api/v3'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
    ['https://ada:secret@github.example/?to=x#y', 'https://github.example'],
  ])('given as %j is %s', (given, address) => {
    expect(githubAddress(given)).toBe(address)
  })

  it.each([
    ['http://github.example/api/v3', 'http://github.example is not encrypted and not on this machine'],
    ['github.example', 'is not an address'],
    ['ftp://127.0.0.1', 'ftp://127.0.0.1 is not encrypted and not on this machine'],
  ])('may not be %j', (given, problem) => {
    const message = `GITHUB_API_URL ${problem}`
    const hint = 'set the https address of the API'
    expect(() => githubAddress(given)).toThrow(
      expect.objectContaining({ code: 'STORE_FAILED', message, hint }),
    )
  })
})
