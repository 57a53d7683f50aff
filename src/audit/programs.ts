import { inBatches } from '../base/batches.ts'
import type { Register, Slot } from '../register/register.ts'
import { type ProgramStore, storeName } from '../register/store.ts'
import { isChecked, type ProgramOptions } from '../stores/programs.ts'
import type { Stores, StoreState } from '../stores/stores.ts'
import { notedValue } from '../tokens/copies.ts'
import { readSlotTokens } from '../tokens/token.ts'
import { type AuditFinding, finding } from './finding.ts'
import { reasonOf } from './view-github.ts'
import type { AuditView, HubView, ProgramsView, Tell } from './view.ts'

/** Programs that check copies, for an audit that knows the tokens. */
export type OpenPrograms = (known: Pick<ProgramOptions, 'noted'>) => Pick<Stores<ProgramStore>, 'look'>

/** Runs each `check` of the register whose token's value is noted on Docker Hub. One that fails is told. */
export async function viewPrograms(
  register: Register,
  hub: HubView,
  { open, tell }: { open: OpenPrograms; tell: Tell },
): Promise<ProgramsView> {
  const programs = open({ noted: ({ label }) => notedValue(readSlotTokens(hub.tokens, label)) })
  const stores = register.tokens.flatMap(slot => slot.stores.filter(isChecked))
  const view = new Map<ProgramStore, 'present' | 'changed' | 'absent'>()
  await inBatches(stores, async store => {
    try {
      const state = stateOf(await programs.look(store))
      if (state !== undefined) view.set(store, state)
    } catch (error) {
      tell(storeName(store, ''), reasonOf(error))
    }
  })
  return view
}

function stateOf(state: StoreState): 'present' | 'changed' | 'absent' | undefined {
  if (state.kind === 'empty') return 'absent'
  if (state.kind !== 'open') return undefined
  return state.holds === undefined ? 'changed' : 'present'
}

/** Copies of one entry that its programs say are not there, or not of the current token. */
export function programFindings(slot: Slot, { programs }: AuditView): readonly AuditFinding[] {
  return slot.stores.flatMap(store => {
    const state = isChecked(store) ? programs?.get(store) : undefined
    if (state === undefined || state === 'present') return []
    const message =
      state === 'absent'
        ? `has nothing, and ${JSON.stringify(slot.label)} should be there`
        : 'has another value than the current token'
    return [finding('PLACE_CHANGED', { subject: storeName(store, ''), slot, message })]
  })
}
