import { OatError } from '../base/error.ts'
import type { RegistryHost } from './host.ts'

/** REGISTRY_INVALID: an answer that the protocol does not allow. `message` follows the registry's name. */
export function registryInvalid(host: RegistryHost, message: string): OatError {
  return new OatError('REGISTRY_INVALID', {
    message: `${host.name} ${message}`,
    hint: 'check that input registry names a container registry; a proxy in between may have answered in its place',
  })
}
