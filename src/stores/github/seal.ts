import { OatError } from '../../base/error.ts'
import type { Secret } from '../../base/secret.ts'
import { storeWords } from '../../register/store.ts'

/** A Curve25519 public key: 32 bytes, nothing else. */
export type PublicKey = Uint8Array & { readonly length: 32 }

/** Base64 to a key. @throws OatError STORE_FAILED naming `store`, when it has not the 32 bytes of a key */
export function parsePublicKey(base64: string, store: string): PublicKey {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
  if (isKey(bytes)) return bytes
  throw new OatError('STORE_FAILED', {
    message: `${storeWords(store)}: GitHub's public key has ${bytes.length} bytes instead of 32, so nothing can be encrypted with it`,
    hint: 'check that GITHUB_API_URL is a GitHub API and that no proxy changes its answers',
  })
}

function isKey(bytes: Uint8Array): bytes is PublicKey {
  return bytes.length === 32
}

/**
 * The value as a sealed box (libsodium's `crypto_box_seal`) in base64: only the owner of the key can open it
 * (docs.github.com, "Encrypting secrets for the REST API").
 */
export async function seal(value: Secret, key: PublicKey): Promise<string> {
  const { default: sodium } = await import('libsodium-wrappers')
  await sodium.ready
  return Buffer.from(sodium.crypto_box_seal(value.reveal(), key)).toString('base64')
}
