import { describe, expect, it } from '@jest/globals'
import { Secret } from '../../src/base/secret.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import { type AssistedToken, entriesOfAssisted } from '../../src/rotate/assisted.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'

const entry = (label: string, more: string): string =>
  `  - { label: ${label}, ${more}, stores: [{ secret: ${label} }] }\n`
const text = [
  'organization: kong\ntokens:\n',
  entry('A', 'channel: release, access: push, repositories: [kong/a]'),
  entry('B', 'channel: release, access: push, repositories: [kong/b]'),
  entry('C', 'channel: nightly, access: pull, repositories: [kong/a]'),
].join('')
const tokenList = parseTokenList(await readTokenListYaml(text), 'r.yml')

function given(channel: 'release' | 'nightly', access: 'pull' | 'push'): AssistedToken {
  return {
    input: `${channel}-${access}-token`,
    channel,
    access,
    value: new Secret('dckr_oat_x', () => undefined),
  }
}

describe('the entries of given tokens', () => {
  it.each<[string, readonly AssistedToken[], readonly string[] | undefined, readonly string[]]>([
    ['the only entry', [given('nightly', 'pull')], undefined, ['C']],
    ['the one that only names', [given('release', 'push')], ['B'], ['B']],
    ['all: no choice among others', [given('nightly', 'pull')], ['all'], ['C']],
    ['two tokens', [given('release', 'push'), given('nightly', 'pull')], ['A', 'C'], ['A', 'C']],
    ['none', [], undefined, []],
  ])('%s', (...[, tokens, only, labels]) => {
    const entries = entriesOfAssisted(tokens, tokenList, only)
    expect([...entries.keys()]).toEqual(labels)
    expect([...entries.values()]).toEqual(tokens)
  })

  it('goes to an entry without a channel by either input, and not by both', async () => {
    const one = parseTokenList(
      await readTokenListYaml(
        `organization: kong\ntokens:\n${entry('N', 'access: push, repositories: [kong/a]')}`,
      ),
      'r.yml',
    )
    const entries = entriesOfAssisted([given('nightly', 'push')], one, undefined)
    expect([...entries.keys()]).toEqual(['N'])
    const both = [given('nightly', 'push'), given('release', 'push')]
    expect(() => entriesOfAssisted(both, one, undefined)).toThrow(
      'inputs "nightly-push-token" and "release-push-token" are both for "N"',
    )
  })

  it.each<[string, AssistedToken, readonly string[] | undefined, string]>([
    ['several entries', given('release', 'push'), undefined, '2 entries ("A", "B") for release push'],
    ['several, and all', given('release', 'push'), ['all'], '2 entries ("A", "B") for release push'],
    ['no entry', given('nightly', 'push'), undefined, 'no entry for nightly push'],
    ['none that only names', given('nightly', 'pull'), ['A'], 'no entry for nightly pull'],
  ])('are refused: %s', (...[, token, only, message]) => {
    const decide = () => entriesOfAssisted([token], tokenList, only)
    expect(decide).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
    expect(decide).toThrow(`input "${token.input}": r.yml has ${message} in this run`)
  })
})
