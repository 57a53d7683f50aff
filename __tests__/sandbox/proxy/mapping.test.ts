import { type AddressInfo, connect, createServer } from 'node:net'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, it } from '@jest/globals'
import { startMappingProxy } from '../../../sandbox/proxy/mapping.ts'

const answer = 'x'.repeat(2 ** 20)

// What docker meets: it asks for `Connection: close`.
it.each([0, 30])('brings the whole answer of a server that closes at once, %d ms away', async distance => {
  let asked = ''
  const server = createServer(socket => {
    socket.once('data', chunk => {
      asked += String(chunk)
      socket.end(answer)
      socket.destroySoon()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const name = 'far.example:443'
  const proxy = await startMappingProxy({ [name]: `127.0.0.1:${(server.address() as AddressInfo).port}` })
  proxy.distance = distance
  try {
    const [host = '', port] = proxy.host.split(':')
    const client = connect(Number(port), host)
    client.write(`CONNECT ${name} HTTP/1.1\r\nHost: ${name}\r\n\r\n`)
    const [opened] = (await once(client, 'data')) as [Buffer]
    expect(String(opened)).toMatch(/^HTTP\/1\.1 200 /)
    client.write('question')
    expect((await text(client)).length).toBe(answer.length)
    expect(asked).toBe('question')
  } finally {
    await proxy.close()
    server.close()
  }
})
