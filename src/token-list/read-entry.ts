import { type Field, positionOf, quote, refuse } from './field.ts'
import { fieldItems, optional, readMapping, required } from './mapping.ts'
import { hubScopes } from './hub-scopes.ts'
import { endsInState, longestName } from './label.ts'
import { conventionalSecret, hardenedImageProblem, isConnectionId, repositoryProblem } from './names.ts'
import { parseStores } from './read-stores.ts'
import type { Store } from './store.ts'
import { accesses, channelProblem, mostRepositories, type RotationPolicy, type Entry } from './token-list.ts'
import { parseRotation } from './rotation.ts'
import { longestPurpose, named, oneOf, readFlag, readLine, setOf, shortText } from './values.ts'

const longestPusher = 80

/** The keys of an entry, by what stands at the top of the token list. */
export const entryKeys = (organization: string, rotation: RotationPolicy) => ({
  label: required(readLabel),
  channel: optional(named(channelProblem)),
  access: required(oneOf(accesses)),
  repositories: required(field => readRepositories(field, organization)),
  'public-pull': optional(readFlag, true),
  purpose: optional(shortText(longestPurpose)),
  hub: optional(setOf(oneOf(hubScopes)), []),
  dhi: optional(setOf(named(hardenedImageProblem)), []),
  pushers: optional(setOf(shortText(longestPusher))),
  'immutable-tags': optional(readFlag, false),
  rotation: optional(field => parseRotation(field, rotation), rotation),
  stores: optional(fieldItems),
  oidc: optional(readConnection),
})

export function parseEntry(field: Field, organization: string, rotation: RotationPolicy): Entry {
  const values = readMapping(field, entryKeys(organization, rotation))
  const { 'public-pull': publicPull, 'immutable-tags': immutableTags, stores: items, ...fields } = values
  const position = positionOf(field)
  // An entry that names no store keeps its token in one Actions secret of its own repository.
  const secret = conventionalSecret(fields)
  const usual: Store = { kind: 'repository-secret', app: 'actions', repository: undefined, secret, position }
  const stores = items?.flatMap(item => parseStores(item, fields.access)) ?? [usual]
  return { ...fields, publicPull, immutableTags, stores, position }
}

function readConnection(field: Field): string {
  const text = readLine(field)
  if (isConnectionId(text)) return text.toLowerCase()
  const hint = 'copy the connection ID from Docker Home, such as 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f'
  return refuse(field, `cannot be ${quote(text)}`, hint)
}

function readLabel(field: Field): string {
  const label = shortText(longestName)(field)
  const { length } = label.normalize()
  if (length > longestName) refuse(field, `is ${length} characters long`, `use at most ${longestName}`)
  // Inputs take lists of labels, `all`, and `explained ID`.
  const isReserved = /,|^all$|^explained +[\w-]+$/.test(label)
  if (isReserved) refuse(field, `cannot be named in an input: ${quote(label)}`, 'choose another name')
  if (!endsInState(label)) return label
  return refuse(field, `ends in a state: ${quote(label)}`, 'write only the name; the action adds the state')
}

function readRepositories(field: Field, organization: string): readonly string[] {
  const repositories = setOf(item => readRepository(item, organization))(field)
  const { length } = repositories
  if (length <= mostRepositories) return repositories
  const hint = `Docker takes at most ${mostRepositories} per token: split the entry`
  return refuse(field, `lists ${length} repositories`, hint)
}

function readRepository(field: Field, organization: string): string {
  const name = named(repositoryProblem)(field)
  if (name.startsWith(`${organization}/`)) return name
  const message = `(${quote(name)}) is not of the organization ${organization}`
  return refuse(field, message, `write ${organization}/<name>`)
}
