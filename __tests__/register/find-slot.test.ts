import { describe, expect, it } from '@jest/globals'
import { findSlot, type SlotChoice, slotOfLabel } from '../../src/register/find-slot.ts'
import { parseRegister } from '../../src/register/read.ts'
import { readRegisterYaml } from '../../src/yaml/read.ts'

const entry = (label: string, more: string): string =>
  `  - { label: ${label}, ${more}, stores: [{ secret: ${label} }] }\n`

const text = [
  'organization: kong\ntokens:\n',
  entry('A', 'channel: release, access: push, repositories: [kong/a, kong/b]'),
  entry('B', 'channel: release, access: push, repositories: [kong/c]'),
  entry('C', 'channel: release, access: pull, repositories: [kong/a]'),
].join('')

const register = parseRegister(await readRegisterYaml(text), 'r.yml')

const said = (choice: SlotChoice): string =>
  choice.kind === 'found'
    ? choice.slot.label
    : `${choice.kind} of ${choice.candidates.map(s => s.label).join(' ')}`

const withoutChannel = parseRegister(
  await readRegisterYaml(
    [
      'organization: kong\ntokens:\n',
      entry('N', 'access: push, repositories: [kong/a]'),
      entry('R', 'channel: release, access: pull, repositories: [kong/a]'),
      entry('S', 'channel: stable, access: pull, repositories: [kong/a]'),
    ].join(''),
  ),
  'r.yml',
)

describe('findSlot, where a channel is not told', () => {
  it.each([
    ['an entry without one serves every channel', 'nightly', 'push', [], 'N'],
    ['a job without one takes the only entry', undefined, 'push', ['kong/z'], 'N'],
    ['a job without one cannot choose by channel', undefined, 'pull', [], 'ambiguous of R S'],
    ['nor by repositories that both have', undefined, 'pull', ['kong/a'], 'ambiguous of R S'],
    ['any word tells', 'stable', 'pull', ['kong/a'], 'S'],
  ] as const)('%s', (...[, channel, access, repositories, expected]) => {
    expect(said(findSlot(withoutChannel, { channel, access, repositories }))).toBe(expected)
  })
})

describe('findSlot', () => {
  it.each([
    {
      name: 'takes the only one without being told',
      channel: 'release',
      access: 'pull',
      repositories: [],
      expected: 'C',
    },
    {
      name: 'takes the only one, whatever the repositories',
      channel: 'release',
      access: 'pull',
      repositories: ['kong/z'],
      expected: 'C',
    },
    {
      name: 'chooses by one repository',
      channel: 'release',
      access: 'push',
      repositories: ['kong/c'],
      expected: 'B',
    },
    {
      name: 'chooses by several repositories',
      channel: 'release',
      access: 'push',
      repositories: ['kong/b', 'kong/a'],
      expected: 'A',
    },
    {
      name: 'asks for repositories',
      channel: 'release',
      access: 'push',
      repositories: [],
      expected: 'ambiguous of A B',
    },
    {
      name: 'has no token for two slots at once',
      channel: 'release',
      access: 'push',
      repositories: ['kong/a', 'kong/c'],
      expected: 'none of A B',
    },
    {
      name: 'has no token for an unknown repository',
      channel: 'release',
      access: 'push',
      repositories: ['kong/z'],
      expected: 'none of A B',
    },
    {
      name: 'has no token for an empty slot',
      channel: 'nightly',
      access: 'push',
      repositories: ['kong/a'],
      expected: 'none of ',
    },
  ] as const)('$name', ({ expected, ...wanted }) => {
    expect(said(findSlot(register, wanted))).toBe(expected)
  })
})

describe('slotOfLabel', () => {
  it('knows labels to the letter', () => {
    expect(slotOfLabel(register, 'B')?.repositories).toEqual(['kong/c'])
    expect(slotOfLabel(register, 'b')).toBeUndefined()
  })
})
