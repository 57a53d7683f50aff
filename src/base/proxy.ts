import { OatError } from './error.ts'

/**
 * The environment with its proxy as docker reads it: one without a scheme is an HTTP proxy
 * (golang.org/x/net/http/httpproxy), which Node would leave out.
 * @throws OatError REGISTRY_UNREACHABLE for what is no address; a password may be in it: it is not repeated
 */
export function proxyEnvironment(protocol: string, environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kind = protocol === 'http:' ? 'http_proxy' : 'https_proxy'
  const name = [kind, kind.toUpperCase()].find(name => (environment[name] ?? '') !== '')
  const value = name === undefined ? undefined : environment[name]?.trim()
  if (name === undefined || value === undefined) return environment
  const address = value === '' || value.includes('://') ? value : `http://${value}`
  if (address === '' || isAddress(address)) return { ...environment, [name]: address }
  throw new OatError('REGISTRY_UNREACHABLE', {
    message: `the environment variable ${name} is not the address of a proxy, so nothing was sent`,
    hint: 'write it like http://proxy.example:3128, or remove it; a "%" in its password is written as %25',
  })
}

/** Node reads user and password of a proxy only later, and stops at a `%` that begins no character. */
function isAddress(address: string): boolean {
  try {
    const { username, password } = new URL(address)
    decodeURIComponent(username + password)
    return true
  } catch {
    return false
  }
}
