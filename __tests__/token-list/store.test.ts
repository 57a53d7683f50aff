import { describe, expect, it } from '@jest/globals'
import { secretNameFor } from '../../src/token-list/find-entry.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import type { Entry } from '../../src/token-list/token-list.ts'
import { isSecretStore, placeName, storeIdentity, storeName, storeWords } from '../../src/token-list/store.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'

async function entryWith(...stores: readonly string[]): Promise<Entry> {
  const text = `organization: acme
tokens: [{ label: a, channel: nightly, access: pull, repositories: [acme/a], stores: [${stores.join(', ')}] }]`
  const [entry] = parseTokenList(await readTokenListYaml(text), 'r.yml').tokens
  if (entry === undefined) throw new Error('no entry')
  return entry
}

/** What is written, the store's name, and its name in words. */
const written: readonly (readonly [store: string, name: string, words: string])[] = [
  ['{ secret: S }', 'actions:acme/here:S', 'secret S of acme/here'],
  [
    '{ secret: s, app: dependabot, repository: acme/There }',
    'dependabot:acme/There:S',
    'Dependabot secret S of acme/There',
  ],
  [
    '{ secret: S, environment: "a#b: c/d" }',
    'actions:acme/here#a#b: c/d:S',
    'secret S, environment a#b: c/d of acme/here',
  ],
  [
    '{ secret: S, environment: e, repository: acme/there }',
    'actions:acme/there#e:S',
    'secret S, environment e of acme/there',
  ],
  [
    '{ secret: S, organization: Acme, app: codespaces }',
    'codespaces:Acme:S',
    'Codespaces secret S of organization Acme',
  ],
  ['{ kubernetes: k, namespaces: [a] }', 'kubernetes:(current)/a/k', 'pull secret k, namespace a'],
  [
    '{ kubernetes: k, namespaces: [b], context: "arn:aws:1/x" }',
    'kubernetes:arn:aws:1/x/b/k',
    'pull secret k, namespace b of context arn:aws:1/x',
  ],
  ['{ program: [./v, kv] }', 'program:./v', 'program ./v'],
]

describe('a store', () => {
  it.each(written)('%s is %s: %s', async (store, ...expected) => {
    const { stores } = await entryWith(store)
    const names = stores.map(each => storeName(each, 'acme/here'))
    expect([...names, ...names.map(storeWords)]).toEqual(expected)
  })

  it('that is a secret lies in a place', async () => {
    const { stores } = await entryWith(...written.map(([store]) => store))
    const places = stores.map(each => (isSecretStore(each) ? placeName(each, 'acme/here') : undefined))
    const names = written.map(([, name]) => name.replace(/:S$/, ''))
    expect(places).toEqual([...names.slice(0, 5), undefined, undefined, undefined])
  })

  it.each(['somewhere', 'my program:x', 'my actions:acme:A', 'actions:acme:A!', 'kubernetes:c/n/p/'])(
    'has no other name: %s',
    name => {
      expect(storeWords(name)).toBe(name)
    },
  )

  it.each([
    ['{ secret: S }', '{ secret: S, repository: Acme/Here }', true],
    ['{ secret: S, environment: e }', '{ secret: S }', false],
    ['{ secret: S, environment: e }', '{ secret: S, environment: E, repository: acme/here }', true],
    ['{ secret: S }', '{ secret: S, repository: acme/there }', false],
    ['{ program: [a, b] }', '{ name: c, program: [a, c] }', false],
    ['{ program: [a] }', '{ name: c, program: [a], stdin: "x {token}" }', false],
    [
      '{ kubernetes: k, namespaces: [a], context: X }',
      '{ kubernetes: k, namespaces: [a], context: x }',
      false,
    ],
  ])('%s and %s are one place: %s', async (one, ...[other, same]) => {
    const [a, b] = (await entryWith(one, other)).stores.map(store => storeIdentity(store, 'acme/here'))
    expect(a === b).toBe(same)
  })
})

const ofOrganization = '{ secret: O, organization: Acme }'
it.each([
  [[ofOrganization, '{ secret: E, environment: e }', '{ secret: R }'], { secret: 'R' }],
  [[ofOrganization, '{ secret: E, environment: e }'], { secret: 'E', environment: 'e' }],
  [[ofOrganization, '{ secret: R, repository: acme/there }'], { secret: 'O' }],
  [['{ secret: R, repository: ACME/Here }'], { secret: 'R' }],
  [['{ secret: O, organization: other }', '{ secret: D, app: dependabot }', '{ program: [a] }'], undefined],
])('a job reads, of %j, the nearest secret', async (stores, expected) => {
  const found = secretNameFor(await entryWith(...stores), 'acme/here')
  expect(found).toEqual(expected && { environment: undefined, ...expected })
})
