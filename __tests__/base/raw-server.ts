import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface RawRequest {
  readonly method: string
  readonly target: string
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface RawServer {
  readonly port: number
  /** Everything that was asked, in order. */
  readonly requests: readonly RawRequest[]
  close(): Promise<void>
}

/** Plain TCP that writes whatever a test wants: Node's own server would not let an answer be as broken as real ones are. */
export async function startRawServer(
  answer: (request: RawRequest, socket: Socket) => void,
): Promise<RawServer> {
  const requests: RawRequest[] = []
  const open = new Set<Socket>()
  const server = createServer(socket => {
    open.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket))
    let text = ''
    socket.on('data', chunk => {
      text += chunk.toString('latin1')
      for (let request = take(); request !== undefined; request = take()) {
        requests.push(request)
        answer(request, socket)
      }
    })
    function take(): RawRequest | undefined {
      const end = text.indexOf('\r\n\r\n')
      if (end < 0) return undefined
      const [first = '', ...lines] = text.slice(0, end).split('\r\n')
      const headers = Object.fromEntries(lines.map(line => splitHeader(line)))
      const bodyEnd = end + 4 + Number(headers['content-length'] ?? 0)
      if (text.length < bodyEnd) return undefined
      const body = text.slice(end + 4, bodyEnd)
      text = text.slice(bodyEnd)
      const [method = '', target = ''] = first.split(' ')
      return { method, target, headers, body }
    }
  })
  await new Promise<void>(started => server.listen(0, '127.0.0.1', started))
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise(closed => {
        for (const socket of open) socket.destroy()
        server.close(() => {
          closed()
        })
      }),
  }
}

function splitHeader(line: string): [string, string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
}

/** A whole answer, as text for the wire. */
export function rawAnswer(
  status: number,
  { headers = {}, body = '' }: { headers?: Readonly<Record<string, string>>; body?: string } = {},
): string {
  const lines = Object.entries({ 'content-length': String(Buffer.byteLength(body)), ...headers })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return `HTTP/1.1 ${status} Whatever\r\n${head}\r\n${body}`
}

const isPresented = ({ headers, body }: RawRequest): boolean =>
  headers['authorization']?.startsWith('Basic') === true || body.includes('the password')

/** A registry with a token endpoint, and Docker Hub's login, in one: `answer` has what comes with a credential. */
export async function startRegistry(answer: (request: RawRequest, socket: Socket) => void) {
  const server = await startRawServer((request, socket) => {
    if (isPresented(request)) {
      answer(request, socket)
      return
    }
    const challenge = `Bearer realm="http://127.0.0.1:${server.port}/token",service="s"`
    socket.write(rawAnswer(401, { headers: { 'www-authenticate': challenge } }))
  })
  /** How often the credential was shown. */
  const shown = (): number => server.requests.filter(isPresented).length
  return { ...server, shown, host: `127.0.0.1:${server.port}` }
}
