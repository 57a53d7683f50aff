import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import nacl from 'tweetnacl'
import sealedBox from 'tweetnacl-sealedbox-js'
import { Secret } from '../../../src/base/secret.ts'
import { parsePublicKey, seal } from '../../../src/stores/github/places.ts'
import { anyText } from '../../support/any-text.ts'

const store = 'actions:acme/kic:PUSH_TOKEN'
const mask = (): void => undefined
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

describe('a sealed box', () => {
  const [pair, stranger] = [nacl.box.keyPair(), nacl.box.keyPair()]

  it('opens with another implementation, for its key only', async () => {
    await fc.assert(
      fc.asyncProperty(anyText({ maxLength: 200 }), async value => {
        const box = await seal(new Secret(value, mask), parsePublicKey(base64(pair.publicKey), store))
        const opened = sealedBox.open(Buffer.from(box, 'base64'), pair.publicKey, pair.secretKey)
        expect(Buffer.from(opened ?? []).toString()).toBe(Buffer.from(value).toString())
        const wrong = sealedBox.open(Buffer.from(box, 'base64'), stranger.publicKey, stranger.secretKey)
        expect(wrong).toBeNull()
      }),
      { numRuns: 25 },
    )
  })

  it('is another one each time', async () => {
    const key = parsePublicKey(base64(nacl.box.keyPair().publicKey), store)
    const value = new Secret('dckr_oat_sample', mask)
    expect(await seal(value, key)).not.toBe(await seal(value, key))
  })
})

describe('a public key', () => {
  // 33 bytes: the example in GitHub's own description.
  it.each([0, 31, 33, 64])('of %i bytes is refused, with the store and the length', length => {
    const parse = () => parsePublicKey(base64(new Uint8Array(length)), store)
    expect(parse).toThrow(expect.objectContaining({ code: 'STORE_FAILED' }))
    expect(parse).toThrow(
      `secret PUSH_TOKEN of acme/kic: GitHub's public key has ${length} bytes instead of 32`,
    )
  })
})
