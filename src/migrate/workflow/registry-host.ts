/**
 * Where a registry name leads: Docker Hub, another host of Docker's, somewhere else, or nowhere that the file
 * tells. Docker keeps a login under the name it was given, except these of Hub (docker/cli, registry config).
 */
export type RegistryKind = 'hub' | 'docker' | 'other' | 'unknown'

const hubHosts = new Set([
  '',
  'docker.io',
  'index.docker.io',
  'registry-1.docker.io',
  'registry.hub.docker.com',
])

/** @param text a `registry:` value or the host of `docker login`; `''` is Docker Hub. */
export function registryKind(text: string): RegistryKind {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
  if (hubHosts.has(host)) return 'hub'
  if (/[$`]/.test(host)) return hostedElsewhere(host) ? 'other' : 'unknown'
  return /(^|\.)(docker\.io|docker\.com|dhi\.io)$/.test(host) ? 'docker' : 'other'
}

/** `${{ env.ACCOUNT }}.dkr.ecr.eu-west-1.amazonaws.com`: the part that is known suffices. */
function hostedElsewhere(host: string): boolean {
  return /\.(amazonaws\.com|azurecr\.io|pkg\.dev|gcr\.io|jfrog\.io|ghcr\.io|quay\.io)(:\d+)?$/.test(host)
}

/** True for a name that a login step can keep as it is: a bare host, not an address. */
export function isPlainHost(text: string): boolean {
  return /^[a-z0-9.-]+(:\d+)?$/i.test(text)
}
