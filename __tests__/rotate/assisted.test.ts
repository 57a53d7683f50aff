import { describe, expect, it } from '@jest/globals'
import { Secret } from '../../src/base/secret.ts'
import { type AssistedToken, entriesOfAssisted } from '../../src/rotate/assisted.ts'
import { assess } from '../../src/rotate/plan/assess.ts'
import { nextStep } from '../../src/rotate/plan/next-step.ts'
import { findOnHub } from '../../src/rotate/prove.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'
import { current, day, hour, minute, name, now, pending, rotationOf, token } from './entry-scene.ts'

const listOf = async (...entries: readonly string[]) => {
  const lines = entries.map((entry, at) => `  - { ${entry}, stores: [{ secret: S${at} }] }\n`)
  return parseTokenList(await readTokenListYaml(`organization: acme\ntokens:\n${lines.join('')}`), 'r.yml')
}
const tokenList = await listOf(
  'label: A, channel: release, access: push, repositories: [acme/a]',
  'label: B, channel: release, access: push, repositories: [acme/b]',
  'label: C, channel: nightly, access: pull, repositories: [acme/a]',
)
const given = (channel: 'release' | 'nightly', access: 'pull' | 'push'): AssistedToken => ({
  input: `${channel}-${access}-token`,
  channel,
  access,
  value: new Secret('dckr_oat_x', () => undefined),
})

describe('the entries of given tokens', () => {
  it.each<[string, readonly AssistedToken[], readonly string[], readonly string[]]>([
    ['the only entry', [given('nightly', 'pull')], ['all'], ['C']],
    ['the one that only names', [given('release', 'push')], ['B'], ['B']],
    ['two tokens', [given('release', 'push'), given('nightly', 'pull')], ['A', 'C'], ['A', 'C']],
    ['none', [], ['all'], []],
  ])('%s', (...[, tokens, only, labels]) => {
    expect([...entriesOfAssisted(tokens, tokenList, only)]).toEqual(
      labels.map((label, at) => [label, tokens[at]]),
    )
  })

  it('is an entry without a channel by either input, and not by both', async () => {
    const one = await listOf('label: N, access: push, repositories: [acme/a]')
    const both = [given('nightly', 'push'), given('release', 'push')]
    expect([...entriesOfAssisted(both.slice(1), one, ['all']).keys()]).toEqual(['N'])
    expect(() => entriesOfAssisted(both, one, ['all'])).toThrow(
      'input "release-push-token" fits "N" of r.yml, and has to fit one that has no other new token',
    )
  })

  it.each<[AssistedToken, readonly string[], string]>([
    [given('release', 'push'), ['all'], '"A", "B"'],
    [given('nightly', 'push'), ['all'], 'no entry'],
    [given('nightly', 'pull'), ['A'], 'no entry'],
  ])('are refused: %j, only %j', (one, only, message) => {
    expect(() => entriesOfAssisted([one], tokenList, only)).toThrow(
      expect.objectContaining({
        hint: 'name the one label that it is for in input "only", or give the entries a channel',
        message: `input "${one.input}" fits ${message} of r.yml, and has to fit one that has no other new token`,
      }),
    )
  })
})

describe('a given token on Docker Hub', () => {
  const A = token({ id: 'A', createdAt: now - day })
  const own =
    'create it in this organization under a label of its own, or leave inputs "hub-username" and "hub-password" out'
  const listed = (count: string) => `, and Docker Hub lists ${count} of the organization with that label`
  const find = (tokens: Parameters<typeof findOnHub>[2]['tokens'], label?: string) =>
    findOnHub('nightly-push-token', label, { tokens, now, entry: { label: name } })

  it.each([
    ['the only one of its name', token({ id: 'B', label: 'other' })],
    ['the active one', token({ id: 'B', createdAt: now, isActive: false })],
    ['the one that is not expired', token({ id: 'B', createdAt: now, expiresAt: now })],
  ])('is %s', (_, other) => {
    expect(find([A, other], name).id).toBe('A')
  })

  it.each([
    ['is not listed', [], name, `is called "acme push"${listed('no active token')}`, own],
    [
      'is one of several',
      [A, token({ id: 'B' })],
      name,
      `is called "acme push"${listed('2 active tokens')}`,
      own,
    ],
    ['has no name', [A], undefined, `has no name at the registry${listed('no active token')}`, own],
    [
      'is older than the current one',
      [A, current({ createdAt: now - hour })],
      name,
      'is older than the current one, and cannot replace it',
      'create a new token in Docker Home, and give that one',
    ],
  ])('that %s is refused', (...[, tokens, label, said, hint]) => {
    const message = `the token (input "nightly-push-token") ${said}`
    const refusal = { code: 'WRONG_TOKEN', message, hint }
    expect(() => find(tokens, label)).toThrow(expect.objectContaining(refusal))
  })
})

it('never deletes a token that a person made, whatever fails', () => {
  const P = pending({ id: 'P', createdAt: now - minute, time: now - minute, run: '1.1' })
  const mint = {
    step: 'mint',
    label: P.label,
    expiresAt: 0,
    mark: { copies: undefined },
    reason: '',
  } as const
  const stop = { code: 'STORE_FAILED', message: 'no' } as const
  const events = [{ step: mint, outcome: { result: 'token', token: P }, now, stop }] as const
  const next = (assistedId?: string) => {
    const rotation = rotationOf({ tokens: [P], asked: { assistedId }, events })
    return nextStep(rotation, assess(rotation, now))
  }
  expect(next('P')).toMatchObject({
    step: 'refresh',
    label: expect.stringContaining(' ended)'),
  })
  expect(next()).toEqual({ step: 'delete', id: 'P' })
})
