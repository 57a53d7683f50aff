import { OatError } from '../model/error.ts'
import { findSlot, slotOfLabel, type SlotChoice } from '../model/find-slot.ts'
import { parseLabel } from '../model/label.ts'
import { wrongToken, type ProofContext } from '../model/proof-failure.ts'
import type { Register } from '../model/register.ts'
import type { Access, Channel, Slot } from '../model/slot.ts'
import type { Files, Runner, Yaml } from '../ports.ts'
import { loadRegister } from './load-register.ts'
import type { RegistryInputs } from './registry-inputs.ts'

/** What the register says of this login; both `undefined` without a register. */
export interface LoginSlot {
  readonly register: Register | undefined
  readonly slot: Slot | undefined
}

/** Which slot a token is meant for, and what it is asked about. */
export interface WantedSlot {
  readonly channel: Channel
  readonly access: Access
  readonly repositories: readonly string[]
}

/**
 * Reads the register and finds the job's slot in it. Throws REGISTER_MISSING, REGISTER_INVALID, and INPUT_INVALID when
 * repositories have to decide.
 */
export async function findLoginSlot(
  inputs: RegistryInputs & WantedSlot,
  ports: { files: Files; yaml: Yaml; runner: Runner },
): Promise<LoginSlot> {
  return findSlotIn(await loadRegistryRegister(inputs, ports), { wanted: inputs, runner: ports.runner })
}

/** The register speaks of Docker Hub: for another registry it counts only when input config names it. */
export async function loadRegistryRegister(
  { registry, config }: RegistryInputs,
  ports: { files: Files; yaml: Yaml },
): Promise<Register | undefined> {
  return registry.isDockerHub || config.isExplicit ? loadRegister(config, ports) : undefined
}

/** The register's entry for a token. Throws INPUT_INVALID when repositories have to decide. */
export function findSlotIn(
  register: Register | undefined,
  { wanted, runner }: { wanted: WantedSlot; runner: Runner },
): LoginSlot {
  if (register === undefined) return { register, slot: undefined }
  const choice = findSlot(register, wanted)
  if (choice.kind === 'found') return { register, slot: choice.slot }
  if (choice.candidates.length > 0) throw undecided(register, { wanted, choice })
  runner.notice(`${register.file} has no entry for ${wanted.channel} ${wanted.access}`)
  return { register, slot: undefined }
}

function undecided(
  register: Register,
  { wanted, choice }: { wanted: WantedSlot; choice: SlotChoice },
): OatError {
  const labels = choice.kind === 'found' ? [] : choice.candidates.map(slot => JSON.stringify(slot.label))
  const slot = `${wanted.channel} ${wanted.access}`
  const asked = wanted.repositories.join(', ')
  return new OatError('INPUT_INVALID', {
    message:
      choice.kind === 'ambiguous'
        ? `${register.file} has ${labels.length} entries for ${slot} (${labels.join(', ')}), and input repositories is empty`
        : `input repositories: no single entry for ${slot} of ${register.file} has ${asked}`,
    hint: 'name the repositories of one entry; a job that needs two tokens logs in twice, with docker-config: isolated',
  })
}

/** WRONG_TOKEN when the label that the registry tells belongs to another slot of the register. */
export function otherSlot(
  label: string,
  { found, context }: { found: LoginSlot; context: ProofContext },
): OatError | undefined {
  const { register, slot } = found
  const named = register && slotOfLabel(register, parseLabel(label).name)
  return named === undefined || named === slot ? undefined : wrongToken({ label, slot: named }, context)
}
