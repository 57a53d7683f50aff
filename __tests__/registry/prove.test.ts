import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from '@jest/globals'
import { Secret } from '../../src/base/secret.ts'
import { parseRegistryHost } from '../../src/registry/host.ts'
import { proveGrant } from '../../src/registry/prove.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import { closeAfterTest } from '../support/close-after-test.ts'
import { quietPorts } from '../support/quiet-ports.ts'

it('names no repository where a registry that has no token service says that a token has expired', async () => {
  const server = createServer((_, response) => {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' })
    response.end('{"errors":[{"message":"this token has expired"}]}')
  })
  await new Promise<void>(started => server.listen(0, '127.0.0.1', started))
  closeAfterTest({ close: () => Promise.resolve(void server.close()) })
  const host = parseRegistryHost(`127.0.0.1:${(server.address() as AddressInfo).port}`)
  const credential = { username: 'acme', token: new Secret('x', () => undefined) }
  const proving = {
    registry: createRegistry(host, credential, quietPorts()),
    needs: { needed: [{ repository: 'app', action: 'push' }], forbidden: [], foreign: [] },
    exact: false,
    context: { registry: host.name, user: credential, input: 'token', channel: undefined, access: 'push' },
  } as const
  await expect(proveGrant(proving)).rejects.toMatchObject({
    code: 'TOKEN_EXPIRED',
    message: `${host.name} says that the token (input "token") has expired (this token has expired)`,
    hint: 'create one in Docker Home → acme → Identity & auth → Access tokens → Generate access token: Read public repositories. Save it in the secret of input "token". Run it again',
  })
})
