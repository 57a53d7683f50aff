import type { Clock } from '../base/clock.ts'
import type { Http } from '../base/http.ts'
import type { Docker, DockerPorts } from '../docker/docker.ts'
import type { RegistryHost } from '../registry/host.ts'
import type { Needs } from '../registry/needs.ts'
import type { Owner } from '../registry/owner.ts'
import type { Credential, Registry } from '../registry/registry.ts'
import type { ChosenToken } from '../registry/token.ts'
import type { TokenListMatch } from '../token-list/find-entry.ts'
import type { EntryName } from '../token-list/token-list.ts'
import type { LoginInputs } from './inputs.ts'

export interface LoginPorts extends Omit<DockerPorts, 'docker'> {
  readonly clock: Clock
  readonly http: Http
  readonly openRegistry: (host: RegistryHost, credential: Credential) => Registry
  readonly openDocker: () => Docker
  /** Names this login: in the undo record, its isolated directory, and the processes that it starts. */
  readonly id: string
  /** Logs out of the registry first, once the token is proven; only docker itself may log in then. */
  readonly leave: (() => Promise<void>) | undefined
}

/** A login that needs a token. */
export interface WantedLogin {
  readonly inputs: LoginInputs
  readonly owner: Owner | undefined
  readonly match: TokenListMatch
  readonly ports: LoginPorts
}

/** What a login presents, and where that comes from. */
export interface LoginCredential extends EntryName {
  readonly credential: Credential
  readonly input: ChosenToken['input'] | 'oidc-connection-id'
  /** The OIDC connection that issued it for this job alone. */
  readonly connection: string | undefined
  /** Milliseconds since 1970, where it is known: the keyless token's own end, or input `expires-at`. */
  readonly expiresAt: number | undefined
}

/** A login with its token. */
export interface LoginJob extends WantedLogin {
  readonly token: LoginCredential
  readonly needs: Needs
  readonly docker: Docker
  /** Where buildx keeps logins of single repositories. */
  readonly root: string
}
