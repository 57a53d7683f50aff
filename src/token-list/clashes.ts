import type { Position } from '../yaml/tree.ts'
import { quote, tokenListInvalid } from './field.ts'
import { channelsFit, type TokenList, entryWords } from './token-list.ts'
import { namelessRepository, storeIdentity, storeName, storeWords } from './store.ts'

/** What only one entry may have. `message` begins the sentence, before the line of the first one. */
interface Claim {
  readonly claim: string
  readonly message: string
  readonly hint: string
  readonly position: Position
}

/**
 * Refuses what two entries cannot share: a label, a job that both would fit, a store.
 * @param thisRepository `owner/repo` of the list, when known: then a store that names it explicitly is seen
 * to be the same as one   that does not
 * @throws OatError LIST_INVALID at the second of the two
 */
export function refuseClashes(tokenList: TokenList, thisRepository: string = namelessRepository): void {
  const first = new Map<string, Position>()
  for (const { claim, message, hint, position } of claimsOf(tokenList, thisRepository)) {
    const earlier = first.get(claim)
    if (earlier) refuseSecond(tokenList, position, { message, hint, earlier })
    first.set(claim, position)
  }
  refuseAnyContext(tokenList)
  refuseRivals(tokenList)
}

function refuseSecond(
  { file }: TokenList,
  at: Position,
  { message, hint, earlier }: { message: string; hint: string; earlier: Position },
): never {
  throw tokenListInvalid(file, at, { message: `${message}, as in line ${earlier.line}`, hint })
}

function claimsOf({ tokens }: TokenList, thisRepository: string): readonly Claim[] {
  const labels = tokens.map(({ label, position }) => ({
    claim: `label ${label.normalize()}`,
    message: `the label ${quote(label)} is used again`,
    hint: 'give every token its own label',
    position,
  }))
  const stores = tokens.flatMap(entry => entry.stores)
  const places = stores.map(store => ({
    claim: `store ${storeIdentity(store, thisRepository)}`,
    message: `${storeWords(storeName(store, thisRepository))} is named again`,
    hint: 'a place has one token: remove it from one of the two entries',
    position: store.position,
  }))
  return [...labels, ...places]
}

/** A pull secret without a context is in the current cluster: any context may mean the same. */
function refuseAnyContext(tokenList: TokenList): void {
  const stores = tokenList.tokens.flatMap(entry => entry.stores)
  const clusters = stores.flatMap(store => (store.kind === 'kubernetes' ? store : []))
  for (const [index, store] of clusters.entries()) {
    const earlier = clusters
      .slice(0, index)
      .filter(other => other.name === store.name && other.namespace === store.namespace)
      .find(other => other.context === undefined || store.context === undefined)
    if (earlier === undefined) continue
    refuseSecond(tokenList, store.position, {
      message: `${storeWords(storeName(store, ''))} may be named again`,
      hint: 'without `context`, the current one of the kubeconfig is used: write `context` at both places',
      earlier: earlier.position,
    })
  }
}

/** A job fits two entries that share a repository and an access, unless the channels tell them apart. */
function refuseRivals(tokenList: TokenList): void {
  for (const [index, entry] of tokenList.tokens.entries()) {
    for (const earlier of tokenList.tokens.slice(0, index)) {
      const shared = entry.repositories.find(name => earlier.repositories.includes(name))
      if (shared === undefined || entry.access !== earlier.access) continue
      if (!channelsFit(entry.channel, earlier.channel)) continue
      const isSame = entry.channel === earlier.channel
      const told = isSame ? 'keep one of the two' : 'give both entries a channel, or keep one of them'
      refuseSecond(tokenList, entry.position, {
        message: `a second token for ${entryWords(entry)} of ${shared}`,
        hint: `a job that needs ${shared} would fit both tokens: ${told}`,
        earlier: earlier.position,
      })
    }
  }
}
