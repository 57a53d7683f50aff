import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { leadsToThisMachine } from '../../src/base/address.ts'
import { OatError } from '../../src/base/error.ts'
import { parseInstant } from '../../src/base/time.ts'
import { readHubToken } from '../../src/hub/answers.ts'
import { hubInvalid } from '../../src/hub/failure.ts'
import { parseRegistryHost } from '../../src/registry/host.ts'
import { tokenUrl } from '../../src/registry/protocol.ts'
import { anyText } from '../support/any-text.ts'
import { runs } from '../support/depth.ts'

const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'fine'
  } catch (error) {
    return error instanceof OatError ? error.code : `not ours: ${String(error)}`
  }
}

describe('a registry', () => {
  it.each([
    ...[
      'localhost:99999',
      'localhost:0',
      'localhost:',
      '127.999.999.999',
      '256.1.1.1',
      '[1:2]',
      '[::1',
      '::1',
      '[::1]:70000',
    ],
    ...[
      'my_registry:5000',
      'regístry.example',
      'пример.рф',
      'xn--é',
      'a..b',
      '.a',
      'a.',
      'a-.b',
      '-a.b',
      `${'a'.repeat(64)}.b`,
    ],
    ...['a:5000:5000', 'a:+80', 'a: 80', 'a:８０', 'a%20b', 'a\u0000b', `${'a.'.repeat(127)}b`],
  ])('cannot be %j', text => {
    expect(codeOf(() => parseRegistryHost(text))).toBe('INPUT_INVALID')
  })

  it.each(['127.1', '0x7f.1', '2130706433', '0177.0.0.1', '[0:0::1]', '[::ffff:127.0.0.1]', '010.0.0.1'])(
    'is not written %j, which docker would keep under another name than its address',
    text => {
      expect(() => parseRegistryHost(text)).toThrow(/is another spelling of/)
    },
  )

  it('of any name is refused with our own words, or has the very address that was written', () => {
    const piece = fc.constantFrom(
      'a',
      '1',
      '127',
      '0x7f',
      '999',
      '.',
      '-',
      '_',
      ':',
      '[',
      ']',
      '::',
      '%',
      'é',
      '0',
      '65536',
      'localhost',
    )
    const text = fc.oneof(
      fc.array(piece).map(parts => parts.join('')),
      fc.domain(),
      fc.ipV4(),
      fc.ipV4Extended(),
      fc.ipV6().map(it => `[${it}]`),
      anyText(),
      fc.webAuthority({ withPort: true }),
    )
    fc.assert(
      fc.property(text, written => {
        const code = codeOf(() => parseRegistryHost(written))
        if (code !== 'fine') {
          expect(code).toBe('INPUT_INVALID')
          return
        }
        const { origin, isDockerHub, name } = parseRegistryHost(written)
        const host = name.replace(/:\d+$/, '').toLowerCase()
        expect(isDockerHub ? host : new URL(origin).hostname).toBe(host)
      }),
      { numRuns: runs(1000) },
    )
  })
})

describe('a token endpoint', () => {
  const asked = { scopes: ['repository:a/b:pull'], account: 'a' }
  const at = (realm: string, registry: string) =>
    codeOf(() => tokenUrl({ realm, service: 's' }, { ...asked, host: parseRegistryHost(registry) }))
  const here = [
    ...[
      '127.0.0.1',
      '127.1',
      '0x7f.1',
      '0X7F000001',
      '2130706433',
      '0177.1',
      '127.255.255.254',
      '%31%32%37.1',
    ],
    ...[
      '[::1]',
      '[0:0:0:0:0:0:0:1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[::]',
      '0.0.0.0',
      '0',
      '[::ffff:0.0.0.0]',
    ],
    ...['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'a.b.localhost.', 'ｌocalhost', '127.0.0.1.'],
  ]

  it.each(here)('of a registry elsewhere is not http(s)://%s', host => {
    expect([at(`http://${host}:8080/token`, 'ghcr.io'), at(`https://${host}/token`, 'ghcr.io')]).toEqual([
      'REGISTRY_UNTRUSTED',
      'REGISTRY_UNTRUSTED',
    ])
  })

  it.each(here)('of a registry on this machine may be %s', host => {
    expect(at(`http://${host}:8080/token`, 'localhost:5000')).toBe('fine')
  })

  it.each([
    'localhost.example.com',
    '127.0.0.1.example.com',
    '128.0.0.1',
    '[::2]',
    '[::ffff:10.0.0.1]',
    'notlocalhost',
  ])('may be on %s: that is not this machine', host => {
    expect(at(`https://${host}/token`, 'ghcr.io')).toBe('fine')
  })

  it('has a realm of any shape, and is asked, or refused in our own words', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), anyText(), fc.constant('//a/b'), fc.constant('data:a')), realm => {
        expect(['fine', 'REGISTRY_INVALID', 'REGISTRY_UNTRUSTED']).toContain(at(realm, 'ghcr.io'))
      }),
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

describe('a date of somebody else', () => {
  const token = (created_at: unknown) =>
    JSON.stringify({
      id: 'a',
      label: 'b',
      is_active: true,
      created_at,
      expires_at: created_at,
      resources: [],
    })

  it('is a time that can be written down, also a year later, or a broken rule of Docker Hub', () => {
    const year = fc.integer({ min: -271_821, max: 275_760 })
    const sign = (number: number) => (number < 0 ? '-' : '+')
    const odd = fc
      .tuple(year, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
      .map(([y, m, d]) => {
        const pad = (number: number, digits: number) => String(Math.abs(number)).padStart(digits, '0')
        const written = y >= 0 && y <= 9999 ? pad(y, 4) : `${sign(y)}${pad(y, 6)}`
        return `${written}-${pad(m, 2)}-${pad(d, 2)}T00:00:00Z`
      })
    const date = fc.oneof(
      odd,
      fc.string(),
      fc.constantFrom('0001-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', 'now', '0'),
      fc.date({ noInvalidDate: true }).map(it => it.toISOString()),
    )
    fc.assert(
      fc.property(date, text => {
        const code = codeOf(() => {
          const { createdAt, expiresAt = 0 } = readHubToken({ body: token(text), subject: 'GET /' })
          return [createdAt, expiresAt + 366 * 86_400_000].map(it => new Date(it).toISOString())
        })
        expect(['fine', 'HUB_INVALID']).toContain(code)
      }),
      { numRuns: runs(1000) },
    )
  })

  it.each([
    ['+275760-09-13T00:00:00Z', undefined],
    ['+010000-01-01T00:00:00Z', undefined],
    ['-000001-01-01T00:00:00Z', undefined],
    ['9999-12-31T23:59:59Z', Date.UTC(9999, 11, 31, 23, 59, 59)],
    ['0001-01-01T00:00:00Z', -62_135_596_800_000],
    ['Tue, 24 Nov 2026 12:00:00 GMT', Date.UTC(2026, 10, 24, 12)],
    ['garbage', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is read as %p', (text, time) => {
    expect(parseInstant(text)).toBe(time)
  })

  it('that is none stops with HUB_INVALID', () => {
    expect(codeOf(() => readHubToken({ body: token('+275760-09-13T00:00:00Z'), subject: 'GET /' }))).toBe(
      hubInvalid('', '').code,
    )
  })
})
