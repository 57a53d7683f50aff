import { describe, expect, it } from '@jest/globals'
import { OatError } from '../../src/base/error.ts'
import { findEntryIn } from '../../src/token-list/find-entry.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'

const entry = (label: string, more: string): string =>
  `  - { label: ${label}, ${more}, stores: [{ secret: ${label} }] }\n`
const text = [
  'organization: acme\ntokens:\n',
  entry('A', 'channel: release, access: push, repositories: [acme/a, acme/b]'),
  entry('B', 'channel: release, access: push, repositories: [acme/c]'),
  entry('C', 'channel: release, access: pull, repositories: [acme/a]'),
  entry('S', 'channel: stable, access: pull, repositories: [acme/a]'),
  entry('N', 'access: push, repositories: [acme/z]'),
].join('')
const tokenList = parseTokenList(await readTokenListYaml(text), 'r.yml')

/** The entry's label, or the refusal; and what the log says. */
function found(words: string, repositories: readonly string[], list: typeof tokenList | undefined) {
  const [channel, access] = words.includes(' ') ? words.split(' ') : [undefined, words]
  const notices: string[] = []
  const runner = { notice: (notice: string) => void notices.push(notice) }
  try {
    const wanted = { channel, access: access === 'push' ? 'push' : 'pull', repositories } as const
    return [findEntryIn(list, wanted, runner).entry?.label, ...notices].join('; ')
  } catch (error) {
    if (!(error instanceof OatError)) throw error
    return `${error.code}: ${error.message}; ${error.hint}`
  }
}
const two =
  'name the repositories of one entry; where two tokens are needed, log in twice, each in a directory of its own ("docker-config: isolated", or DOCKER_CONFIG)'

describe('the entry for a login', () => {
  it.each<[string, string, string[], string]>([
    ['the only one, without being told', 'release pull', [], 'C'],
    ['the only one, whatever the repositories', 'release pull', ['acme/z'], 'C'],
    ['chosen by one repository', 'release push', ['acme/c'], 'B'],
    ['chosen by several', 'release push', ['acme/b', 'acme/a'], 'A'],
    ['one without a channel, which serves every channel', 'nightly push', [], 'N'],
    ['one of any word', 'stable pull', ['acme/a'], 'S'],
    ['not there', 'nightly pull', ['acme/a'], '; r.yml has no entry for nightly pull'],
    [
      'not chosen where several fit',
      'release push',
      [],
      'INPUT_INVALID: 3 entries of r.yml fit: "A" (release push), "B" (release push), "N" (push); write "push:" with the repositories, so that one of them is left',
    ],
    [
      'not chosen where a channel would tell',
      'pull',
      ['acme/a'],
      'INPUT_INVALID: 2 entries of r.yml fit: "C" (release pull), "S" (stable pull); write "pull:" with the repositories, or "channel:", so that one of them is left',
    ],
    [
      'not two at once',
      'release push',
      ['acme/a', 'acme/c'],
      `INPUT_INVALID: no single entry of r.yml for release push has acme/a, acme/c: "A" (release push), "B" (release push), "N" (push); ${two}`,
    ],
  ])('is %s', (_, ...[words, repositories, expected]) => {
    expect(found(words, repositories, tokenList)).toBe(expected)
  })

  it('is unknown without a token list', () => {
    expect(found('push', [], undefined)).toBe('')
  })
})
