import { describe, expect, it } from '@jest/globals'
import { Secret } from '../../src/base/secret.ts'
import { parseRegister } from '../../src/register/read.ts'
import { type AssistedToken, slotsOfAssisted } from '../../src/rotate/assisted.ts'
import { readRegisterYaml } from '../../src/yaml/read.ts'

const entry = (label: string, more: string): string =>
  `  - { label: ${label}, ${more}, stores: [{ secret: ${label} }] }\n`
const text = [
  'organization: kong\ntokens:\n',
  entry('A', 'channel: release, access: push, repositories: [kong/a]'),
  entry('B', 'channel: release, access: push, repositories: [kong/b]'),
  entry('C', 'channel: nightly, access: pull, repositories: [kong/a]'),
].join('')
const register = parseRegister(await readRegisterYaml(text), 'r.yml')

function given(channel: 'release' | 'nightly', access: 'pull' | 'push'): AssistedToken {
  return {
    input: `${channel}-${access}-token`,
    channel,
    access,
    value: new Secret('dckr_oat_x', () => undefined),
  }
}

describe('the slots of given tokens', () => {
  it.each<[string, readonly AssistedToken[], readonly string[] | undefined, readonly string[]]>([
    ['the only entry', [given('nightly', 'pull')], undefined, ['C']],
    ['the one that only names', [given('release', 'push')], ['B'], ['B']],
    ['all: no choice among others', [given('nightly', 'pull')], ['all'], ['C']],
    ['two tokens', [given('release', 'push'), given('nightly', 'pull')], ['A', 'C'], ['A', 'C']],
    ['none', [], undefined, []],
  ])('%s', (...[, tokens, only, labels]) => {
    const slots = slotsOfAssisted(tokens, register, only)
    expect([...slots.keys()]).toEqual(labels)
    expect([...slots.values()]).toEqual(tokens)
  })

  it('goes to an entry without a channel by either input, and not by both', async () => {
    const one = parseRegister(
      await readRegisterYaml(
        `organization: kong\ntokens:\n${entry('N', 'access: push, repositories: [kong/a]')}`,
      ),
      'r.yml',
    )
    const slots = slotsOfAssisted([given('nightly', 'push')], one, undefined)
    expect([...slots.keys()]).toEqual(['N'])
    const both = [given('nightly', 'push'), given('release', 'push')]
    expect(() => slotsOfAssisted(both, one, undefined)).toThrow(
      'inputs "nightly-push-token" and "release-push-token" are both for "N"',
    )
  })

  it.each<[string, AssistedToken, readonly string[] | undefined, string]>([
    ['several entries', given('release', 'push'), undefined, '2 entries ("A", "B") for release push'],
    ['several, and all', given('release', 'push'), ['all'], '2 entries ("A", "B") for release push'],
    ['no entry', given('nightly', 'push'), undefined, 'no entry for nightly push'],
    ['none that only names', given('nightly', 'pull'), ['A'], 'no entry for nightly pull'],
  ])('are refused: %s', (...[, token, only, message]) => {
    const decide = () => slotsOfAssisted([token], register, only)
    expect(decide).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
    expect(decide).toThrow(`input "${token.input}": r.yml has ${message} in this run`)
  })
})
