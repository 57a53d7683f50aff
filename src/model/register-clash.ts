import { OatError } from './error.ts'
import { quote } from './register-field.ts'
import type { Register } from './register.ts'
import { storeIdentity, storeName } from './store.ts'
import type { Position } from './yaml-tree.ts'

interface Claim {
  /** Equal claims clash. */
  readonly claim: string
  /** The sentence's beginning, before the line of the first claim. */
  readonly message: string
  readonly hint: string
  readonly position: Position
}

/**
 * Refuses what two entries cannot share: a label, a repository of one channel and access, a store.
 * @param thisRepository `owner/repo` of the register, when known: then a store that names it explicitly is seen
 *   to be the same as one that does not.
 * @throws OatError REGISTER_INVALID at the second of the two.
 */
export function refuseClashes(register: Register, thisRepository = 'this repository'): void {
  for (const claims of [labels(register), repositories(register), stores(register, thisRepository)]) {
    const first = new Map<string, Claim>()
    for (const claim of claims) {
      const earlier = first.get(claim.claim)
      if (earlier) throw clash(register.file, { earlier, claim })
      first.set(claim.claim, claim)
    }
  }
}

function clash(file: string, { earlier, claim }: { earlier: Claim; claim: Claim }): OatError {
  const { line, column } = claim.position
  const message = `${file}:${line}:${column}: ${claim.message}, as in line ${earlier.position.line}`
  return new OatError('REGISTER_INVALID', { message, hint: claim.hint })
}

const labels = ({ tokens }: Register): readonly Claim[] =>
  tokens.map(({ label, position }) => ({
    claim: label.normalize(),
    message: `the label ${quote(label)} is used again`,
    hint: 'give every token its own label',
    position,
  }))

const repositories = ({ tokens }: Register): readonly Claim[] =>
  tokens.flatMap(({ channel, access, repositories, position }) =>
    repositories.map(repository => ({
      claim: `${channel} ${access} ${repository}`,
      message: `a second token for ${channel} ${access} of ${repository}`,
      hint: 'one token per channel, access and repository: remove it from one of the two',
      position,
    })),
  )

const stores = ({ tokens }: Register, thisRepository: string): readonly Claim[] =>
  tokens.flatMap(({ stores }) =>
    stores.map(store => ({
      claim: storeIdentity(store, thisRepository),
      message: `the store ${quote(storeName(store, thisRepository))} is used again`,
      hint: 'a store holds one token: remove it from one of the two places',
      position: store.position,
    })),
  )
