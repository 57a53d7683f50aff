import { unique } from '../base/text.ts'
import { formatDuration } from '../base/time.ts'
import { storeName, storeWords } from '../token-list/store.ts'
import type { TokenList } from '../token-list/token-list.ts'
import { entryResources, everyPublicRepository } from '../tokens/resources.ts'

/** What a change of the list gives and takes, in words; first what lets somebody do more, or for longer. */
export function listChanges(base: TokenList | undefined, head: TokenList | undefined, home: string) {
  const [old, next] = [rightsOf(base, home), rightsOf(head, home)]
  const keys = unique([next, old].flatMap(rights => Array.from(rights.keys())))
  const changes = keys.flatMap(key => {
    const [was = 0, is = 0] = [old.get(key), next.get(key)]
    const [entry = '', right = ''] = key.split('\n')
    return was === is ? [] : [{ row: [entry, right, amount(was), amount(is)], grows: is > was }]
  })
  return changes.sort((a, b) => Number(b.grows) - Number(a.grows)).map(({ row }) => row)
}

function amount(size: number): string {
  if (size === 0) return '–'
  return size === 1 ? 'yes' : formatDuration(size)
}

function rightsOf(list: TokenList | undefined, home: string): ReadonlyMap<string, number> {
  const rights = new Map<string, number>()
  for (const entry of list?.tokens ?? []) {
    const allow = (right: string, size = 1) => void rights.set(`${entry.label}\n${right}`, size)
    for (const { path, scopes } of entryResources(entry)) {
      const image = path === everyPublicRepository ? 'public repositories' : path
      for (const scope of scopes) allow(`${scope.replace(/^scope-(image-)?/, '')} on ${image}`)
    }
    for (const name of entry.dhi) allow(`pull on dhi.io/${name}`)
    for (const store of entry.stores) {
      // What a program is told, and who reads an organization's secret, belong to the place.
      allow(`copy: ${storeWords(storeName(store, home))}\n${JSON.stringify({ ...store, position: 0 })}`)
    }
    if (entry.oidc !== undefined) allow(`login without a secret, by connection ${entry.oidc}`)
    allow('expires after', entry.rotation.lifetimeMs)
    allow('grace', entry.rotation.graceMs)
  }
  return rights
}
