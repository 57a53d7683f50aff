import { writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { startChild } from '../child.ts'
import { createFolder } from '../folder.ts'

export interface Tinyproxy {
  readonly host: string
  close(): Promise<void>
}

/** It takes no port 0, so a free one is looked for first. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(started => server.listen(0, '127.0.0.1', started))
  const { port } = server.address() as AddressInfo
  await new Promise(closed => server.close(closed))
  return port
}

/**
 * Debian's tinyproxy, which passes everything on to the proxy `upstream`.
 * @param options.ports the only ports that CONNECT may name
 */
export async function startTinyproxy(options: {
  upstream: string
  ports: readonly number[]
}): Promise<Tinyproxy> {
  const folder = await createFolder()
  const port = await freePort()
  const lines = [
    ...[`Port ${port}`, 'Listen 127.0.0.1', 'Allow 127.0.0.1', 'Timeout 30', 'LogLevel Info'],
    ...options.ports.map(allowed => `ConnectPort ${allowed}`),
    `Upstream http ${options.upstream}`,
  ]
  const config = join(folder.path, 'tinyproxy.conf')
  await writeFile(config, `${lines.join('\n')}\n`)
  // It logs on standard output.
  const command = ['-c', 'exec tinyproxy -d -c "$0" >&2', config]
  const child = await startChild('sh', { arguments: command, ready: /Starting main loop/ })
  return {
    host: `127.0.0.1:${port}`,
    async close() {
      await child.close()
      await folder.close()
    },
  }
}
