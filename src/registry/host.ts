import { isLoopback } from '../base/address.ts'
import { OatError } from '../base/error.ts'
import { quotedWord } from '../base/text.ts'
import { invalidInput } from '../runner/inputs.ts'

/** Where a registry has its tokens issued (distribution spec, auth/token). */
export type TokenEndpoint = Readonly<{ realm: string; service: string | undefined }>

export interface RegistryHost {
  /** `docker.io`, or host[:port]. */
  readonly name: string
  /** It takes the tokens of Docker's organizations. */
  readonly isDockerHub: boolean
  /** A name of one part is a repository of its own, and not one of Docker Hub's official images. */
  readonly keepsShortNames: boolean
  /** Origin of its `/v2/`. */
  readonly origin: string
  /** Elsewhere the registry's challenge tells it. */
  readonly tokenEndpoint?: TokenEndpoint
  /** Its key in `auths` of config.json, and what a credential helper is asked for. */
  readonly configKey: string
}

const dockerHub: RegistryHost = {
  name: 'docker.io',
  isDockerHub: true,
  keepsShortNames: false,
  origin: 'https://registry-1.docker.io',
  // docs.docker.com/reference/api/registry/auth: asked at once, it saves the registry's challenge.
  tokenEndpoint: { realm: 'https://auth.docker.io/token', service: 'registry.docker.io' },
  // docker/cli files Docker Hub under the address of its first registry, which no longer answers.
  configKey: 'https://index.docker.io/v1/',
}
/** Another name, whose images find no login to `docker.io` (docker/cli, cli/command/registry.go). */
const otherHub = 'registry.hub.docker.com'
/** Docker's hardened images: the same tokens, but docker looks for their login under their own host. */
export const hardenedImages: RegistryHost = {
  name: 'dhi.io',
  isDockerHub: true,
  keepsShortNames: true,
  origin: 'https://dhi.io',
  configKey: 'dhi.io',
}
const dockerHubNames = ['docker.io', 'hub.docker.com', 'index.docker.io', 'registry-1.docker.io', otherHub]

/** One of Docker Hub's own hosts, as an image, a login or docker's configuration names it. */
export function isDockerHub(host: string): boolean {
  return dockerHubNames.includes(host.toLowerCase().replace(/^https:\/\/(index\.docker\.io)\/v1\/?$/, '$1'))
}

/** Docker Home has its tokens. A registry on this machine may stand in for Docker Hub. */
export const isDockers = (host: string): boolean =>
  isDockerHub(host) || host === hardenedImages.name || isLoopback(host.replace(/:\d+$/, ''))

// `domain` of github.com/distribution/reference; at most 253 characters (RFC 1035).
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const domain = `(?=.{1,253}(?::|$))${label}(?:\\.${label})*`
const hostAndPort = new RegExp(`^(\\[[0-9a-f:.]+\\]|${domain})(:\\d{1,5})?$`, 'i')

/** Takes host[:port], written as its address is, not 127.1 or [::0:1]. Throws INPUT_INVALID. */
export function parseRegistryHost(text: string): RegistryHost {
  const name = text.trim()
  if (name.toLowerCase() === otherHub) return { ...dockerHub, name: otherHub, configKey: otherHub }
  if (isDockerHub(name)) return dockerHub
  if (name.toLowerCase() === hardenedImages.name) return hardenedImages
  const [, host] = hostAndPort.exec(name) ?? []
  if (host === undefined || !URL.canParse(`https://${name}`) || /:0+$/.test(name)) {
    const hint = 'write only the host, without scheme or path, such as ghcr.io or localhost:5000'
    throw invalidInput('registry', `: ${quotedWord(name, 100)} is not host[:port]`, hint)
  }
  const { hostname } = new URL(`https://${name}`)
  if (hostname !== host.toLowerCase()) {
    const hint = `write ${hostname} instead: docker keeps logins by the exact name`
    throw invalidInput('registry', `: ${JSON.stringify(name)} is another spelling of ${hostname}`, hint)
  }
  const scheme = isLoopback(host) ? 'http' : 'https'
  return { name, isDockerHub: false, keepsShortNames: true, origin: `${scheme}://${name}`, configKey: name }
}

/** REGISTRY_INVALID: an answer that the protocol does not allow. `message` follows the registry's name. */
export function registryInvalid(host: RegistryHost, message: string): OatError {
  return new OatError('REGISTRY_INVALID', {
    message: `${host.name} ${message}`,
    hint: 'check that input "registry" names a container registry; a proxy in between may have answered in its place',
  })
}
