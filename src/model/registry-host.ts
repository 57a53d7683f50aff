import { isLoopback } from './address.ts'
import { OatError } from './error.ts'

/** A registry as the user names it, as docker files it, and where it really answers. */
export interface RegistryHost {
  /** `docker.io`, or host[:port]. */
  readonly name: string
  /** It takes the tokens of Docker's organizations. */
  readonly isDockerHub: boolean
  /** A name of one part is a repository of its own, and not one of Docker Hub's official images. */
  readonly keepsShortNames: boolean
  /** Origin of its `/v2/`. */
  readonly origin: string
  /** Its key in `auths` of config.json, and what a credential helper is asked for. */
  readonly configKey: string
}

// docker/cli files Docker Hub under the address of its first registry, which no longer answers.
const dockerHub: RegistryHost = {
  name: 'docker.io',
  isDockerHub: true,
  keepsShortNames: false,
  origin: 'https://registry-1.docker.io',
  configKey: 'https://index.docker.io/v1/',
}
/** Docker's hardened images: the same tokens, but docker looks for their login under their own host. */
const hardenedImages: RegistryHost = {
  name: 'dhi.io',
  isDockerHub: true,
  keepsShortNames: true,
  origin: 'https://dhi.io',
  configKey: 'dhi.io',
}
const dockerHubNames = new Set([
  'docker.io',
  'hub.docker.com',
  'index.docker.io',
  'registry-1.docker.io',
  'registry.hub.docker.com',
  'https://index.docker.io/v1',
  'https://index.docker.io/v1/',
])
const hostAndPort = /^(\[[0-9a-f:]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(:\d{1,5})?$/i

/** Takes host[:port]. Throws INPUT_INVALID for anything else. */
export function parseRegistryHost(text: string): RegistryHost {
  const name = text.trim()
  if (dockerHubNames.has(name.toLowerCase())) return dockerHub
  if (name.toLowerCase() === hardenedImages.name) return hardenedImages
  const [, host] = hostAndPort.exec(name) ?? []
  if (host === undefined) {
    throw new OatError('INPUT_INVALID', {
      message: `input registry: ${JSON.stringify(name)} is not host[:port]`,
      hint: 'write the host alone, without scheme or path, such as ghcr.io or localhost:5000',
    })
  }
  const scheme = isLoopback(host) ? 'http' : 'https'
  return { name, isDockerHub: false, keepsShortNames: true, origin: `${scheme}://${name}`, configKey: name }
}
