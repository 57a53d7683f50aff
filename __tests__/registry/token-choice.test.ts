import { describe, expect, it } from '@jest/globals'
import { Secret } from '../../src/base/secret.ts'
import type { Access } from '../../src/register/register.ts'
import { chooseToken, chooseTokens, type TokenInput, type TokenInputs } from '../../src/registry/token.ts'

const given = (...inputs: readonly TokenInput[]): TokenInputs =>
  Object.fromEntries(
    inputs.map(input => [input, { value: new Secret(`value of ${input}`, () => undefined), trimmed: false }]),
  )
const four = ['release-pull-token', 'release-push-token', 'nightly-pull-token', 'nightly-push-token'] as const

interface Case {
  readonly name: string
  readonly inputs: readonly TokenInput[]
  readonly channel?: string
  readonly access: Access
  readonly expected: string
}

describe('the token of a job', () => {
  it.each<Case>([
    { name: 'the only one', inputs: ['token'], access: 'push', expected: 'token for push' },
    {
      name: 'the only one, of any channel',
      inputs: ['token'],
      channel: 'stable',
      access: 'pull',
      expected: 'token for stable pull',
    },
    {
      name: 'the one that channel and access name',
      inputs: four,
      channel: 'nightly',
      access: 'push',
      expected: 'nightly-push-token for nightly push',
    },
    {
      name: 'without a channel the only one of its access',
      inputs: ['release-pull-token', 'nightly-push-token'],
      access: 'push',
      expected: 'nightly-push-token for nightly push',
    },
    {
      name: 'never one of another channel',
      inputs: ['release-push-token'],
      channel: 'nightly',
      access: 'push',
      expected: 'empty: nightly-push-token',
    },
    {
      name: 'never one that may do more',
      inputs: ['release-push-token'],
      access: 'pull',
      expected: 'empty: release-pull-token, nightly-pull-token',
    },
    {
      name: 'a channel of its own has no input but token',
      inputs: four,
      channel: 'stable',
      access: 'push',
      expected: 'empty: token',
    },
    {
      name: 'none at all',
      inputs: [],
      channel: 'release',
      access: 'pull',
      expected: 'empty: ',
    },
  ])('is $name', ({ inputs, channel, access, expected }) => {
    const choice = chooseToken(given(...inputs), { channel, access })
    const said =
      choice.kind === 'empty'
        ? `empty: ${choice.inputs.join(', ')}`
        : `${choice.input} for ${choice.channel === undefined ? '' : `${choice.channel} `}${choice.access}`
    expect(said).toBe(expected)
    if (choice.kind === 'chosen') expect(choice.value.reveal()).toBe(`value of ${choice.input}`)
  })

  it('is not guessed where two would fit', () => {
    expect(() => chooseToken(given(...four), { channel: undefined, access: 'push' })).toThrow(
      'inputs "release-push-token" and "nightly-push-token" both fit access push',
    )
  })

  it('comes by one way only', () => {
    const both = given('token', 'nightly-pull-token')
    for (const choose of [
      () => chooseToken(both, { channel: 'nightly', access: 'pull' }),
      () => chooseTokens(both, { channel: undefined, access: undefined }),
    ]) {
      expect(choose).toThrow('input "token" comes together with input "nightly-pull-token"')
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
      'input "access" comes without input "token"',
    )
  })

  it('may be none, since the register may have keyless entries', () => {
    expect(names([])).toEqual([])
  })
})
