import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { OatError } from '../../src/base/error.ts'
import { isDockerHub, parseRegistryHost } from '../../src/registry/host.ts'
import { anyText } from '../support/any-text.ts'
import { runs } from '../support/depth.ts'

const hub = parseRegistryHost('docker.io')
const said = (text: string): string => {
  try {
    return parseRegistryHost(text).name
  } catch (error) {
    if (!(error instanceof OatError)) throw error
    return `${error.code}: ${error.message}; ${error.hint}`
  }
}

describe('Docker Hub', () => {
  it('is known with its token endpoint', () => {
    expect(hub).toMatchObject({ name: 'docker.io', isDockerHub: true, keepsShortNames: false })
    expect(hub.tokenEndpoint).toEqual({
      realm: 'https://auth.docker.io/token',
      service: 'registry.docker.io',
    })
  })

  it.each([
    ...['docker.io', 'Docker.IO', 'index.docker.io', 'registry-1.docker.io', 'hub.docker.com'],
    ...['https://index.docker.io/v1', 'https://index.docker.io/v1/'],
  ])('is called %s, too', name => {
    expect(parseRegistryHost(name)).toEqual({ ...hub, configKey: 'https://index.docker.io/v1/' })
    expect(isDockerHub(name)).toBe(true)
  })

  it('is called registry.hub.docker.com, and docker looks for that login under this name', () => {
    const name = 'registry.hub.docker.com'
    expect(parseRegistryHost(name)).toEqual({ ...hub, name, configKey: name })
  })

  it('has another registry, dhi.io, whose login docker keeps under its own name', () => {
    const images = parseRegistryHost('DHI.io')
    expect(images).toMatchObject({ name: 'dhi.io', isDockerHub: true, keepsShortNames: true })
    expect(images).toMatchObject({ configKey: 'dhi.io', origin: 'https://dhi.io' })
  })

  it.each(['ghcr.io', 'xdocker.io', 'docker.io.example', 'localhost:5000'])('is not %s', name => {
    expect(parseRegistryHost(name)).toMatchObject({ isDockerHub: false, configKey: name })
    expect([parseRegistryHost(name).tokenEndpoint, isDockerHub(name)]).toEqual([undefined, false])
  })
})

describe('a registry', () => {
  it.each([
    [' GHCR.io ', 'https://GHCR.io'],
    ['localhost:5000', 'http://localhost:5000'],
    ['127.0.0.1:5000', 'http://127.0.0.1:5000'],
    ['[::1]:5000', 'http://[::1]:5000'],
    ['127.0.0.1.example.com', 'https://127.0.0.1.example.com'],
  ])('%j answers at %s', (text, origin) => {
    expect(parseRegistryHost(text)).toMatchObject({ origin, name: text.trim(), configKey: text.trim() })
  })

  it.each([
    ...['http://a', 'a/b', 'user@host', 'a b', '-a', 'a:port', '', 'a:00', 'localhost:99999', 'localhost:0'],
    ...['localhost:', '127.999.999.999', '256.1.1.1', '[1:2]', '[::1', '::1', '[::1]:70000'],
    ...['my_registry:5000', 'regístry.example', 'пример.рф', 'xn--é', 'a..b', '.a', 'a.', 'a-.b', '-a.b'],
    ...[`${'a'.repeat(64)}.b`, 'a:5000:5000', 'a:+80', 'a: 80', 'a:８０', 'a%20b', 'a\u0000b'],
    `${'a.'.repeat(127)}b`,
  ])('cannot be %j', text => {
    expect(said(text)).toMatch(
      /^INPUT_INVALID: input "registry": .{0,102} is not host\[:port\]; write only the host, without scheme or path, such as ghcr\.io or localhost:5000$/,
    )
  })

  it.each(['127.1', '0x7f.1', '2130706433', '0177.0.0.1', '[0:0::1]', '[::ffff:127.0.0.1]', '010.0.0.1'])(
    'is not written %j, which docker would keep under another name than its address',
    text => {
      const [, address] = / is another spelling of (\S+);/.exec(said(text)) ?? []
      expect(said(text)).toBe(
        `INPUT_INVALID: input "registry": "${text}" is another spelling of ${address}; write ${address} instead: docker keeps logins by the exact name`,
      )
    },
  )

  it('of any name is refused with our own words, or has the very address that was written', () => {
    const pieces = 'a 1 127 0x7f 999 . - _ : [ ] :: % é 0 65536 localhost'.split(' ')
    const text = fc.oneof(
      fc.array(fc.constantFrom(...pieces)).map(parts => parts.join('')),
      ...[fc.domain(), fc.ipV4(), fc.ipV4Extended(), fc.ipV6().map(it => `[${it}]`), anyText()],
      fc.webAuthority({ withPort: true }),
    )
    fc.assert(
      fc.property(text, written => {
        if (said(written).startsWith('INPUT_INVALID: ')) return
        const { origin, isDockerHub: isHub, name } = parseRegistryHost(written)
        const host = name.replace(/:\d+$/, '').toLowerCase()
        expect(isHub ? host : new URL(origin).hostname).toBe(host)
      }),
      { numRuns: runs(1000) },
    )
  })
})
