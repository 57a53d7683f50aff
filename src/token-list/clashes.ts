import type { ErrorText } from '../base/error.ts'
import type { Position } from '../yaml/tree.ts'
import { quote, tokenListInvalid } from './field.ts'
import { namelessRepository, storeIdentity, storeName, storeWords } from './store.ts'
import { channelsFit, type Entry, entryWords, type TokenList } from './token-list.ts'

/**
 * Refuses what two entries cannot share: a label, a job that both would fit, a store.
 * @param thisRepository `owner/repo` of the list, when known: a store that names it is one that does not
 * @throws OatError LIST_INVALID at the second of the two
 */
export function refuseClashes(tokenList: TokenList, thisRepository: string = namelessRepository): void {
  const { file, tokens } = tokenList
  const first = new Map<string, Position>()
  const claim = (position: Position, claimed: string, problem: ErrorText): void => {
    const earlier = first.get(claimed)
    first.set(claimed, position)
    if (earlier === undefined) return
    const message = `${problem.message}, as in line ${earlier.line}`
    throw tokenListInvalid(file, position, { message, hint: problem.hint })
  }
  for (const { label, position } of tokens) {
    const message = `the label ${quote(label)} is used again`
    claim(position, `label ${label.normalize()}`, { message, hint: 'give every token its own label' })
  }
  for (const store of tokens.flatMap(({ stores }) => stores)) {
    const message = `${storeWords(storeName(store, thisRepository))} is named again`
    const hint = 'a place has one token: remove it from one of the two entries'
    claim(store.position, `store ${storeIdentity(store, thisRepository)}`, { message, hint })
  }
  for (const { label, stores } of tokens) {
    for (const store of stores) {
      if (store.kind !== 'program') continue
      const message = `${storeWords(storeName(store, thisRepository))} is another store of this entry`
      const hint = 'give one of the two its own `name:`, which reports and outputs call it'
      claim(store.position, `program ${label}: ${store.called}`, { message, hint })
    }
  }
  for (const [index, entry] of tokens.entries()) {
    for (const earlier of tokens.slice(0, index)) refuseRivals(file, entry, earlier)
  }
}

/** A job fits two entries that share a repository and an access, unless the channels tell them apart. */
function refuseRivals(file: string, entry: Entry, earlier: Entry): void {
  const shared = entry.repositories.find(name => earlier.repositories.includes(name))
  if (shared === undefined || entry.access !== earlier.access) return
  if (!channelsFit(entry.channel, earlier.channel)) return
  const isSame = entry.channel === earlier.channel
  const remedy = isSame ? 'keep one of the two' : 'give both entries a channel, or keep one of them'
  throw tokenListInvalid(file, entry.position, {
    message: `a second token for ${entryWords(entry)} of ${shared}, as in line ${earlier.position.line}`,
    hint: `a job that needs ${shared} would fit both tokens: ${remedy}`,
  })
}
