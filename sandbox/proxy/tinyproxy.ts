import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startChild } from '../child.ts'
import { createFolder } from '../folder.ts'
import { freePort } from '../loopback.ts'

/**
 * Debian's tinyproxy, which passes everything on to the proxy `upstream`.
 * @param options.ports the only ports that CONNECT may name
 */
export async function startTinyproxy(options: { upstream: string; ports: readonly number[] }) {
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
