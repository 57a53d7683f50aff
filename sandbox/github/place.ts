import sodium from 'libsodium-wrappers'

/** A secret that was really opened; times are milliseconds since 1970. */
export interface KeptSecret {
  readonly name: string
  readonly value: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly access: KeptAccess | undefined
  /** What was there before. */
  readonly previous?: KeptSecret | undefined
}

export type KeptVariable = Omit<KeptSecret, 'previous'>

/** Of an organization's secrets and variables. */
export interface KeptAccess {
  readonly visibility: 'all' | 'private' | 'selected'
  readonly repositoryIds: readonly number[]
}

/** One key and what is sealed with it: an app of a repository or an organization, or an environment. */
export interface Place {
  /** As a store's name without its secret: `actions:acme/kic#nightly`, `dependabot:acme`. */
  readonly name: string
  readonly secrets: Map<string, KeptSecret>
  readonly variables: Map<string, KeptVariable>
  /** The public key as GitHub would give it. */
  publicKey(): { key_id: string; key: string }
  /** The box's content, `undefined` when it was sealed for another key. */
  open(box: string, keyId: string): string | undefined
  /** The next answers give a key of this many bytes; 32 is right. */
  keyLength: number
  /** So many milliseconds pass before a written secret is shown. */
  lag: number
}

let keys = 0

/** With a key pair of its own (X25519, as crypto_box has it), made when first needed: most places of a world are never asked. */
export async function createPlace(name: string): Promise<Place> {
  await sodium.ready
  const createPair = () => ({
    ...sodium.crypto_box_keypair(),
    id: `3380${(++keys).toString().padStart(14, '0')}`,
  })
  let known: ReturnType<typeof createPair> | undefined
  const ownPair = () => (known ??= createPair())
  const place: Place = {
    name,
    secrets: new Map(),
    variables: new Map(),
    keyLength: 32,
    lag: 0,
    publicKey() {
      const pair = ownPair()
      const key = Buffer.alloc(place.keyLength)
      key.set(pair.publicKey.subarray(0, place.keyLength))
      return { key_id: pair.id, key: key.toString('base64') }
    },
    open(box, keyId) {
      const pair = ownPair()
      if (keyId !== pair.id) return undefined
      try {
        return Buffer.from(
          sodium.crypto_box_seal_open(Buffer.from(box, 'base64'), pair.publicKey, pair.privateKey),
        ).toString()
      } catch {
        // Sealed for another key, or no box at all: GitHub says the same to both.
        return undefined
      }
    },
  }
  return place
}
