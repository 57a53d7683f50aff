import { inspect } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseCommand } from '../../sandbox/runner/command-line.ts'
import { isLoopback, isTrustworthy } from '../../src/base/address.ts'
import { childEnvironment } from '../../src/base/child-environment.ts'
import { backoff, retryAfter } from '../../src/base/retry.ts'
import { Secret } from '../../src/base/secret.ts'
import { printable } from '../../src/base/text.ts'
import { isPassingDockerFailure } from '../../src/docker/failure.ts'
import { parseRegistryHost } from '../../src/registry/host.ts'
import {
  classifyRefusal,
  parseChallenge,
  readRegistryToken,
  refusalDetail,
} from '../../src/registry/protocol.ts'
import { runs } from '../support/depth.ts'

const bearer = (realm: string, service?: string) => ({ scheme: 'bearer', realm, service })

it.each([
  ['Bearer realm="https://a/t",service="s",scope="x:y:pull,push"', bearer('https://a/t', 's')],
  ['bearer Service=s, Realm="https://a/t?x=1"', bearer('https://a/t?x=1', 's')],
  ['Basic realm="x", Bearer realm="https://b/t"', bearer('https://b/t')],
  ['Bearer realm="say \\"hi\\""', bearer('say "hi"')],
  ['Basic realm="Bearer realm"', { scheme: 'basic' }],
  ['Bearer service="s"', undefined],
  ['Negotiate', undefined],
  ['', undefined],
])('reads the challenge %s', (header, expected) => {
  expect(parseChallenge(header)).toEqual(expected)
})

const now = Date.UTC(2026, 10, 24, 12)
it.each([
  ['5', 5000],
  ['0', 0],
  [String(now / 1000 + 7), 7000],
  ['Tue, 24 Nov 2026 12:00:09 GMT', 9000],
  ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
  ['soon', undefined],
  // More than a number can hold in milliseconds.
  ['1e306', undefined],
  ['', undefined],
  [undefined, undefined],
])('waits as Retry-After %s says', (header, expected) => {
  expect(retryAfter(header, now)).toBe(expected)
})

it('waits longer after each try, and never more than ten seconds', () => {
  expect([1, 2, 3, 9].map(tries => backoff(tries, 0))).toEqual([250, 500, 1000, 5000])
  expect([1, 2, 3, 9].map(tries => backoff(tries, 1))).toEqual([500, 1000, 2000, 10_000])
})

it.each([
  ['docker.io', 'https://registry-1.docker.io', 'https://index.docker.io/v1/'],
  ['https://index.docker.io/v1/', 'https://registry-1.docker.io', 'https://index.docker.io/v1/'],
  ['registry.hub.docker.com', 'https://registry-1.docker.io', 'registry.hub.docker.com'],
  ['ghcr.io', 'https://ghcr.io', 'ghcr.io'],
  ['localhost:5000', 'http://localhost:5000', 'localhost:5000'],
  ['127.0.0.1:5000', 'http://127.0.0.1:5000', '127.0.0.1:5000'],
  ['[::1]:5000', 'http://[::1]:5000', '[::1]:5000'],
  ['127.0.0.1.example.com', 'https://127.0.0.1.example.com', '127.0.0.1.example.com'],
])('knows where %s answers and where docker files it', (...[text, origin, configKey]) => {
  expect(parseRegistryHost(text)).toMatchObject({ origin, configKey })
})

it.each(['http://a', 'a/b', 'user@host', 'a b', '-a', 'a:port', ''])('refuses the registry %j', text => {
  expect(() => parseRegistryHost(text)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
})

it.each([
  ['https://a.example/', true],
  ['http://localhost:1/', true],
  ['http://[::1]/', true],
  ['http://127.9.9.9/', true],
  ['http://localhost.example/', false],
  ['http://10.0.0.1/', false],
  ['ftp://localhost/', false],
])('trusts %s: %s', (url, expected) => {
  expect(isTrustworthy(new URL(url))).toBe(expected)
})

it('knows loopback by name and by number', () => {
  expect(['LOCALHOST', '127.0.0.1', '[::1]', '::1'].every(isLoopback)).toBe(true)
  expect(['127.1', 'localhost.', '0.0.0.0', ''].some(isLoopback)).toBe(false)
})

it.each([
  ['{"details":"access token has insufficient scopes"}', 'withheld'],
  ['{"errors":[{"code":"DENIED","message":"insufficient_scope"}]}', 'withheld'],
  ['{"details":"personal access token is expired"}', 'expired'],
  ['{"details":"incorrect username or password"}', 'rejected'],
  ['<html>', 'rejected'],
  ['', 'rejected'],
])('classifies the refusal %s', (body, kind) => {
  expect(classifyRefusal(refusalDetail(body)).kind).toBe(kind)
})

const jwt = (claims: unknown) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sig`
const access = (name: unknown, actions: unknown) => [{ type: 'repository', name, actions }]
it.each([
  [jwt({ access: access('kong/a', ['pull', 'push']) }), true],
  [jwt({ access: access('kong/a', ['*']) }), true],
  [jwt({ access: access('kong/a', ['pull']) }), false],
  [jwt({ access: access('kong/ab', ['push']) }), false],
  [jwt({ access: access('kong/a', 'push') }), false],
  [jwt({ access: [{ type: 'registry', name: 'kong/a', actions: ['push'] }, null] }), false],
  [jwt({ access: null }), false],
  [jwt({}), false],
])('reads what a registry token allows', (token, expected) => {
  expect(readRegistryToken(token)?.allows('kong/a', 'push')).toBe(expected)
})
it.each(['opaque', 'a.b', 'a.b.c', jwt('text'), jwt(null)])('takes %s for no JWT', token => {
  expect(readRegistryToken(token)).toBeUndefined()
})

it.each([
  ['net/http: TLS handshake timeout', true],
  ['dial tcp: lookup registry-1.docker.io: no such host', true],
  ['received unexpected HTTP status: 503 Service Unavailable', true],
  ['toomanyrequests: too many failed login attempts for username or IP address', false],
  ['unauthorized: incorrect username or password', false],
  ['Get "https://x": context deadline exceeded; unauthorized', false],
  ['', false],
])('knows whether docker may try again after %j', (output, expected) => {
  expect(isPassingDockerFailure(output)).toBe(expected)
})

describe('printable', () => {
  it('makes one line in which the runner finds no command', () => {
    const pieces = fc.constantFrom(
      '::',
      '##[',
      'error',
      ']',
      '\r',
      '\n',
      '\u2028',
      ' ',
      'set-output name=x::',
      'x',
      '%0A',
    )
    fc.assert(
      fc.property(
        fc.array(pieces).map(parts => parts.join('')),
        text => {
          const line = printable(text, 1000)
          expect(line).not.toMatch(/[\r\n\u2028]/)
          expect(parseCommand(line, new Set(['error', 'set-output']))).toBeUndefined()
        },
      ),
      { numRuns: runs(2000) },
    )
  })
  it('ends long text with an ellipsis', () => {
    expect(printable('x'.repeat(400), 10)).toBe('xxxxxxxxx…')
  })
})

it('hands a child neither inputs, nor state, nor tokens, nor whatever carries the secret', () => {
  const environment = {
    PATH: '/bin',
    HOME: '/root',
    AWS_PROFILE: 'ci',
    INPUT_TOKEN: 'x',
    'INPUT_HUB-PASSWORD': 'x',
    STATE_layer: 'x',
    ACTIONS_RUNTIME_TOKEN: 'x',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
    GITHUB_TOKEN: 'x',
    MINE: 'a secret b',
  }
  expect(childEnvironment(environment, ['secret'])).toEqual({
    PATH: '/bin',
    HOME: '/root',
    AWS_PROFILE: 'ci',
  })
})

it('shows three stars wherever a secret shows itself, and masks before anything else', () => {
  const masked: string[] = []
  const secret = new Secret('value', value => masked.push(value))
  expect(masked).toEqual(['value'])
  expect([String(secret), JSON.stringify({ secret }), inspect({ secret })].join()).not.toContain('value')
  expect(secret.reveal()).toBe('value')
})
