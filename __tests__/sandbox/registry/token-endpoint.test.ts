import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { startWorld, type World } from '../../../sandbox/world.ts'
import { ask, askToken, claimsOf, tokenOf } from '../ask.ts'

let world: World
beforeAll(async () => void (world = await startWorld({ registry: 'embedded' })))
afterEach(() => {
  world.auth.shapes.clear()
  world.auth.underPrivilege = 'refuse'
})
afterAll(() => world.close())

const incorrect = 'incorrect username or password'
const scopes = ['repository:acme/app:pull']
const asOrganization = (password: string) => ({ username: 'acme', password })

describe('who is refused, and in which words', () => {
  it.each<[string, (world: World) => { username: string; password: string }, string]>([
    ['unknown', ({ misfits }) => asOrganization(misfits.unknown), incorrect],
    ['deleted', ({ misfits }) => asOrganization(misfits.deleted.value), incorrect],
    ['inactive', ({ misfits }) => asOrganization(misfits.inactive.value), incorrect],
    ['expired', ({ misfits }) => asOrganization(misfits.expired.value), 'personal access token is expired'],
    ['of another organization', ({ misfits }) => asOrganization(misfits.foreign.value), incorrect],
    ["a person's token", ({ misfits }) => asOrganization(misfits.personal), incorrect],
    [
      "a person's name",
      ({ entries }) => ({ username: 'acmebot', password: entries[0]?.token.value ?? '' }),
      incorrect,
    ],
    ['a wrong password', () => ({ username: 'acmebot', password: 'guess' }), incorrect],
  ])('%s', async (...[, credentialOf, details]) => {
    const answer = await askToken(world, { as: credentialOf(world), scopes })
    expect([answer.status, answer.json]).toEqual([401, { details }])
  })

  it('tells a password with two-factor authentication what to use instead', async () => {
    const account = { username: 'zoe', password: 'pw', secondFactor: true, roles: {}, personalTokens: [] }
    world.book.addAccount(account)
    const { status, json } = await askToken(world, { as: account })
    expect([status, json]).toEqual([401, { details: 'please use personal access token to login' }])
  })

  it('refuses a header that is no Basic one, rather than taking it for none', async () => {
    const answer = await ask(world.auth.realm, { headers: { authorization: 'Basic !' } })
    expect(answer.status).toBe(401)
  })

  it('wants scopes of one type', async () => {
    const answer = await askToken(world, { scopes: [...scopes, 'registry:catalog:*'] })
    expect(answer.json).toEqual({ details: 'request scopes must be of the same resource type' })
    expect(answer.status).toBe(400)
  })
})

describe('what the registry token says', () => {
  it('names the token, the plan and what was granted, for five minutes', async () => {
    const { token, repository } = world.entry('release', 'push')
    const answer = await askToken(world, {
      as: asOrganization(token.value),
      scopes: [`repository:${repository}:push`],
    })
    const { iat = 0, exp = 0, jti, ...claims } = claimsOf(answer)
    expect(claims).toMatchObject({
      access: [{ type: 'repository', name: repository, actions: ['push'] }],
      'https://auth.docker.io': { at_name: 'app push', plan_name: 'business' },
      aud: 'registry.docker.io',
      iss: 'auth.docker.io',
    })
    expect(exp - iat).toBe(300)
    expect(jti).toMatch(/^dckr_jti_/)
    expect(answer.json).toMatchObject({ access_token: tokenOf(answer), expires_in: 300 })
  })

  it('gives nobody the limits of nobody, and no name', async () => {
    const claims = claimsOf(await askToken(world, { scopes: ['repository:library/alpine:pull,push'] }))
    const parameters = { pull_limit: '100', pull_limit_interval: '21600' }
    expect(claims['access']).toEqual([
      { type: 'repository', name: 'library/alpine', actions: ['pull'], parameters },
    ])
    expect(claims.sub).toBe('')
    expect(claims).not.toHaveProperty(['https://auth.docker.io'])
  })

  it('answers the OAuth form of buildx as it answers GET', async () => {
    const { token } = world.entry('release', 'pull')
    const form = {
      grant_type: 'password',
      service: world.auth.service,
      client_id: 'buildkit',
      scope: scopes.join(' '),
    }
    const body = new URLSearchParams({ ...form, username: 'acme', password: token.value })
    const answer = await ask(world.auth.realm, { method: 'POST', body })
    expect(claimsOf(answer)['access']).toMatchObject([{ actions: ['pull'] }])
    body.set('password', 'wrong')
    expect((await ask(world.auth.realm, { method: 'POST', body })).json).toEqual({ details: incorrect })
  })

  it('notes when a token was used, and not when it was refused', async () => {
    const { token } = world.entry('nightly', 'pull')
    const as = asOrganization(token.value)
    await askToken(world, { as, scopes: ['repository:acme/nightly-app:push'] })
    expect(token.lastUsedAt).toBeNull()
    await askToken(world, { as })
    expect(token.lastUsedAt).not.toBeNull()
  })
})
