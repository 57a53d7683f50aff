/** The address of a registry as docker finds it: without TLS on this machine alone. */
export function registryOrigin(host: string): string {
  const isLoopback = /^(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/.test(host)
  return `${isLoopback ? 'http' : 'https'}://${host === 'docker.io' ? 'registry-1.docker.io' : host}`
}

export function basicOf(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

/**
 * Asks where a challenge says for a token (distribution, token authentication).
 * @param parameters beside the service; scopes may be several
 */
export async function askRealm(
  challenge: string,
  parameters: readonly (readonly [name: string, value: string])[],
  authorization: string | undefined,
): Promise<Response> {
  const said = (name: string): string => new RegExp(`${name}="([^"]*)"`, 'i').exec(challenge)?.[1] ?? ''
  const url = new URL(said('realm'))
  for (const [name, value] of parameters) url.searchParams.append(name, value)
  url.searchParams.set('service', said('service'))
  return fetch(url, authorization === undefined ? {} : { headers: { authorization } })
}
