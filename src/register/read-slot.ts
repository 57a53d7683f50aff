import { type Field, positionOf, quote, fieldItems, readMapping, refuse } from './field.ts'
import { hubScopes } from './hub-scopes.ts'
import { endsInState, longestName } from './label.ts'
import { conventionalSecret, hardenedImageProblem, isConnectionId, repositoryProblem } from './names.ts'
import { parseStores } from './read-stores.ts'
import { accesses, channelProblem, mostRepositories, type RotationPolicy, type Slot } from './register.ts'
import { parseRotation } from './rotation.ts'
import { type ProgramStore, type Store, storeIdentity } from './store.ts'
import {
  longestPurpose,
  booleanField,
  choiceField,
  nameField,
  readSet,
  readShortText,
  textField,
} from './values.ts'

export const slotKeys = {
  label: 'required',
  channel: 'optional',
  access: 'required',
  repositories: 'required',
  'public-pull': 'optional',
  purpose: 'optional',
  hub: 'optional',
  dhi: 'optional',
  pushers: 'optional',
  'immutable-tags': 'optional',
  rotation: 'optional',
  stores: 'optional',
  oidc: 'optional',
} as const

/** As long as the audit log is read. */
const longestPusher = 80

/** One entry of `tokens:`. */
export function parseSlot(field: Field, organization: string, rotation: RotationPolicy): Slot {
  const fields = readMapping(field, slotKeys)
  const access = choiceField(fields.access, accesses)
  const channel = fields.channel && nameField(fields.channel, channelProblem)
  const position = positionOf(field)
  const secret = conventionalSecret({ channel, access })
  /** An entry that names no store keeps its token in one Actions secret of its own repository. */
  const usual: Store = { kind: 'repository-secret', secret, app: 'actions', repository: undefined, position }
  return {
    label: readLabel(fields.label),
    channel,
    access,
    repositories: readRepositories(fields.repositories, organization),
    publicPull: fields['public-pull'] ? booleanField(fields['public-pull']) : true,
    oidc: fields.oidc && readUuid(fields.oidc),
    purpose: fields.purpose && readShortText(fields.purpose, longestPurpose),
    hub: fields.hub ? readSet(fields.hub, item => choiceField(item, hubScopes)) : [],
    dhi: fields.dhi ? readSet(fields.dhi, item => nameField(item, hardenedImageProblem)) : [],
    pushers: fields.pushers && readSet(fields.pushers, item => readShortText(item, longestPusher)),
    immutableTags: fields['immutable-tags'] ? booleanField(fields['immutable-tags']) : false,
    rotation: parseRotation(fields.rotation, rotation),
    stores: fields.stores
      ? numbered(fieldItems(fields.stores).flatMap(store => parseStores(store, access)))
      : [usual],
    position,
  }
}

function readUuid(field: Field): string {
  const text = textField(field)
  if (isConnectionId(text)) return text.toLowerCase()
  return refuse(
    field,
    `cannot be ${quote(text)}`,
    'copy the connection ID from Docker Home, such as 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f',
  )
}

/** Stores of one program, or of one name, are told apart by their place in the entry. */
function numbered(stores: readonly Store[]): readonly Store[] {
  return stores.map((store, index) => {
    if (store.kind !== 'program') return store
    const before = stores.slice(0, index).filter(other => isOtherCall(other, store))
    return { ...store, ordinal: before.length + 1 }
  })
}

function isOtherCall(other: Store, store: ProgramStore): boolean {
  const isSame = other.kind === 'program' && other.called === store.called
  return isSame && storeIdentity(other, '') !== storeIdentity(store, '')
}

function readLabel(field: Field): string {
  const label = readShortText(field, longestName)
  const { length } = label.normalize()
  if (length > longestName) {
    refuse(field, `is ${length} characters long`, `use at most ${longestName}`)
  }
  if (!endsInState(label)) return label
  return refuse(field, `ends in a state: ${quote(label)}`, 'write only the name; the action adds the state')
}

function readRepositories(field: Field, organization: string): readonly string[] {
  const repositories = readSet(field, item => readRepository(item, organization))
  if (repositories.length <= mostRepositories) return repositories
  return refuse(
    field,
    `lists ${repositories.length} repositories`,
    `Docker takes at most ${mostRepositories} per token: split the entry`,
  )
}

function readRepository(field: Field, organization: string): string {
  const name = nameField(field, repositoryProblem)
  if (name.startsWith(`${organization}/`)) return name
  return refuse(
    field,
    `(${quote(name)}) is not of the organization ${organization}`,
    `write ${organization}/<name>`,
  )
}
