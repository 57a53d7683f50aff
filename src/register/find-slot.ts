import type { Register } from './read.ts'
import { channelsFit, type Slot, type SlotName } from './register.ts'

/** The slot, or why there is not exactly one; `candidates` have the right access, and no other channel. */
export type SlotChoice =
  | { readonly kind: 'found'; readonly slot: Slot }
  | { readonly kind: 'none'; readonly candidates: readonly Slot[] }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Slot[] }

/** What is known of a job; `channel` only where it says one. */
export interface WantedSlot extends SlotName {
  /** What it needs the access for; may be empty. */
  readonly repositories: readonly string[]
}

/**
 * The slot for a job. A single candidate is taken whatever the repositories (the registry proves those); of several, the
 * one that has all `repositories`. `none` with candidates: no single one has them all.
 */
export function findSlot(register: Register, wanted: WantedSlot): SlotChoice {
  const candidates = register.tokens.filter(
    slot => slot.access === wanted.access && channelsFit(slot.channel, wanted.channel),
  )
  const [first, second] = candidates
  if (first === undefined) return { kind: 'none', candidates }
  if (second === undefined) return { kind: 'found', slot: first }
  if (wanted.repositories.length === 0) return { kind: 'ambiguous', candidates }
  const [slot, ...others] = candidates.filter(({ repositories }) =>
    wanted.repositories.every(name => repositories.includes(name)),
  )
  if (slot === undefined) return { kind: 'none', candidates }
  return others.length === 0 ? { kind: 'found', slot } : { kind: 'ambiguous', candidates: [slot, ...others] }
}

/** The slot whose label is exactly `label` (without a state), `undefined` when the register has none. */
export function slotOfLabel(register: Register, label: string): Slot | undefined {
  return register.tokens.find(slot => slot.label === label)
}
