import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Just enough of a registry to log in to with `ada:right`: by basic authentication, or by a token. */
export async function withTinyRegistry(
  scheme: 'basic' | 'bearer',
  use: (host: string) => Promise<void>,
): Promise<void> {
  const right = `Basic ${Buffer.from('ada:right').toString('base64')}`
  const wanted = scheme === 'basic' ? right : 'Bearer a.b.c'
  const server = createServer((request, response) => {
    const { authorization, host = '' } = request.headers
    if (request.url?.startsWith('/token') === true) {
      response.writeHead(authorization === right ? 200 : 401, { 'content-type': 'application/json' })
      response.end(JSON.stringify(authorization === right ? { token: 'a.b.c' } : { details: 'no' }))
      return
    }
    const challenge =
      scheme === 'basic' ? 'Basic realm="r"' : `Bearer realm="http://${host}/token",service="s"`
    response.writeHead(authorization === wanted ? 200 : 401, { 'www-authenticate': challenge }).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    await use(`127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
}
