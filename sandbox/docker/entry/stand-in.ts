import { readFileSync } from 'node:fs'
import { dockerStandIn } from '../stand-in.ts'

// Go, which docker is made in, never asks a proxy for loopback. Older versions of Node know no proxy.
const { NO_PROXY = '' } = process.env
if (Object.keys(process.env).some(name => /^https?_proxy$/i.test(name))) {
  const { default: http } = await import('node:http')
  if ('setGlobalProxyFromEnv' in http) {
    http.setGlobalProxyFromEnv({ ...process.env, NO_PROXY: `localhost,127.0.0.1,${NO_PROXY}` })
  }
}

try {
  await dockerStandIn(process.argv.slice(2), {
    environment: process.env,
    input: () => readFileSync(0, 'utf8'),
    print: text => process.stdout.write(text),
  })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
