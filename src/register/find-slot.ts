import { OatError } from '../base/error.ts'
import type { Runner } from '../runner/runner.ts'
import { equalsIgnoringCase, type SecretName } from './names.ts'
import { channelsFit, type Register, type Slot, type SlotName, slotWords } from './register.ts'
import { isSecretStore } from './store.ts'

/**
 * The Actions secret that a job of `thisRepository` (`owner/repo`) reads for a slot: the repository's own, else an
 * environment's, else an organization's; `undefined` when the slot has none that this repository can read.
 */
export function secretNameFor(slot: Slot, thisRepository: string): SecretName | undefined {
  const [owner = ''] = thisRepository.split('/')
  const readable = slot.stores.filter(isSecretStore).filter(store => {
    if (store.app !== 'actions') return false
    if (store.kind === 'organization-secret') return equalsIgnoringCase(store.organization, owner)
    return equalsIgnoringCase(store.repository ?? thisRepository, thisRepository)
  })
  const nearest =
    readable.find(store => store.kind === 'repository-secret') ??
    readable.find(store => store.kind === 'environment-secret') ??
    readable[0]
  if (nearest === undefined) return undefined
  const environment = nearest.kind === 'environment-secret' ? nearest.environment : undefined
  return { secret: nearest.secret, environment }
}

/** The slot, or why there is not exactly one; `candidates` have the right access, and no other channel. */
export type SlotChoice =
  | { readonly kind: 'found'; readonly slot: Slot }
  | { readonly kind: 'none' | 'ambiguous'; readonly candidates: readonly Slot[] }

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

/** What the register says of this login; both `undefined` without a register. */
export interface RegisterMatch {
  readonly register: Register | undefined
  readonly slot: Slot | undefined
}

/** The register's entry for a token. Throws INPUT_INVALID when repositories have to decide. */
export function findSlotIn(
  register: Register | undefined,
  wanted: WantedSlot,
  runner: Runner,
): RegisterMatch {
  if (register === undefined) return { register, slot: undefined }
  const choice = findSlot(register, wanted)
  if (choice.kind === 'found') return { register, slot: choice.slot }
  if (choice.candidates.length > 0) throw undecided(register.file, wanted, choice)
  runner.notice(`${register.file} has no entry for ${slotWords(wanted)}`)
  return { register, slot: undefined }
}

function undecided(
  file: string,
  wanted: WantedSlot,
  { kind, candidates }: Exclude<SlotChoice, { kind: 'found' }>,
): OatError {
  const list = candidates.map(slot => `${JSON.stringify(slot.label)} (${slotWords(slot)})`).join(', ')
  if (kind === 'none') {
    return new OatError('INPUT_INVALID', {
      message: `no single entry of ${file} for ${slotWords(wanted)} has ${wanted.repositories.join(', ')}: ${list}`,
      hint: 'name the repositories of one entry; where two tokens are needed, log in twice, each in a directory of its own ("docker-config: isolated", or DOCKER_CONFIG)',
    })
  }
  const told = new Set(candidates.map(({ channel }) => channel)).size === candidates.length
  return new OatError('INPUT_INVALID', {
    message: `${candidates.length} entries of ${file} fit: ${list}`,
    hint: `write "${wanted.access}:" with the repositories${told ? ', or "channel:"' : ''}, so that one of them is left`,
  })
}
