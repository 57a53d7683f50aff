import { describe, expect, it } from '@jest/globals'
import { Secret } from '../../src/base/secret.ts'
import { type Access, entryWords } from '../../src/token-list/token-list.ts'
import {
  chooseToken,
  chooseTokens,
  type TokenInput,
  type TokenInputs,
} from '../../src/registry/token-choice.ts'

const given = (...inputs: readonly TokenInput[]): TokenInputs =>
  Object.fromEntries(
    inputs.map(input => [input, { value: new Secret(`value of ${input}`, () => undefined), trimmed: false }]),
  )
const four = ['release-pull-token', 'release-push-token', 'nightly-pull-token', 'nightly-push-token'] as const

describe('the token of a job', () => {
  it.each<[string, readonly TokenInput[], string, string]>([
    ['the only one', ['token'], 'push', 'token for push'],
    ['the only one, of any channel', ['token'], 'stable pull', 'token for stable pull'],
    ['what channel and access name', four, 'nightly push', 'nightly-push-token for nightly push'],
    ['the only one of its access', [four[0], four[3]], 'push', 'nightly-push-token for nightly push'],
    ['never one of another channel', [four[1]], 'nightly push', 'empty: nightly-push-token'],
    ['never one that may do more', [four[1]], 'pull', 'empty: release-pull-token, nightly-pull-token'],
    ['token, where the channel has no other input', four, 'stable push', 'empty: token'],
    ['none at all', [], 'release pull', 'empty: '],
  ])('is %s', (_, ...[inputs, words, expected]) => {
    const [access = '', channel] = words.split(' ').reverse()
    const choice = chooseToken(given(...inputs), { channel, access: access === 'push' ? 'push' : 'pull' })
    const said =
      choice.kind === 'empty'
        ? `empty: ${choice.inputs.join(', ')}`
        : `${choice.input} for ${entryWords(choice)}`
    expect(said).toBe(expected)
    if (choice.kind === 'chosen') expect(choice.value.reveal()).toBe(`value of ${choice.input}`)
  })

  it('is not guessed where two would fit', () => {
    expect(() => chooseToken(given(...four), { channel: undefined, access: 'push' })).toThrow(
      expect.objectContaining({
        message: 'inputs "release-push-token" and "nightly-push-token" both fit access push',
        hint: 'write "channel: release" or "channel: nightly"',
      }),
    )
  })

  it('comes by one way only', () => {
    const both = given('token', 'nightly-pull-token')
    for (const choose of [
      () => chooseToken(both, { channel: 'nightly', access: 'pull' }),
      () => chooseTokens(both, { channel: undefined, access: undefined }),
    ]) {
      expect(choose).toThrow(
        expect.objectContaining({
          message: 'input "token" comes together with input "nightly-pull-token"',
          hint: 'give either input "token", or the input of its channel and access',
        }),
      )
    }
  })
})

describe('the tokens to verify', () => {
  const names = (inputs: readonly TokenInput[], named: { channel?: string; access?: Access } = {}) =>
    chooseTokens(given(...inputs), { channel: named.channel, access: named.access }).map(
      ({ input, channel, access }) => [input, channel, access],
    )

  it('are all of the four that are given', () => {
    expect(names(['nightly-push-token', 'release-pull-token'])).toEqual([
      ['release-pull-token', 'release', 'pull'],
      ['nightly-push-token', 'nightly', 'push'],
    ])
  })

  it('are the one, for pull unless it says more', () => {
    expect(names(['token'])).toEqual([['token', undefined, 'pull']])
    expect(names(['token'], { access: 'push', channel: 'stable' })).toEqual([['token', 'stable', 'push']])
  })

  it('say themselves what they are for', () => {
    expect(() => names(['release-pull-token'], { access: 'pull' })).toThrow(
      expect.objectContaining({
        message: 'input "access" comes without input "token"',
        hint: 'inputs "channel" and "access" say what input "token" is for; the four say it by their names',
      }),
    )
  })

  it('may be none, since the token list may have keyless entries', () => {
    expect(names([])).toEqual([])
  })
})
