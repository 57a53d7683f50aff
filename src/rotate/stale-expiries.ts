import type { Slot } from '../register/register.ts'

/**
 * A warning, where secrets get a token whose expiry nobody tells: beside them the older token's would stay, and login
 * with `expires-at` would warn of a wrong day, or fail. `isOnPaper`: Docker Hub is not looked at (assisted).
 */
export function staleExpiries(
  { label, stores }: Pick<Slot, 'label' | 'stores'>,
  { isOnPaper }: { isOnPaper: boolean },
): string | undefined {
  const secrets = stores.flatMap(store => ('app' in store && store.app === 'actions' ? store.secret : []))
  if (secrets.length === 0) return undefined
  const names = [...new Set(secrets)].map(secret => `${secret}_EXPIRES_AT`).join(', ')
  const why = isOnPaper ? 'when the given token expires is not known here' : 'the given token never expires'
  return `${label}: ${why}, so ${names} was not written and may still tell the older token's expiry: set or delete the variable by hand`
}
