import { startChild } from './child.ts'

export type Moto = Awaited<ReturnType<typeof startMoto>>

/** Debian's moto_server: nothing is kept, any credential is good. */
export async function startMoto() {
  const child = await startChild('/usr/bin/moto_server', {
    arguments: ['-H', '127.0.0.1', '-p', '0'],
    ready: /Running on (http:\/\/127\.0\.0\.1:\d+)/,
  })
  return { origin: child.ready[1] ?? '', close: () => child.close() }
}
