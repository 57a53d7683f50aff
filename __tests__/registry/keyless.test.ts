import { describe, expect, it } from '@jest/globals'
import { OatError } from '../../src/base/error.ts'
import { exchangedToken, exchangeRequest, idTokenOf, idTokenUrl } from '../../src/registry/keyless.ts'
import { exchangeFailure, exchangeRefusal } from '../../src/registry/keyless.ts'

const wish = { connection: '7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f', expiresIn: 900 }
const without = (what: string): string =>
  `OIDC_REFUSED: Docker refuses the exchange with OIDC connection ${wish.connection}: ${what}; check HTTPS_PROXY, since a proxy may have answered in its place; then check the connection in Docker Home`
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwtOf = (claims: object): string => `${encode({ alg: 'RS256' })}.${encode(claims)}.signature`
const job = { sub: 'repo:acme/a:ref:refs/heads/main', repository: 'acme/a' }

function refusal(body: string, given: { status?: number; claims?: object } = {}): string {
  const { status = 400, claims = job } = given
  const { code, message, hint } = exchangeRefusal({ status, body }, wish, jwtOf(claims))
  return `${code}: ${message}; ${hint}`
}
const described = (error_description: string): string =>
  JSON.stringify({ error: 'invalid_request', error_description, error_uri: 'https://docs.docker.com' })

describe('the exchange', () => {
  it('is posted as a form with the five fields of the toolkit of Docker, and no other', () => {
    const { method, url, body, headers } = exchangeRequest('a.b.c', wish)
    expect([method, url]).toEqual(['POST', 'https://identity.docker.com/oauth/token'])
    expect(headers).toEqual({
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    })
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      subject_token: 'a.b.c',
      connection_id: wish.connection,
      expires_in: '900',
    })
  })

  it.each([
    [
      'https://runner.example/idtoken/1?api-version=2.0',
      'https://runner.example/idtoken/1?api-version=2.0&audience=https%3A%2F%2Fidentity.docker.com',
    ],
    [
      'https://runner.example/idtoken',
      'https://runner.example/idtoken?audience=https%3A%2F%2Fidentity.docker.com',
    ],
  ])('asks GitHub at %s for an ID token that Docker takes', (...[endpoint, url]) => {
    expect(idTokenUrl(endpoint)).toBe(url)
  })

  it.each(['', '{}', '[]', 'null', '{"value":""}', '{"value":1}', '<html>'])(
    'finds no ID token in %j',
    body => {
      expect(idTokenOf(body)).toBeUndefined()
    },
  )

  it.each(['', '{}', 'null', '"text"', '{"access_token":""}', '{"access_token":7}', '<html>'])(
    'finds no token in %j',
    body => {
      expect(exchangedToken(body)).toBeUndefined()
    },
  )

  it('finds the ID token', () => {
    expect(idTokenOf('{"count":9,"value":"a.b.c"}')).toBe('a.b.c')
  })

  it.each([
    [{ access_token: 'x', expires_in: 1 }, 1],
    [{ access_token: 'x', expires_in: 600 }, 600],
    [{ access_token: 'x' }, undefined],
    [{ access_token: 'x', expires_in: 0 }, undefined],
    [{ access_token: 'x', expires_in: '600' }, undefined],
  ])('reads %j', (...[answer, seconds]) => {
    expect(exchangedToken(JSON.stringify(answer))).toEqual({ token: 'x', seconds })
  })
})

describe('a refusal', () => {
  const sub = 'sub "repo:acme/a:ref:refs/heads/main", repository "acme/a"'
  const look =
    'check that the connection of this ID is active in Docker Home; its Failures tab may tell more. Not every plan has connections, and they take ID tokens of github.com alone'
  it.each([
    [
      'access_denied',
      ': no ruleset of the connection matches this job',
      'compare that with the rulesets of the connection in Docker Home; its Failures tab shows both',
    ],
    ['connection_id is required when subject_token_type is id_token', '', look],
    ['subject_token has expired', '', look],
    ['the moon is full', '', look],
  ])('%j is explained, and Docker is quoted', (...[said, why, hint]) => {
    expect(refusal(described(said))).toBe(
      `OIDC_REFUSED: Docker refuses the exchange with OIDC connection ${wish.connection}${why} ("${said}", HTTP 400); the job presents ${sub}: ${hint}`,
    )
  })

  it.each([
    ['{"error":"access_denied"}', '"access_denied", HTTP 400'],
    ['{"message":"access denied"}', '"access denied", HTTP 400'],
    ['{"error_description":"","error":"issuer"}', '"issuer", HTTP 400'],
    ['{"error_description":7,"error":"issuer"}', '"issuer", HTTP 400'],
  ])('is quoted from %s', (...[body, said]) => {
    expect(refusal(body)).toContain(`(${said})`)
  })

  it('shows all that a ruleset can look at, in one line, cut', () => {
    const claims = {
      sub: 'x'.repeat(200),
      repository: 'acme/a',
      ref: 'main',
      environment: 'prod',
      event_name: 'push',
      job_workflow_ref: 7,
      actor: 'jo',
    }
    expect(refusal(described('access denied'), { claims })).toContain(
      `the job presents sub "${'x'.repeat(149)}…", repository "acme/a", ref "main", environment "prod", event_name "push", job_workflow_ref none: compare`,
    )
    expect(refusal(described('y'.repeat(300)))).toContain(`("${'y'.repeat(199)}…", HTTP 400)`)
  })

  it('is told of an answer that did not come, in the words of the network', () => {
    const { code, message, hint } = exchangeFailure(
      new OatError('RATE_LIMITED', { message: 'no route', hint: 'wait' }),
    )
    expect(`${code}: ${message}; ${hint}`).toBe(
      'OIDC_REFUSED: the exchange of the ID token failed: no route; wait',
    )
  })

  it.each([{ sub: 7 }, { sub: ['a'] }, {}, { sub: '\n::error::x', aud: ['a', 'b'] }])(
    'takes an ID token that says %j',
    claims => {
      expect(refusal(described('access denied'), { claims })).not.toMatch(/\n|undefined|NaN/)
    },
  )

  it.each(['', '<html>', '{}', '{"error":7}'])('of %j has the status alone', body => {
    expect(refusal(body, { status: 401 })).toBe(without('HTTP 401 without a reason'))
  })

  it('is also an answer of 200 that holds no token', () => {
    expect(refusal('{"token_type":"Bearer"}', { status: 200 })).toBe(without('HTTP 200 without a token'))
  })
})
