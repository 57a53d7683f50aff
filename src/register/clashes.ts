import type { Position } from '../yaml/tree.ts'
import { quote, registerInvalid } from './field.ts'
import { channelsFit, type Register, slotWords } from './register.ts'
import { namelessRepository, storeIdentity, storeName, storeWords } from './store.ts'

interface Claim {
  /** Equal claims clash. */
  readonly claim: string
  /** The sentence's beginning, before the line of the first claim. */
  readonly message: string
  readonly hint: string
  readonly position: Position
}

/**
 * Refuses what two entries cannot share: a label, a job that both would fit, a store.
 * @param thisRepository `owner/repo` of the register, when known: then a store that names it explicitly is seen
 *   to be the same as one that does not.
 * @throws OatError REGISTER_INVALID at the second of the two.
 */
export function refuseClashes(register: Register, thisRepository: string = namelessRepository): void {
  for (const claims of [labels(register), stores(register, thisRepository)]) {
    const first = new Map<string, Claim>()
    for (const claim of claims) {
      const earlier = first.get(claim.claim)
      if (earlier) {
        const message = `${claim.message}, as in line ${earlier.position.line}`
        throw registerInvalid(register.file, claim.position, { message, hint: claim.hint })
      }
      first.set(claim.claim, claim)
    }
  }
  refuseAnyContext(register)
  refuseRivals(register)
}

/** A pull secret without a context is in the cluster that happens to be the current one: any context may mean the same. */
function refuseAnyContext({ file, tokens }: Register): void {
  const clusters = tokens.flatMap(({ stores }) => stores.flatMap(it => (it.kind === 'kubernetes' ? it : [])))
  for (const [index, store] of clusters.entries()) {
    const earlier = clusters
      .slice(0, index)
      .filter(it => it.name === store.name && it.namespace === store.namespace)
      .find(it => it.context === undefined || store.context === undefined)
    if (earlier === undefined) continue
    throw registerInvalid(file, store.position, {
      message: `${storeWords(storeName(store, ''))} may be named again, as in line ${earlier.position.line}`,
      hint: 'without `context`, the current one of the kubeconfig is used: write `context` at both places',
    })
  }
}

/** A job fits two entries that share a repository and an access, unless the channels tell them apart. */
function refuseRivals({ file, tokens }: Register): void {
  for (const [index, slot] of tokens.entries()) {
    for (const earlier of tokens.slice(0, index)) {
      const shared = slot.repositories.find(name => earlier.repositories.includes(name))
      if (shared === undefined || slot.access !== earlier.access) continue
      if (!channelsFit(slot.channel, earlier.channel)) continue
      const isSame = slot.channel === earlier.channel
      const told = isSame ? 'keep one of the two' : 'give both entries a channel, or keep one of them'
      throw registerInvalid(file, slot.position, {
        message: `a second token for ${slotWords(slot)} of ${shared}, as in line ${earlier.position.line}`,
        hint: `a job that needs ${shared} would fit both tokens: ${told}`,
      })
    }
  }
}

const labels = ({ tokens }: Register): readonly Claim[] =>
  tokens.map(({ label, position }) => ({
    claim: label.normalize(),
    message: `the label ${quote(label)} is used again`,
    hint: 'give every token its own label',
    position,
  }))

const stores = ({ tokens }: Register, thisRepository: string): readonly Claim[] =>
  tokens.flatMap(({ stores }) =>
    stores.map(store => ({
      claim: storeIdentity(store, thisRepository),
      message: `${storeWords(storeName(store, thisRepository))} is named again`,
      hint: 'a place has one token: remove it from one of the two entries',
      position: store.position,
    })),
  )
