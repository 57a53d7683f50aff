import type { Entry } from '../token-list/token-list.ts'
import { isSecretStore, placeName, type Store, storeName } from '../token-list/store.ts'
import type { PlaceView, SeenSecret } from '../stores/github/inventory.ts'
import { isChecked } from '../stores/programs.ts'
import { type EntryToken, entryTokens } from '../tokens/token.ts'
import type { AuditView } from './look.ts'

/** A place of the list that should hold the token, and what is seen there. */
export interface SeenCopy {
  readonly store: Store
  readonly name: string
  /** `older`: than the token's creation. `changed`: after its rotation. `not seen`: not looked at, or in vain. */
  readonly state: 'present' | 'older' | 'changed' | 'absent' | 'not seen'
  /** Of one on GitHub: */
  readonly secret?: SeenSecret
  readonly variables?: PlaceView['variables']
}

/** Two servers' clocks: a secret written in the same breath as the token was made is not older. */
export const skewMs = 10 * 60_000

/** Every place that the list names. Without a current token no copy can be older than it. */
export function copiesIn(entry: Entry, view: AuditView): readonly SeenCopy[] {
  const { hub, github, programs, thisRepository } = view
  const token = hub && entryTokens(entry, hub).current
  return entry.stores.map(store => {
    const name = storeName(store, thisRepository)
    if (!isSecretStore(store)) {
      return { store, name, state: (isChecked(store) ? programs?.get(store) : undefined) ?? 'not seen' }
    }
    const place = github?.places.get(placeName(store, thisRepository))
    if (place === undefined) return { store, name, state: 'not seen' }
    const secret = place.secrets.get(store.secret)
    if (secret === undefined) return { store, name, state: 'absent' }
    const variables = store.app === 'actions' ? place.variables : undefined
    return { store, name, state: stateOf(secret, token), secret, variables }
  })
}

/** `changed`: after its label's time, which is that of the rotation's last copy. */
function stateOf({ updatedAt }: SeenSecret, token: EntryToken | undefined): SeenCopy['state'] {
  if (token === undefined) return 'present'
  if (updatedAt + skewMs < token.createdAt) return 'older'
  return token.state === 'current' && updatedAt > token.since ? 'changed' : 'present'
}
