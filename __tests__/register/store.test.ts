import { describe, expect, it } from '@jest/globals'
import { secretNameFor } from '../../src/register/find-slot.ts'
import { parseRegister } from '../../src/register/read.ts'
import type { Slot } from '../../src/register/register.ts'
import { storeIdentity, storeName } from '../../src/register/store.ts'
import { readRegisterYaml } from '../../src/yaml/read.ts'

async function slotWith(...stores: readonly string[]): Promise<Slot> {
  const text = `organization: kong
tokens: [{ label: a, channel: nightly, access: pull, repositories: [kong/a], stores: [${stores.join(', ')}] }]`
  const [slot] = parseRegister(await readRegisterYaml(text), 'r.yml').tokens
  if (slot === undefined) throw new Error('no slot')
  return slot
}

describe('storeName', () => {
  it.each([
    ['{ secret: S }', ['actions:kong/here:S']],
    ['{ secret: s, app: dependabot, repository: kong/There }', ['dependabot:kong/There:S']],
    ['{ secret: S, environment: prod eu }', ['actions:kong/here#prod eu:S']],
    ['{ secret: S, environment: e, repository: kong/there }', ['actions:kong/there#e:S']],
    ['{ secret: S, organization: Kong, app: codespaces }', ['codespaces:Kong:S']],
    ['{ kubernetes: k, namespaces: [a, b], context: c }', ['kubernetes:c/a/k', 'kubernetes:c/b/k']],
    ['{ kubernetes: k, namespaces: [a] }', ['kubernetes:(current)/a/k']],
    ['{ program: [vault, kv] }', ['program:vault']],
  ])('of %s', async (store, names) => {
    const { stores } = await slotWith(store)
    expect(stores.map(each => storeName(each, 'kong/here'))).toEqual(names)
  })
})

it('tells the stores of one program apart by their place', async () => {
  const calls = ['{ program: [vault, a] }', '{ program: [pass, a] }', '{ program: [vault, b] }']
  const { stores } = await slotWith(...calls, '{ program: [vault, c] }')
  const names = ['program:vault', 'program:pass', 'program:vault#2', 'program:vault#3']
  expect(stores.map(each => storeName(each, 'kong/here'))).toEqual(names)
})

it('gives a program whose name ends like a number another name than the second call', async () => {
  const { stores } = await slotWith('{ program: [x, a] }', '{ program: [x, b] }', '{ program: ["x#2"] }')
  const names = stores.map(each => storeName(each, 'kong/here'))
  expect(names).toEqual(['program:x', 'program:x#2', 'program:x#2#1'])
})

describe('storeIdentity', () => {
  it.each([
    ['{ secret: S }', '{ secret: S, repository: Kong/Here }', true],
    ['{ secret: S, environment: e }', '{ secret: S }', false],
    ['{ secret: S, environment: e }', '{ secret: S, environment: E, repository: kong/here }', true],
    ['{ secret: S }', '{ secret: S, repository: kong/there }', false],
    ['{ program: [a, b] }', '{ program: [a, c] }', false],
    [
      '{ kubernetes: k, namespaces: [a], context: X }',
      '{ kubernetes: k, namespaces: [a], context: x }',
      false,
    ],
  ])('of %s and %s', async (one, ...[other, same]) => {
    const [a, b] = (await slotWith(one, other)).stores.map(store => storeIdentity(store, 'kong/here'))
    expect(a === b).toBe(same)
  })
})

describe('secretNameFor', () => {
  it.each([
    [
      ['{ secret: O, organization: Kong }', '{ secret: E, environment: e }', '{ secret: R }'],
      { secret: 'R' },
    ],
    [
      ['{ secret: O, organization: Kong }', '{ secret: E, environment: e }'],
      { secret: 'E', environment: 'e' },
    ],
    [['{ secret: O, organization: Kong }', '{ secret: R, repository: kong/there }'], { secret: 'O' }],
    [['{ secret: R, repository: KONG/Here }'], { secret: 'R' }],
    [['{ secret: O, organization: other }', '{ secret: D, app: dependabot }', '{ program: [a] }'], undefined],
  ])('of %j', async (stores, expected) => {
    const found = secretNameFor(await slotWith(...stores), 'kong/here')
    expect(found).toEqual(expected && { environment: undefined, ...expected })
  })
})
