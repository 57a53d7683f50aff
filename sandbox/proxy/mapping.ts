import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

export interface MappingProxy {
  /** host:port, on loopback. */
  readonly host: string
  readonly asked: readonly string[]
  /** Milliseconds of a round trip to everything behind it: none at first. */
  distance: number
  close(): Promise<void>
}

/**
 * A CONNECT proxy for which names of the wide world lie on this machine; any other is refused with 403. It can have them lie far away:
 * a connection then takes a round trip to open, as TCP does, and everything that it carries half of one. TLS adds its own.
 */
export async function startMappingProxy(places: Readonly<Record<string, string>>): Promise<MappingProxy> {
  const open = new Set<Socket>()
  const state = { asked: [] as string[], distance: 0 }
  const carry = (from: Socket, to: Socket): void => {
    open.add(from.setNoDelay(true))
    from.on('data', (chunk: Buffer) => {
      later(state.distance / 2, () => to.destroyed || to.write(chunk))
    })
    from.on('end', () => {
      later(state.distance / 2, () => to.end())
    })
    from.on('error', () => from.destroy())
    // What it said last is still on its way.
    from.on('close', () => {
      open.delete(from)
      later(state.distance / 2, () => {
        to.destroySoon()
      })
    })
  }
  const server = createServer((_, response) => response.writeHead(405).end())
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    state.asked.push(request.url ?? '')
    const [host, port] = (places[request.url ?? ''] ?? '').split(':')
    if (port === undefined) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    const target = connect(Number(port), host, () => {
      later(state.distance, () => client.write('HTTP/1.1 200 Connection established\r\n\r\n'))
    })
    carry(client, target)
    carry(target, client)
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
function later(milliseconds: number, act: () => unknown): void {
  if (milliseconds === 0) act()
  else setTimeout(act, milliseconds)
}
