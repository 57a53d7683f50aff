import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import nacl from 'tweetnacl'
import sealedBox from 'tweetnacl-sealedbox-js'
import { Secret } from '../../../src/base/secret.ts'
import { seal } from '../../../src/stores/github/places.ts'
import { anyText } from '../../support/any-text.ts'
import { runs } from '../../support/depth.ts'

const mask = (): void => undefined

describe('a sealed box', () => {
  const [pair, stranger] = [nacl.box.keyPair(), nacl.box.keyPair()]

  it('opens with another implementation, for its key only', async () => {
    await fc.assert(
      fc.asyncProperty(anyText({ maxLength: 200 }), async value => {
        const box = await seal(new Secret(value, mask), pair.publicKey)
        const opened = sealedBox.open(Buffer.from(box, 'base64'), pair.publicKey, pair.secretKey)
        expect(Buffer.from(opened ?? []).toString()).toBe(Buffer.from(value).toString())
        const wrong = sealedBox.open(Buffer.from(box, 'base64'), stranger.publicKey, stranger.secretKey)
        expect(wrong).toBeNull()
      }),
      { numRuns: runs(64) },
    )
  })

  it('is another one each time', async () => {
    const key = nacl.box.keyPair().publicKey
    const value = new Secret('dckr_oat_sample', mask)
    expect(await seal(value, key)).not.toBe(await seal(value, key))
  })
})
