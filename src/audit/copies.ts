import { formatTime } from '../base/time.ts'
import type { Slot } from '../register/register.ts'
import { isSecretStore, placeName, storeName } from '../register/store.ts'
import { isChecked } from '../stores/programs.ts'
import type { SlotToken } from '../tokens/token.ts'
import { copyState } from './secrets.ts'
import type { AuditView } from './view.ts'

/** A place of the register that should hold the token. Times as ISO texts in UTC. */
export interface InventoryCopy {
  readonly store: string
  /** When it was last changed; `null` when that is not known. */
  readonly updatedAt: string | null
  /** `older`: last changed before the token was created. `changed`: changed after its rotation. `not seen`: audit does not look there, or could not. */
  readonly state: 'present' | 'older' | 'changed' | 'absent' | 'not seen'
}

/** Every place that the register names. Without a token of now there is nothing that a copy could be older than. */
export function copiesIn(
  slot: Slot,
  view: AuditView,
  token: SlotToken | undefined,
): readonly InventoryCopy[] {
  const { github, programs, thisRepository } = view
  return slot.stores.map(store => {
    const name = storeName(store, thisRepository)
    const checked = isChecked(store) ? programs?.get(store) : undefined
    if (checked !== undefined) return { store: name, updatedAt: null, state: checked }
    const place = isSecretStore(store) ? github?.places.get(placeName(store, thisRepository)) : undefined
    if (place === undefined || !isSecretStore(store)) {
      return { store: name, updatedAt: null, state: 'not seen' }
    }
    const secret = place.secrets.get(store.secret)
    if (secret === undefined) return { store: name, updatedAt: null, state: 'absent' }
    const state = token === undefined ? 'present' : copyState(secret, token)
    return { store: name, updatedAt: formatTime(secret.updatedAt), state }
  })
}
