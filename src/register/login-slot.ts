import { OatError } from '../base/error.ts'
import type { Files } from '../base/files-port.ts'
import type { Runner, Yaml } from '../ports.ts'
import { type ProofContext, wrongToken } from '../registry/failure.ts'
import type { RegistryInputs } from '../registry/inputs.ts'
import { findSlot, type SlotChoice, slotOfLabel, type WantedSlot } from './find-slot.ts'
import { parseLabel } from './label.ts'
import { loadRegister } from './load.ts'
import type { Register } from './read.ts'
import { type Slot, slotWords } from './register.ts'

/** What the register says of this login; both `undefined` without a register. */
export interface LoginSlot {
  readonly register: Register | undefined
  readonly slot: Slot | undefined
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
  runner.notice(`${register.file} has no entry for ${slotWords(wanted)}`)
  return { register, slot: undefined }
}

function undecided(
  register: Register,
  { wanted, choice }: { wanted: WantedSlot; choice: SlotChoice },
): OatError {
  const candidates = choice.kind === 'found' ? [] : choice.candidates
  const list = candidates.map(slot => `${JSON.stringify(slot.label)} (${slotWords(slot)})`).join(', ')
  const asked = wanted.repositories.join(', ')
  if (choice.kind === 'none') {
    return new OatError('INPUT_INVALID', {
      message: `no single entry of ${register.file} for ${slotWords(wanted)} has ${asked}: ${list}`,
      hint: 'name the repositories of one entry; a job that needs two tokens logs in twice, with docker-config: isolated',
    })
  }
  const told = new Set(candidates.map(({ channel }) => channel)).size === candidates.length
  return new OatError('INPUT_INVALID', {
    message: `${candidates.length} entries of ${register.file} fit this job: ${list}`,
    hint: `write ${wanted.access}: with the repositories${told ? ', or channel:' : ''}, so that one of them is left`,
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
