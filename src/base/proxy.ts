import type { Environment } from './child-environment.ts'
import { OatError } from './error.ts'

const firstSet = (environment: Environment, ...names: readonly string[]): string | undefined =>
  names.find(name => (environment[name] ?? '') !== '')

/**
 * The environment with its proxy as docker reads it: one without a scheme is an HTTP proxy
 * (golang.org/x/net/http/httpproxy), which Node would leave out.
 * @throws OatError REGISTRY_UNREACHABLE for what is no address; it is not repeated, since a password may be
 * in it
 */
export function proxyEnvironment(protocol: string, environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kind = protocol === 'http:' ? 'http_proxy' : 'https_proxy'
  const name = firstSet(environment, kind, kind.toUpperCase())
  const value = name === undefined ? undefined : environment[name]?.trim()
  if (name === undefined || value === undefined) return environment
  const address = value === '' || value.includes('://') ? value : `http://${value}`
  if (address !== '' && !isAddress(address)) throw invalidProxy(name)
  return { ...environment, [name]: address }
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

/** `name`: the variable. */
function invalidProxy(name: string): OatError {
  return new OatError('REGISTRY_UNREACHABLE', {
    message: `the environment variable ${name} is not the address of a proxy, so nothing was sent`,
    hint: 'write it like http://proxy.example:3128, or remove it; a "%" in its password is written as %25',
  })
}

/**
 * A warning when a proxy is set that is not used: one of another kind than HTTP, or any where this Node uses
 * none. Agents take one from the environment since 22.21 and 24.5 (nodejs.org/api/http.html, "new Agent").
 * `undefined` when there is nothing to warn of.
 * @param version as in `process.versions.node`
 */
export function unusedProxy(environment: Environment, version: string): string | undefined {
  const name = firstSet(environment, 'HTTPS_PROXY', 'https_proxy')
  if (name === undefined) return undefined
  const scheme = /^\s*([a-z0-9+.-]+):\/\//i.exec(environment[name] ?? '')?.[1]?.toLowerCase() ?? 'http'
  if (scheme !== 'http' && scheme !== 'https') {
    return `${name} names a proxy of another kind than HTTP, and is not used: registries are asked directly; use an address that begins with http:// or https://`
  }
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const canUse = major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21)
  if (canUse) return undefined
  return `${name} is set, and Node ${version} does not use it: registries are asked directly; use Node 24.5 or newer behind a proxy`
}
