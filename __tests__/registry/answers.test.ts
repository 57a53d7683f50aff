import { describe, expect, it } from '@jest/globals'
import { OatError } from '../../src/base/error.ts'
import { jwtClaims } from '../../src/base/json.ts'
import { parseRegistryHost, registryInvalid } from '../../src/registry/host.ts'
import {
  classifyRefusal,
  parseChallenge,
  readRegistryToken,
  refusalDetail,
  tokenUrl,
} from '../../src/registry/protocol.ts'
import { parseRepositories } from '../../src/registry/repositories.ts'

function said(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof OatError)) throw error
    return `${error.code}: ${error.message}; ${error.hint}`
  }
}
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const hub = parseRegistryHost('docker.io')
const ghcr = parseRegistryHost('ghcr.io')

describe('the address to ask for a token', () => {
  const url = (
    endpoint: { realm: string; service: string | undefined },
    host = ghcr,
    scopes = ['a:b:pull'],
  ) => said(() => tokenUrl(endpoint, { host, scopes, account: 'kong' }))

  it('has the service, one scope for each question and the account', () => {
    expect(url({ realm: 'https://ghcr.io/token', service: 'ghcr.io' }, ghcr, ['r:a:pull', 'r:b:push'])).toBe(
      'https://ghcr.io/token?service=ghcr.io&scope=r%3Aa%3Apull&scope=r%3Ab%3Apush&account=kong',
    )
    expect(url({ realm: 'https://ghcr.io/token?x=1&scope=all', service: undefined })).toBe(
      'https://ghcr.io/token?x=1&scope=a%3Ab%3Apull&account=kong',
    )
  })

  it('is known for Docker Hub', () => {
    expect(hub).toMatchObject({ name: 'docker.io', isDockerHub: true, keepsShortNames: false })
    expect(hub.tokenEndpoint).toEqual({
      realm: 'https://auth.docker.io/token',
      service: 'registry.docker.io',
    })
  })

  it('is refused where it is none, or on this machine', () => {
    expect(url({ realm: 'token', service: undefined })).toBe(
      'REGISTRY_INVALID: ghcr.io names the token endpoint token; ' +
        'check that input "registry" names a container registry; a proxy in between may have answered in its place',
    )
    expect(url({ realm: 'http://127.0.0.1/', service: undefined })).toBe(
      'REGISTRY_UNTRUSTED: ghcr.io names the token endpoint http://127.0.0.1/, which is on this machine, so no credential was sent there; ' +
        'check that input "registry" names a container registry that you trust; only a registry on this machine may name such an endpoint',
    )
    expect(url({ realm: `x${'y'.repeat(200)}`, service: undefined })).toMatch(/ xy{118}…; /)
    expect(registryInvalid(hub, 'is odd').message).toBe('docker.io is odd')
  })
})

describe('a challenge', () => {
  it.each([
    ['Bearer', undefined],
    ['Basic', { scheme: 'basic' }],
    ['Basic, Negotiate', { scheme: 'basic' }],
    ['Basicly', undefined],
    ['Bearer realm=https://a/t', { scheme: 'bearer', realm: 'https://a/t', service: undefined }],
    ['Bearer realm="a\\\\b"', { scheme: 'bearer', realm: 'a\\b', service: undefined }],
    [
      'Bearer realm="https://a/t",service="s", Basic realm="x",service="y"',
      { scheme: 'bearer', realm: 'https://a/t', service: 's' },
    ],
  ])('%s', (header, challenge) => {
    expect(parseChallenge(header)).toEqual(challenge)
  })
})

describe('a token of a registry', () => {
  const token = (claims: unknown) => readRegistryToken(`e30.${encode(claims)}.s`)

  it('tells the label of an organization’s token', () => {
    expect(token({ 'https://auth.docker.io': { at_name: 'kong push' } })?.label).toBe('kong push')
    expect(token({ 'https://auth.docker.io': { at_name: 7 } })?.label).toBeUndefined()
    expect(token({ at_name: 'kong push' })?.label).toBeUndefined()
  })

  it('has three parts', () => {
    const payload = encode({ sub: 'a' })
    expect(jwtClaims(`e30.${payload}.s`)).toEqual({ sub: 'a' })
    expect([jwtClaims(`e30.${payload}`), jwtClaims(payload), jwtClaims('e30.x.s')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('allows nothing that it does not name', () => {
    expect(token({ access: 'all' })?.allows('a', 'pull')).toBe(false)
    expect(
      token({ access: [{ type: 'repository', name: 'a', actions: ['*'] }] })?.allows('a', 'delete'),
    ).toBe(true)
  })
})

describe('a refusal', () => {
  it.each([
    ['{"details":"a","message":"b"}', 'a'],
    ['{"detail":"a"}', 'a'],
    ['{"message":"a"}', 'a'],
    ['{"details":"","message":"a"}', 'a'],
    ['{"details":7,"message":"a"}', 'a'],
    ['{"errors":[{"message":"a"},{"message":"b"}]}', 'a'],
    ['{"errors":[]}', 'no reason given'],
    ['{"errors":["a"]}', 'no reason given'],
    ['{"errors":[null]}', 'no reason given'],
    ['{"errors":{"message":"a"}}', 'no reason given'],
    ['{}', 'no reason given'],
    ['null', 'no reason given'],
    ['"a"', 'no reason given'],
    ['', 'no reason given'],
    [' \n', 'no reason given'],
    ['<html>', '<html>'],
  ])('of %j gives the reason %j', (body, reason) => {
    expect(refusalDetail(body)).toBe(reason)
  })

  it.each([
    ['insufficient scopes', 'withheld'],
    ['Insufficient_Scope', 'withheld'],
    ['the token EXPIRED', 'expired'],
    ['unexpired', 'rejected'],
    ['no', 'rejected'],
  ])('%j is %s, in its words', (detail, kind) => {
    expect(classifyRefusal(detail)).toMatchObject({ kind, detail })
  })
})

describe('a repository elsewhere', () => {
  const parse = (text: string) => said(() => parseRepositories(text, 'push', ghcr))

  it.each([
    ['a', 'a'],
    ['team/sub-team/app__x.y---z', 'team/sub-team/app__x.y---z'],
    ['a1.b22/c--d33', 'a1.b22/c--d33'],
    ['library/app', 'library/app'],
    [`a/b@sha256+b64u.x:${'0a'.repeat(16)}`, 'a/b'],
  ])('may be %s', (text, name) => {
    expect(parse(text)).toEqual([name])
  })

  it.each([
    'a//b',
    '/a',
    'a/',
    'a..b/',
    'a b',
    'a/*',
    '-a',
    'a-',
    'a/-b',
    'a/b-',
    'a@sha256:0a',
    'https://a/b',
    '_a/b!',
  ])('may not be %j', text => {
    expect(parse(text)).toBe(
      `INPUT_INVALID: input "push": ${JSON.stringify(text)} is not a repository of ghcr.io; write only its path: no host, no pattern`,
    )
  })

  it('is pushed to by its organization on Docker Hub', () => {
    const push = (text: string) => said(() => parseRepositories(text, 'push', hub))
    expect(push('acme/app')).toEqual(['acme/app'])
    expect(push('library2/app')).toEqual(['library2/app'])
    expect(push('library/app')).toMatch(/^INPUT_INVALID: .* has no organization; write <organization>\/app$/)
  })
})

describe('the name of a registry', () => {
  it('is taken with white space around it, in any case', () => {
    expect(parseRegistryHost(' GHCR.io ').origin).toBe('https://GHCR.io')
    expect(parseRegistryHost('DHI.io')).toMatchObject({
      name: 'dhi.io',
      isDockerHub: true,
      keepsShortNames: true,
    })
    expect(ghcr).toMatchObject({ name: 'ghcr.io', keepsShortNames: true })
    expect(ghcr.tokenEndpoint).toBeUndefined()
  })

  it.each([
    [
      'https://ghcr.io',
      'input "registry": "https://ghcr.io" is not host[:port]; write only the host, without scheme or path, such as ghcr.io or localhost:5000',
    ],
    ['a:00', 'input "registry": "a:00" is not host[:port]'],
    [
      '127.1',
      'input "registry": "127.1" is another spelling of 127.0.0.1; write 127.0.0.1 instead: docker keeps logins by the exact name',
    ],
  ])('is not %j', (text, message) => {
    expect(said(() => parseRegistryHost(text))).toContain(`INPUT_INVALID: ${message}`)
  })
})
