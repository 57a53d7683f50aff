import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

export interface MappingProxy {
  /** host:port, on loopback. */
  readonly host: string
  /** What clients asked for, in order. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/** A CONNECT proxy for which names of the wide world lie on this machine; any other is refused with 403. */
export async function startMappingProxy(places: Readonly<Record<string, string>>): Promise<MappingProxy> {
  const asked: string[] = []
  const open = new Set<Socket>()
  const server = createServer((_, response) => response.writeHead(405).end())
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    asked.push(request.url ?? '')
    const [host, port] = (places[request.url ?? ''] ?? '').split(':')
    if (port === undefined) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    const target = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.pipe(client).pipe(target)
    })
    for (const socket of [client, target]) {
      open.add(socket)
      socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket))
    }
  })
  await new Promise<void>(started => server.listen(0, '127.0.0.1', started))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise(closed => {
        for (const socket of open) socket.destroy()
        server.close(() => {
          closed()
        })
      }),
  }
}
