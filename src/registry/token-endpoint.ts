import { isLoopback, leadsToThisMachine } from '../base/address.ts'
import { OatError } from '../base/error.ts'
import { printable } from '../base/text.ts'
import type { RegistryHost, TokenEndpoint } from './host.ts'
import { registryInvalid } from './registry-invalid.ts'

/**
 * The address to ask for a token.
 * @throws OatError REGISTRY_INVALID for a realm that is no address; REGISTRY_UNTRUSTED for one on this machine that a
 * registry elsewhere names: it would hand the credential to whatever listens there
 */
export function tokenUrl(
  { realm, service }: TokenEndpoint,
  asked: { readonly host: RegistryHost; readonly scope: string; readonly account: string },
): string {
  const { host, scope, account } = asked
  const said = `names the token endpoint ${printable(realm, 120)}`
  if (!URL.canParse(realm)) throw registryInvalid(host, said)
  const url = new URL(realm)
  if (leadsToThisMachine(url.hostname) && !isLoopback(new URL(host.origin).hostname)) {
    throw new OatError('REGISTRY_UNTRUSTED', {
      message: `${host.name} ${said}, which is on this machine, so no credential was sent there`,
      hint: 'check that input registry names a container registry that you trust; only a registry on this machine may name such an endpoint',
    })
  }
  if (service !== undefined) url.searchParams.set('service', service)
  url.searchParams.set('scope', scope)
  url.searchParams.set('account', account)
  return url.href
}
