import { formatTime } from '../base/time.ts'
import type { Slot } from '../register/register.ts'
import { isSecretStore, placeName, storeName, storeWords } from '../register/store.ts'
import { isChecked } from '../stores/programs.ts'
import { otherTokens } from '../tokens/older.ts'
import { readSlotTokens, type SlotToken, works } from '../tokens/token.ts'
import { copyState } from './secrets.ts'
import type { AuditView, HubView } from './view.ts'

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

/** What keeps the rotation of an entry from being complete, from what both servers say now; empty when it is. */
export function whyIncomplete(
  slot: Slot,
  current: SlotToken,
  view: AuditView & { hub: HubView },
): readonly string[] {
  const { tokens, now } = view.hub
  const working = otherTokens(readSlotTokens(tokens, slot.label), current, now).filter(
    ({ state }) => state === 'works',
  )
  const copies = copiesIn(slot, view, current).filter(({ state }) => state in badCopies)
  return [
    ...(works(current, now) ? [] : ['the current token does not work']),
    ...working.map(({ id, label }) => `${id}, ${JSON.stringify(label)}, works`),
    ...copies.map(({ store, state }) => `${storeWords(store)} ${badCopies[state] ?? ''}`),
  ]
}

const badCopies: Readonly<Partial<Record<InventoryCopy['state'], string>>> = {
  absent: 'is not there',
  older: 'cannot have the current token',
  changed: 'was changed after the rotation',
}

/** Whether a rotation is complete as far as audit looks; `null`: its copies were not seen. */
export function isComplete(
  slot: Slot,
  current: SlotToken,
  view: AuditView & { hub: HubView },
): boolean | null {
  if (whyIncomplete(slot, current, view).length > 0) return false
  const secrets = copiesIn(slot, view, current).filter((_, place) => {
    const store = slot.stores[place]
    return store !== undefined && isSecretStore(store)
  })
  return secrets.every(({ state }) => state === 'present') ? true : null
}
