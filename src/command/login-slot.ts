import { OatError } from '../model/error.ts'
import { findSlot, slotOfLabel, type SlotChoice } from '../model/find-slot.ts'
import { parseLabel } from '../model/label.ts'
import { wrongToken, type ProofContext } from '../model/proof-failure.ts'
import type { Register } from '../model/register.ts'
import type { Slot } from '../model/slot.ts'
import type { Files, Runner, Yaml } from '../ports.ts'
import { loadRegister } from './load-register.ts'
import type { LoginInputs } from './login-inputs.ts'

/** What the register says of this login; both `undefined` without a register. */
export interface LoginSlot {
  readonly register: Register | undefined
  readonly slot: Slot | undefined
}

/**
 * Reads the register and finds the job's slot in it. It speaks of Docker Hub: for another registry it counts only when
 * input config names it. Throws REGISTER_MISSING, REGISTER_INVALID, and INPUT_INVALID when repositories have to decide.
 */
export async function findLoginSlot(
  inputs: LoginInputs,
  ports: { files: Files; yaml: Yaml; runner: Runner },
): Promise<LoginSlot> {
  const counts = inputs.registry.isDockerHub || inputs.config.isExplicit
  const register = counts ? await loadRegister(inputs.config, ports) : undefined
  if (register === undefined) return { register, slot: undefined }
  const choice = findSlot(register, inputs)
  if (choice.kind === 'found') return { register, slot: choice.slot }
  if (choice.candidates.length > 0) throw undecided(register, { inputs, choice })
  ports.runner.notice(`${register.file} has no entry for ${inputs.channel} ${inputs.access}`)
  return { register, slot: undefined }
}

function undecided(
  register: Register,
  { inputs, choice }: { inputs: LoginInputs; choice: SlotChoice },
): OatError {
  const labels = choice.kind === 'found' ? [] : choice.candidates.map(slot => JSON.stringify(slot.label))
  const slot = `${inputs.channel} ${inputs.access}`
  const asked = inputs.repositories.join(', ')
  return new OatError('INPUT_INVALID', {
    message:
      choice.kind === 'ambiguous'
        ? `${register.file} has ${labels.length} entries for ${slot} (${labels.join(', ')}), and input repositories is empty`
        : `input repositories: no single entry for ${slot} of ${register.file} has ${asked}`,
    hint: 'name the repositories of one entry; a job that needs two tokens logs in twice, with docker-config: isolated',
  })
}

/** Throws WRONG_TOKEN when the label that the registry tells belongs to another slot of the register. */
export function refuseOtherSlot(
  label: string,
  { found, context }: { found: LoginSlot; context: ProofContext },
): void {
  const { register, slot } = found
  const named = register && slotOfLabel(register, parseLabel(label).name)
  if (named !== undefined && named !== slot) throw wrongToken({ label, slot: named }, context)
}
