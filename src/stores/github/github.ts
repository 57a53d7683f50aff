import { withoutCode } from '../../base/error.ts'
import type { ClientPorts } from '../../runner/ports.ts'
import { expiryVariable } from '../../token-list/store.ts'
import type { GithubStores, StoreState } from '../stores.ts'
import type { GithubSecret } from './answers.ts'
import { type GithubOptions, openGithub } from './client.ts'
import { createHashes } from './contents.ts'
import { createGithubIndex, createGithubPlaces, type LocatedStore } from './places.ts'
import { createGithubReaders } from './readers.ts'
import { writeSecret, writeVariable } from './write.ts'

/** GitHub's secrets as stores (docs.github.com/rest/actions/secrets and its siblings). */
export function createGithub(options: GithubOptions, ports: ClientPorts): GithubStores {
  const { warning } = ports.runner
  const client = openGithub(options, ports, 'write')
  const places = createGithubPlaces(client, options.thisRepository)
  const index = createGithubIndex(client)
  const { findRepository } = places
  const readers = createGithubReaders({ client, single: index.single, findRepository, warning })
  const toldCauses = new Set<string>()
  const hashOf = createHashes(client)

  function stateOf({ name: store }: LocatedStore, secret: GithubSecret | undefined): StoreState {
    if (secret === undefined) return { store, kind: 'empty' }
    return { store, kind: 'stamped', updatedAt: secret.updatedAt, ahead: client.ahead() }
  }

  return {
    close: client.close,
    hashOf: (branch, path) => hashOf({ repository: options.thisRepository, ref: branch }, path),
    async check(store) {
      const located = await places.locate(store)
      const secret = await index.look(located)
      await places.key(located)
      await places.provePermission(located)
      await readers.check(located, secret)
      return stateOf(located, secret)
    },
    async identify(store) {
      const { path } = await places.locate(store)
      return `${path}/${store.secret}`.toLowerCase()
    },
    async look(store) {
      const located = await places.locate(store)
      return stateOf(located, await index.look(located))
    },
    async write(store, value) {
      const located = await places.locate(store)
      index.changed(located)
      const keyOf = (isNew: boolean) => places.key(located, isNew)
      return writeSecret(located, value, { client, keyOf, guard: readers.guard(located) })
    },
    /** The `<SECRET>_EXPIRES_AT` variable of a secret. STORE_FORBIDDEN, STORE_FAILED, RATE_LIMITED. */
    async announce(store, expiry) {
      if (store.app !== 'actions') return 'same'
      const located = await places.locate(store)
      const name = expiryVariable(store.secret)
      const guard = readers.guard(located)
      const outcome = await writeVariable(located, { ...expiry, name }, { client, guard })
      if (typeof outcome === 'string') return outcome
      const { place, variablePermission: permission, rights } = located
      const subject = { name: `variable ${name} of ${place}`, place, permission }
      const error = client.refusal(subject, 'PATCH', outcome.refusal)
      if (outcome.mayBeOld) throw error
      // What hundreds of repositories have in common is one thing to mend.
      const cause = JSON.stringify([rights, outcome.refusal])
      if (!toldCauses.has(cause)) warning(withoutCode(error))
      toldCauses.add(cause)
      return 'refused'
    },
  }
}
