import type { Register } from './register.ts'
import type { Access, Channel, Slot } from './slot.ts'

/** The slot, or why there is not exactly one; `candidates` have the right channel and access. */
export type SlotChoice =
  | { readonly kind: 'found'; readonly slot: Slot }
  | { readonly kind: 'none'; readonly candidates: readonly Slot[] }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Slot[] }

/**
 * The slot for a channel and access. A single candidate is taken whatever the repositories (the registry proves those);
 * of several, the one that has all `repositories`. `none` with candidates: no single one has them all.
 */
export function findSlot(
  register: Register,
  wanted: { channel: Channel; access: Access; repositories: readonly string[] },
): SlotChoice {
  const candidates = register.tokens.filter(
    slot => slot.channel === wanted.channel && slot.access === wanted.access,
  )
  const [first, second] = candidates
  if (first === undefined) return { kind: 'none', candidates }
  if (second === undefined) return { kind: 'found', slot: first }
  if (wanted.repositories.length === 0) return { kind: 'ambiguous', candidates }
  const slot = candidates.find(({ repositories }) => wanted.repositories.every(r => repositories.includes(r)))
  return slot === undefined ? { kind: 'none', candidates } : { kind: 'found', slot }
}

/** The slot whose label is exactly `label` (without a state), `undefined` when the register has none. */
export function slotOfLabel(register: Register, label: string): Slot | undefined {
  return register.tokens.find(slot => slot.label === label)
}
