import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sodium from 'libsodium-wrappers'
import { readGithubDescription } from '../../../sandbox/github/description.ts'
import { startWorld, type World } from '../../../sandbox/world.ts'

let world: World
beforeAll(async () => void (world = await startWorld({ registry: 'embedded', github: true })))
afterAll(async () => {
  await world.close()
})

const kic = '/repos/acme/app'

async function ask(...[method, path, body]: [string, string, unknown?]) {
  const { github } = world
  const answer = await fetch(`${github?.origin ?? ''}${path}`, {
    method,
    headers: { authorization: `Bearer ${github?.tokens.app.value ?? ''}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, json: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> }
}

async function sealed(path: string, value: string) {
  const { json } = await ask('GET', `${path}/secrets/public-key`)
  await sodium.ready
  const box = sodium.crypto_box_seal(value, Buffer.from(String(json['key']), 'base64'))
  return { encrypted_value: Buffer.from(box).toString('base64'), key_id: json['key_id'] }
}

describe('the GitHub of the sandbox', () => {
  it('keeps what was in the box', async () => {
    const path = `${kic}/environments/nightly`
    expect(await ask('PUT', `${path}/secrets/A`, await sealed(path, 'ärger'))).toEqual({
      status: 201,
      json: {},
    })
    const store = 'actions:acme/app#nightly:A'
    expect(world.github?.secretValue(store)).toBe('ärger')
    expect(world.github?.violations).toEqual([])
  })

  it('refuses a box for the key of another place', async () => {
    const body = await sealed(`${kic}/dependabot`, 'value')
    expect(await ask('PUT', `${kic}/actions/secrets/B`, body)).toMatchObject({ status: 422 })
  })

  it('clears the list of repositories when it is left out, as GitHub does', async () => {
    const path = '/orgs/acme/actions'
    const access = { visibility: 'selected', selected_repository_ids: [1000, 1001] }
    await ask('PUT', `${path}/secrets/C`, { ...(await sealed(path, 'one')), ...access })
    expect((await ask('GET', `${path}/secrets/C/repositories`)).json).toMatchObject({ total_count: 2 })
    await ask('PUT', `${path}/secrets/C`, { ...(await sealed(path, 'two')), visibility: 'selected' })
    expect((await ask('GET', `${path}/secrets/C/repositories`)).json).toMatchObject({ total_count: 0 })
  })

  it.each([
    ['a body without what is required', 'PUT', `${kic}/actions/secrets/D`, { key_id: '1' }],
    [
      'a property that GitHub does not know',
      'POST',
      `${kic}/actions/variables`,
      { name: 'D', value: '', x: 1 },
    ],
    ['a query that GitHub does not know', 'GET', `${kic}/actions/secrets?perpage=3`, undefined],
    ['an operation that GitHub does not have', 'PUT', `${kic}/actions/variables/D`, { name: 'D', value: '' }],
  ] as const)('notes %s', async (...[, method, path, body]) => {
    const before = world.github?.violations.length ?? NaN
    expect(await ask(method, path, body)).toMatchObject({ status: 400 })
    expect(world.github?.violations).toHaveLength(before + 1)
  })
})

it("finds an answer that GitHub's description does not have", () => {
  const put = { method: 'PUT', target: `${kic}/actions/secrets/A`, body: {} }
  const description = readGithubDescription()
  expect([201, 200].map(status => description.replyProblem(put, { status }))).toEqual([
    undefined,
    'it never answers 200',
  ])
})
