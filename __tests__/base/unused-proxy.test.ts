import { describe, expect, it } from '@jest/globals'
import { proxyEnvironment, unusedProxy } from '../../src/base/proxy.ts'

it.each(['http://a:50%@proxy:3128', 'a:%zz@proxy:3128', 'http://[proxy:3128'])(
  'is refused by the name of its variable where it is no address: %s',
  proxy => {
    expect(() => proxyEnvironment('https:', { HTTPS_PROXY: proxy })).toThrow(
      'the environment variable HTTPS_PROXY is not the address of a proxy, so nothing was sent',
    )
  },
)

describe('unusedProxy', () => {
  it.each(['20.19.0', '22.20.0', '23.9.0', '24.4.1'])('warns on Node %s', version => {
    expect(unusedProxy({ HTTPS_PROXY: 'http://proxy:3128' }, version)).toContain(
      `HTTPS_PROXY is set, and Node ${version}`,
    )
    expect(unusedProxy({ https_proxy: 'http://proxy:3128' }, version)).toContain('https_proxy is set')
    expect(unusedProxy({ HTTPS_PROXY: '' }, version)).toBeUndefined()
  })

  it.each(['22.21.0', '24.5.0', '24.19.0', '25.0.0'])('has nothing to say on Node %s', version => {
    expect(unusedProxy({ HTTPS_PROXY: 'http://proxy:3128' }, version)).toBeUndefined()
    expect(unusedProxy({ HTTPS_PROXY: 'proxy:3128' }, version)).toBeUndefined()
  })

  it.each(['socks5://proxy:1080', 'ftp://proxy'])('warns of what is no HTTP proxy: %s', proxy => {
    const warning = unusedProxy({ HTTPS_PROXY: proxy }, '24.19.0')
    expect(warning).toContain('HTTPS_PROXY names a proxy of another kind than HTTP, and is not used')
  })
})
