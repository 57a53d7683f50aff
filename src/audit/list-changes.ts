import { formatDuration } from '../base/time.ts'
import { storeName, storeWords } from '../token-list/store.ts'
import type { Entry, TokenList } from '../token-list/token-list.ts'
import { entryResources, everyPublicRepository } from '../tokens/resources.ts'

/** A right in two token lists, in words; `undefined` where it is not there. */
export interface ListChange {
  /** The label of an entry, or the list as a whole. */
  readonly entry: string
  readonly right: string
  readonly before: string | undefined
  readonly after: string | undefined
  /** Somebody may do more, or for longer. */
  readonly grows: boolean
}

/** Rights with what they come to: 1, milliseconds, or -1 for what keeps somebody from something. */
type Rights = ReadonlyMap<string, number>

/** What a change of the list gives and takes, what grows first. What is only there for people is left out. */
export function listChanges(
  before: TokenList | undefined,
  after: TokenList | undefined,
  home: string,
): readonly ListChange[] {
  const [old, next] = [before, after].map(list => {
    const entries = list?.tokens.map(entry => [entry.label, entryRights(entry, home)] as const)
    return new Map<string, Rights>([['the token list', listRights(list)], ...(entries ?? [])])
  })
  const names = [...new Set([...(next?.keys() ?? []), ...(old?.keys() ?? [])])]
  const changes = names.flatMap(entry => compareRights(entry, old?.get(entry), next?.get(entry)))
  return changes.sort((a, b) => Number(b.grows) - Number(a.grows))
}

function compareRights(
  entry: string,
  old: Rights = new Map(),
  next: Rights = new Map(),
): readonly ListChange[] {
  return [...new Set([...next.keys(), ...old.keys()])].flatMap(key => {
    const [was = 0, is = 0] = [old.get(key), next.get(key)]
    const [right = ''] = key.split('\0')
    return was === is ? [] : [{ entry, right, before: amount(was), after: amount(is), grows: is > was }]
  })
}

function amount(size: number): string | undefined {
  if (size === 0) return undefined
  return Math.abs(size) === 1 ? 'yes' : formatDuration(size)
}

function entryRights(entry: Entry, home: string): Rights {
  const { dhi, oidc, pushers, immutableTags, rotation, stores } = entry
  const scopes = entryResources(entry).flatMap(resource => {
    const image = resource.path === everyPublicRepository ? 'public repositories' : resource.path
    return resource.scopes.map(scope => `${scope.replace(/^scope-(image-)?/, '')} on ${image}`)
  })
  const all = [
    ...scopes,
    ...dhi.map(name => `pull on dhi.io/${name}`),
    // What a program is told, and who reads an organization's secret, belong to the place.
    ...stores.map(
      store => `copy: ${storeWords(storeName(store, home))}\0${JSON.stringify({ ...store, position: 0 })}`,
    ),
    ...(oidc === undefined ? [] : [`login without a secret, by connection ${oidc}`]),
  ]
  return new Map([
    ...all.map(right => [right, 1] as const),
    ['expires after', rotation.lifetimeMs],
    ['grace', rotation.graceMs],
    ...watched('pushes', pushers),
    ...(immutableTags ? [['audit watches that its tags are immutable', -1] as const] : []),
  ])
}

function listRights(list: TokenList | undefined): Rights {
  if (list === undefined) return new Map()
  const { organization, owners, rotationAccounts } = list
  const all = [`organization ${organization}`, ...rotationAccounts.map(name => `${name} rotates tokens`)]
  return new Map([...all.map(right => [right, 1] as const), ...watched('creates tokens', owners)])
}

/** Whoever is not named is reported. */
function watched(does: string, names: readonly string[] | undefined): readonly (readonly [string, number])[] {
  const named = names?.map(name => [`${name} ${does}`, 1] as const)
  return named === undefined ? [] : [[`audit reports who else ${does}`, -1], ...named]
}
