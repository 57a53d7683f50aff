import http from 'node:http'
import { buildxStandIn } from '../buildx.ts'

// Go, which buildx is made in, never asks a proxy for loopback. Older versions of Node know no proxy.
const { NO_PROXY = '' } = process.env
if ('setGlobalProxyFromEnv' in http) {
  http.setGlobalProxyFromEnv({ ...process.env, NO_PROXY: `localhost,127.0.0.1,${NO_PROXY}` })
}

try {
  await buildxStandIn(process.argv.slice(2), {
    environment: process.env,
    print: text => process.stdout.write(text),
  })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
