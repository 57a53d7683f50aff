import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { startWorld, type World } from '../../../sandbox/world.ts'

let world: World
const start = Date.parse('2026-11-24T14:00:00Z')
let now = start

beforeAll(async () => {
  world = await startWorld({ keyless: true, registry: 'embedded', now: () => now })
})
afterAll(() => world.close())
beforeEach(() => {
  now = start
})

function identity() {
  if (world.identity === undefined) throw new TypeError('no identity service')
  return world.identity
}

const release = 'repo:acme/app:ref:refs/tags/v1'

/** Asks as the runner's toolkit does. */
async function idToken(sub: string, audience = 'https://identity.docker.com'): Promise<string> {
  const job = world.idTokens?.allow({ sub }) ?? {}
  const url = `${job['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? ''}&audience=${encodeURIComponent(audience)}`
  const authorization = `Bearer ${job['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? ''}`
  const answer = await fetch(url, { headers: { authorization } })
  return ((await answer.json()) as { value: string }).value
}

async function exchange(subject_token: string, fields: Record<string, string> = {}) {
  const body = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    subject_token,
    connection_id: identity().connection.id,
    expires_in: '300',
    ...fields,
  })
  const answer = await fetch(`${identity().origin}/oauth/token`, {
    method: 'POST',
    body: String(body),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  const json = (await answer.json()) as Partial<Record<string, string | number>>
  const { access_token: token, expires_in: expires, error_description: error } = json
  return { status: answer.status, token: String(token), expires, error }
}

/** What the token endpoint says to one action on one repository. */
async function asked(token: string, scope: string): Promise<string> {
  const authorization = `Basic ${Buffer.from(`acme:${token}`).toString('base64')}`
  const answer = await fetch(`${world.auth.realm}?service=registry.docker.io&scope=${scope}`, {
    headers: { authorization },
  })
  const json = (await answer.json()) as { details?: string }
  return json.details ?? 'granted'
}

describe("Docker's identity service", () => {
  it('gives a job what its ruleset allows, for as long as asked', async () => {
    const { status, token, expires } = await exchange(await idToken(release))
    expect([status, expires]).toEqual([200, 300])
    expect(await asked(token, 'repository:acme/app:push')).toBe('granted')
    expect(await asked(token, 'repository:acme/nightly-app:pull')).toBe(
      'access token has insufficient scopes',
    )
    now += 299_000
    expect(await asked(token, 'repository:acme/app:push')).toBe('granted')
    now += 1000
    expect(await asked(token, 'repository:acme/app:push')).toBe('incorrect username or password')
  })

  it('shows its tokens to nobody: Docker Hub lists organization tokens alone', async () => {
    const before = world.book.tokens('acme').length
    await exchange(await idToken(release))
    expect(world.book.tokens('acme')).toHaveLength(before)
  })

  it.each([
    ['another subject', 'repo:acme/acme:ref:refs/heads/next', 'access denied'],
    ['a subject that only begins like a ruleset', 'repo:acme/app-fork:ref:refs/heads/next', 'access denied'],
    ['a repository of somebody else', 'repo:ada/acme:ref:refs/heads/main', 'access denied'],
  ])('refuses %s', async (...[, subject, error]) => {
    expect(await exchange(await idToken(subject))).toMatchObject({ status: 403, error })
  })

  it.each([
    [
      'an unknown connection',
      { connection_id: '00000000-0000-0000-0000-000000000000' },
      'connection_id is invalid',
    ],
    ['no connection', { connection_id: '' }, 'connection_id is required when subject_token_type is id_token'],
    ['four minutes', { expires_in: '240' }, 'expires_in must be between 300 and 21600'],
    ['no ID token', { subject_token: '' }, 'subject_token is required'],
    ['something else', { subject_token: 'a.b.c' }, 'subject_token is invalid'],
  ])('refuses %s', async (...[, fields, error]) => {
    expect(await exchange(await idToken(release), fields)).toMatchObject({ error })
  })

  it.each([
    ['other-audience', 'subject_token audience mismatch'],
    ['other-issuer', 'subject_token issuer mismatch'],
    ['wrong-key', 'subject_token is invalid'],
    ['expired', 'subject_token has expired'],
  ] as const)('refuses an ID token that is wrong: %s', async (shape, error) => {
    world.idTokens?.shapes.set(shape, { times: 1 })
    expect(await exchange(await idToken(release))).toMatchObject({ status: 401, error })
  })
})
