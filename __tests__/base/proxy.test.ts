import { expect, it } from '@jest/globals'
import { proxyEnvironment } from '../../src/base/http-exchange.ts'

it.each(['http://a:50%@proxy:3128', 'a:%zz@proxy:3128', 'http://[proxy:3128'])(
  'is refused by the name of its variable where it is no address: %s',
  proxy => {
    expect(() => proxyEnvironment('https:', { HTTPS_PROXY: proxy })).toThrow(
      'the environment variable HTTPS_PROXY is not the address of a proxy, so nothing was sent',
    )
  },
)
