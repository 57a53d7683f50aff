import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { leadsToThisMachine } from '../../src/base/address.ts'
import { OatError } from '../../src/base/error.ts'
import { jwtClaims } from '../../src/base/json.ts'
import { parseRegistryHost } from '../../src/registry/host.ts'
import {
  classifyRefusal,
  parseChallenge,
  readRegistryToken,
  refusalDetail,
  tokenUrl,
} from '../../src/registry/protocol.ts'
import { anyText } from '../support/any-text.ts'
import { runs } from '../support/depth.ts'

const bearer = (realm: string, service?: string) => ({ scheme: 'bearer', realm, service })

it.each([
  ['Bearer realm="https://a/t",service="s",scope="x:y:pull,push"', bearer('https://a/t', 's')],
  ['bearer Service=s, Realm="https://a/t?x=1"', bearer('https://a/t?x=1', 's')],
  ['Basic realm="x", Bearer realm="https://b/t"', bearer('https://b/t')],
  ['Bearer realm="https://a/t",service="s", Basic realm="x",service="y"', bearer('https://a/t', 's')],
  ['Bearer realm="say \\"hi\\""', bearer('say "hi"')],
  ['Bearer realm="a\\\\b"', bearer('a\\b')],
  ['Bearer realm=https://a/t', bearer('https://a/t')],
  ['Basic realm="Bearer realm"', { scheme: 'basic' }],
  ['Basic', { scheme: 'basic' }],
  ['Basic, Negotiate', { scheme: 'basic' }],
  ...['Bearer', 'Bearer service="s"', 'Basicly', 'Negotiate', ''].map(header => [header, undefined] as const),
])('reads the challenge %s', (header, expected) => {
  expect(parseChallenge(header)).toEqual(expected)
})

describe('a token of a registry', () => {
  const jwt = (claims: unknown) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sig`
  const access = (name: unknown, actions: unknown) => [{ type: 'repository', name, actions }]

  it.each([
    [{ access: access('acme/a', ['pull', 'push']) }, true],
    [{ access: access('acme/a', ['*']) }, true],
    [{ access: access('acme/a', ['pull']) }, false],
    [{ access: access('acme/ab', ['push']) }, false],
    [{ access: access('acme/a', 'push') }, false],
    [{ access: [{ type: 'registry', name: 'acme/a', actions: ['push'] }, null] }, false],
    [{ access: 'all' }, false],
    [{ access: null }, false],
    [{}, false],
  ])('that says %j allows a push: %s', (claims, expected) => {
    expect(readRegistryToken(jwt(claims))?.allows('acme/a', 'push')).toBe(expected)
  })

  it.each([
    [{ 'https://auth.docker.io': { at_name: 'acme push' } }, 'acme push'],
    [{ 'https://auth.docker.io': { at_name: 7 } }, undefined],
    [{ at_name: 'acme push' }, undefined],
  ])('that says %j has the label %s', (claims, label) => {
    expect(readRegistryToken(jwt(claims))?.label).toBe(label)
  })

  it.each(['opaque', 'a.b', 'a.b.c', 'e30.e30', jwt('text'), jwt(null)])('is not %s', token => {
    expect([readRegistryToken(token), jwtClaims(token)]).toEqual([undefined, undefined])
  })
})

describe('a refusal', () => {
  it.each([
    ['{"details":"a","message":"b"}', 'a'],
    ['{"detail":"a"}', 'a'],
    ['{"details":"","message":"a"}', 'a'],
    ['{"details":7,"message":"a"}', 'a'],
    ['{"errors":[{"message":"a"},{"message":"b"}]}', 'a'],
    ['<html>', '<html>'],
    ...['{"errors":[]}', '{"errors":["a"]}', '{"errors":[null]}', '{"errors":{"message":"a"}}'].map(unsaid),
    ...['{}', 'null', '"a"', '', ' \n'].map(unsaid),
  ])('of %j gives the reason %j', (body, reason) => {
    expect(refusalDetail(body)).toBe(reason)
  })

  it.each([
    ['access token has insufficient scopes', 'withheld'],
    ['Insufficient_Scope', 'withheld'],
    ['the token EXPIRED', 'expired'],
    ['unexpired', 'rejected'],
    ['no reason given', 'rejected'],
  ])('%j is %s, in its words', (detail, kind) => {
    expect(classifyRefusal(detail)).toMatchObject({ kind, detail })
  })
})

function unsaid(body: string): [string, string] {
  return [body, 'no reason given']
}

describe('the address to ask for a token', () => {
  const at = (realm: string, registry = 'ghcr.io', service?: string): string => {
    const host = parseRegistryHost(registry)
    try {
      return tokenUrl({ realm, service }, { host, scopes: ['r:a:pull', 'r:b:push'], account: 'acme' })
    } catch (error) {
      if (!(error instanceof OatError)) throw error
      return `${error.code}: ${error.message}`
    }
  }
  const scopes = 'scope=r%3Aa%3Apull&scope=r%3Ab%3Apush&account=acme'

  it.each([
    ['https://ghcr.io/token', 'ghcr.io', `https://ghcr.io/token?service=ghcr.io&${scopes}`],
    ['https://ghcr.io/token?x=1&scope=all', undefined, `https://ghcr.io/token?x=1&${scopes}`],
    ['token', undefined, 'REGISTRY_INVALID: ghcr.io names the token endpoint token'],
    [
      'http://127.0.0.1/',
      undefined,
      'REGISTRY_UNTRUSTED: ghcr.io names the token endpoint http://127.0.0.1/, which is on this machine, so no credential was sent there',
    ],
  ])('named as %s for service %s is %s', (realm, service, said) => {
    expect(at(realm, 'ghcr.io', service)).toBe(said)
  })

  it.each([
    ...['127.0.0.1', '127.1', '0x7f.1', '0X7F000001', '2130706433', '0177.1', '127.255.255.254'],
    ...['%31%32%37.1', '[::1]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::]'],
    ...['0.0.0.0', '0', '[::ffff:0.0.0.0]', 'localhost', 'LOCALHOST', 'localhost.', 'a.localhost'],
    ...['a.b.localhost.', 'ｌocalhost', '127.0.0.1.'],
  ])('may be http(s)://%s for a registry on this machine alone', host => {
    expect(at(`http://${host}:8080/token`)).toMatch(/^REGISTRY_UNTRUSTED/)
    expect(at(`https://${host}/token`)).toMatch(/^REGISTRY_UNTRUSTED/)
    expect(at(`http://${host}:8080/token`, 'localhost:5000')).toMatch(/^http:/)
  })

  it.each(['localhost.example.com', '127.0.0.1.example.com', '128.0.0.1', '[::2]', '[::ffff:10.0.0.1]'])(
    'may be on %s: that is not this machine',
    host => {
      expect(at(`https://${host}/token`)).toMatch(/^https:/)
    },
  )

  it('has a realm of any shape, and is asked, or refused in our own words', () => {
    // Of every part that an address can have; fast-check's own addresses need a second to be prepared.
    const part = fc.string({ unit: fc.constantFrom(...Array.from('aZ9.-_~%@:/?#[]')) })
    const addresses = fc
      .tuple(
        fc.constantFrom('https://', 'http://', '//', 'data:', ''),
        part,
        fc.constantFrom('', '.example'),
        part,
      )
      .map(parts => parts.join(''))
    const realms = fc.oneof(anyText(), addresses)
    fc.assert(
      fc.property(realms, realm => {
        expect(at(realm)).toMatch(/^([a-z][a-z0-9+.-]*:|REGISTRY_INVALID|REGISTRY_UNTRUSTED)/)
      }),
      { numRuns: runs(240) },
    )
  })

  it('on this machine is known in each of 2^24 spellings by number', () => {
    fc.assert(
      fc.property(fc.nat(0xffffff), fc.constantFrom(10, 16, 8), (rest, base) => {
        const prefix = { 10: '', 16: '0x', 8: '0' }[base]
        const { hostname } = new URL(`http://${prefix}${(0x7f000000 + rest).toString(base)}/`)
        expect(leadsToThisMachine(hostname)).toBe(true)
      }),
    )
  })
})
