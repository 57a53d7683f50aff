import http from 'node:http'
import type { StandIn } from '../stand-in.ts'

/** Plays a stand-in as this process. */
export async function play(standIn: StandIn, input: () => string = () => ''): Promise<void> {
  const { env } = process
  // Go, which docker is made in, never asks a proxy for loopback. Older versions of Node know no proxy.
  const isProxied = Object.keys(env).some(name => /^https?_proxy$/i.test(name))
  if (isProxied && 'setGlobalProxyFromEnv' in http) {
    http.setGlobalProxyFromEnv({ ...env, NO_PROXY: `localhost,127.0.0.1,${env['NO_PROXY'] ?? ''}` })
  }
  try {
    const print = (text: string) => process.stdout.write(text)
    await standIn(process.argv.slice(2), { environment: env, input, print })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
