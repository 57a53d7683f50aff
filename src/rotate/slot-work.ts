import type { Secret } from '../base/secret.ts'
import type { Hub } from '../hub/hub-port.ts'
import type { Clock } from '../ports.ts'
import type { Slot } from '../register/register.ts'
import type { AllStores } from '../stores/stores.ts'
import type { Outcome } from './plan/advance.ts'
import type { TokenList } from './token-list.ts'

/** What the steps of one slot are carried out with. */
export interface SlotWork {
  readonly slot: Slot
  readonly thisRepository: string
  readonly hub: Hub
  readonly list: TokenList
  readonly stores: AllStores
  /** Looks at every store of this slot and of the others. */
  readonly look: () => Promise<Outcome>
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly info: (text: string) => void
  /** Docker Hub is not asked (assisted without an account). */
  readonly onPaper: boolean
  /** Told when nobody knows an expiry to announce. */
  readonly onNoExpiry: () => void
  /** Docker Hub's clock, in milliseconds. */
  readonly hubNow: () => number
  /** Proves that the value has exactly the slot's grant. */
  readonly verify: (value: Secret) => Promise<void>
  /** The values that this run holds, by the token's id. */
  readonly values: Map<string, Secret>
  /** Stores whose expiry variable this run has written, by name. */
  readonly announced: Set<string>
  /** Those of them whose server refused it: a warning said why. */
  readonly unannounced: Set<string>
}

/** The value of a token that this run minted or was given. */
export function valueOf(id: string, { values }: SlotWork): Secret {
  const value = values.get(id)
  if (value === undefined) throw new TypeError(`the value of token ${id} is not known`)
  return value
}
