import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

export interface DistantProxy {
  readonly host: string
  /** Milliseconds of a round trip to everything behind it. */
  distance: number
  close(): Promise<void>
}

/**
 * A CONNECT proxy as near as the machine itself, behind which names of the wide world lie far away: a connection takes a round trip
 * to open, as TCP does, and everything that it carries then takes half of one. TLS adds its own.
 */
export async function startDistantProxy(places: Readonly<Record<string, string>>): Promise<DistantProxy> {
  const open = new Set<Socket>()
  const state = { distance: 0 }
  const carry = (from: Socket, to: Socket): void => {
    from.on('data', (chunk: Buffer) => {
      later(state.distance / 2, () => {
        if (!to.destroyed) to.write(chunk)
      })
    })
    from.on('end', () => {
      later(state.distance / 2, () => to.end())
    })
    from.on('error', () => to.destroy())
    from.on('close', () => open.delete(from))
  }
  const server = createServer((_, response) => response.writeHead(405).end())
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    const [host, port] = (places[request.url ?? ''] ?? '').split(':')
    if (port === undefined) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    const target = connect(Number(port), host, () => {
      later(state.distance, () => client.write('HTTP/1.1 200 Connection established\r\n\r\n'))
      carry(client, target)
      carry(target, client)
    })
    for (const socket of [client, target]) open.add(socket.setNoDelay(true))
  })
  await new Promise<void>(started => server.listen(0, '127.0.0.1', started))
  return Object.assign(state, {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>(closed => {
        for (const socket of open) socket.destroy()
        server.close(() => {
          closed()
        })
      }),
  })
}

/** Timers of the same length fire in the order in which they were set, so nothing overtakes. */
function later(milliseconds: number, act: () => void): void {
  if (milliseconds === 0) act()
  else setTimeout(act, milliseconds)
}
