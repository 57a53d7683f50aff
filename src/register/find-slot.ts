import { OatError } from '../base/error.ts'
import type { Runner } from '../runner/runner.ts'
import { equalsIgnoringCase } from './names.ts'
import { channelsFit, type Register, type Slot, type SlotName, slotWords } from './register.ts'
import { isSecretStore } from './store.ts'

/**
 * The Actions secret that a job of `thisRepository` (`owner/repo`) reads for a slot: the repository's own, else an
 * environment's, else an organization's; `undefined` when the slot has none that this repository can read.
 */
export function secretNameFor(slot: Slot, thisRepository: string) {
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

/** What is known of a job; `channel` only where it says one. */
export interface WantedSlot extends SlotName {
  /** What it needs the access for; may be empty. */
  readonly repositories: readonly string[]
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

/**
 * The register's entry for a job. A single candidate is taken whatever the repositories (the registry proves those); of several, the
 * one that has all of them. Throws INPUT_INVALID when repositories have to decide.
 */
export function findSlotIn(
  register: Register | undefined,
  wanted: WantedSlot,
  runner: Pick<Runner, 'notice'>,
): RegisterMatch {
  if (register === undefined) return { register, slot: undefined }
  const { file, tokens } = register
  const candidates = tokens.filter(
    ({ access, channel }) => access === wanted.access && channelsFit(channel, wanted.channel),
  )
  if (candidates.length === 1) return { register, slot: candidates[0] }
  const fitting = candidates.filter(({ repositories }) =>
    wanted.repositories.every(name => repositories.includes(name)),
  )
  if (fitting.length === 1) return { register, slot: fitting[0] }
  if (candidates.length > 0) throw undecided(file, wanted, { candidates, fitting })
  runner.notice(`${file} has no entry for ${slotWords(wanted)}`)
  return { register, slot: undefined }
}

function undecided(
  file: string,
  wanted: WantedSlot,
  { candidates, fitting }: { candidates: readonly Slot[]; fitting: readonly Slot[] },
): OatError {
  const shown = fitting.length === 0 ? candidates : fitting
  const list = shown.map(slot => `${JSON.stringify(slot.label)} (${slotWords(slot)})`).join(', ')
  if (fitting.length === 0) {
    return new OatError('INPUT_INVALID', {
      message: `no single entry of ${file} for ${slotWords(wanted)} has ${wanted.repositories.join(', ')}: ${list}`,
      hint: 'name the repositories of one entry; where two tokens are needed, log in twice, each in a directory of its own ("docker-config: isolated", or DOCKER_CONFIG)',
    })
  }
  const isToldByChannel = new Set(fitting.map(({ channel }) => channel)).size === fitting.length
  return new OatError('INPUT_INVALID', {
    message: `${fitting.length} entries of ${file} fit: ${list}`,
    hint: `write "${wanted.access}:" with the repositories${isToldByChannel ? ', or "channel:"' : ''}, so that one of them is left`,
  })
}
