import { longestPurpose } from './copies.ts'
import { endsInState, longestName } from './label.ts'
import { positionOf, quote, readList, readMapping, refuse, type Field } from './register-field.ts'
import { parseRotation, type RotationPolicy } from './register-rotation.ts'
import { parseStores } from './register-store.ts'
import { readBoolean, readChoice, readSet, readShortText, readText } from './register-text.ts'
import { repositoryProblem } from './repository-name.ts'
import { accesses, channels, type Slot } from './slot.ts'
import type { ProgramStore, Store } from './store.ts'

export const slotKeys = {
  label: 'required',
  channel: 'required',
  access: 'required',
  repositories: 'required',
  'public-pull': 'optional',
  purpose: 'optional',
  rotation: 'optional',
  stores: 'required',
} as const

/** Docker's limit for one token. */
const mostRepositories = 50

/** One entry of `tokens:`. */
export function parseSlot(field: Field, defaults: { organization: string; rotation: RotationPolicy }): Slot {
  const fields = readMapping(field, slotKeys)
  const access = readChoice(fields.access, accesses)
  const publicPull = fields['public-pull'] ? readBoolean(fields['public-pull']) : false
  if (fields['public-pull'] && publicPull && access !== 'pull') {
    refuse(fields['public-pull'], {
      message: 'is for pull tokens only',
      hint: 'remove it, or give the pull token of this channel',
    })
  }
  return {
    label: readLabel(fields.label),
    channel: readChoice(fields.channel, channels),
    access,
    repositories: readRepositories(fields.repositories, defaults.organization),
    publicPull,
    purpose: fields.purpose && readShortText(fields.purpose, longestPurpose),
    rotation: parseRotation(fields.rotation, defaults.rotation),
    stores: numbered(readList(fields.stores).flatMap(store => parseStores(store, access))),
    position: positionOf(field),
  }
}

/** Stores of one program are told apart by their place in the entry. */
function numbered(stores: readonly Store[]): readonly Store[] {
  return stores.map((store, place) => {
    if (store.kind !== 'program') return store
    const before = stores.slice(0, place).filter(other => isOtherCall(other, store))
    return { ...store, ordinal: before.length + 1 }
  })
}

function isOtherCall(other: Store, { argv }: ProgramStore): boolean {
  const isSame = other.kind === 'program' && other.argv[0] === argv[0]
  return isSame && JSON.stringify(other.argv) !== JSON.stringify(argv)
}

function readLabel(field: Field): string {
  const label = readShortText(field, longestName)
  const { length } = label.normalize()
  if (length > longestName)
    refuse(field, { message: `is ${length} characters long`, hint: `use at most ${longestName}` })
  if (!endsInState(label)) return label
  return refuse(field, {
    message: `ends in a state: ${quote(label)}`,
    hint: 'write the name alone; the action adds the state',
  })
}

function readRepositories(field: Field, organization: string): readonly string[] {
  const repositories = readSet(field, item => readRepository(item, organization))
  if (repositories.length <= mostRepositories) return repositories
  return refuse(field, {
    message: `lists ${repositories.length} repositories`,
    hint: `Docker takes at most ${mostRepositories} per token: split the entry`,
  })
}

function readRepository(field: Field, organization: string): string {
  const name = readText(field)
  const problem = repositoryProblem(name)
  if (problem) refuse(field, { message: `(${quote(name)}) ${problem.message}`, hint: problem.hint })
  if (name.startsWith(`${organization}/`)) return name
  return refuse(field, {
    message: `(${quote(name)}) is not of the organization ${organization}`,
    hint: `write ${organization}/<name>`,
  })
}
