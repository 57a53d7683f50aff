import { describe, expect, it } from '@jest/globals'
import { OatError } from '../../src/base/error.ts'
import type { Files } from '../../src/base/files.ts'
import { findSlotIn, type WantedSlot } from '../../src/register/find-slot.ts'
import { findRegister, loadRegister } from '../../src/register/read.ts'
import { parseRegister } from '../../src/register/read.ts'
import { readRegisterYaml } from '../../src/yaml/read.ts'
import { silentRunner } from '../support/silent-runner.ts'

const entry = (label: string, more: string): string =>
  `  - { label: ${label}, ${more}, stores: [{ secret: ${label} }] }\n`
const text = [
  'organization: kong\ntokens:\n',
  entry('A', 'channel: release, access: push, repositories: [kong/a]'),
  entry('B', 'channel: nightly, access: push, repositories: [kong/a, kong/b]'),
  entry('C', 'channel: nightly, access: pull, repositories: [kong/a]'),
  entry('D', 'channel: nightly, access: pull, repositories: [kong/b]'),
].join('')

async function said(work: () => unknown): Promise<unknown> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof OatError)) throw error
    return `${error.code}: ${error.message}; ${error.hint}`
  }
}

describe('the file of the register', () => {
  const reading = (read: () => Promise<string | undefined>) => ({ read }) as unknown as Files
  const there = reading(() => Promise.resolve(text))
  const missing = reading(() => Promise.resolve(undefined))
  const closed = reading(() => Promise.reject(new Error('EACCES')))
  const labels = async (found: ReturnType<typeof findRegister>) =>
    (await found)?.tokens.map(({ label }) => label)
  const gone =
    'REGISTER_MISSING: there is no register at r.yml (input "config"); check the path. It starts at the current directory; in a workflow, actions/checkout has to run first'

  it('is read where it is', async () => {
    const all = ['A', 'B', 'C', 'D']
    expect(await labels(loadRegister('r.yml', there))).toEqual(all)
    expect(await labels(findRegister({ path: 'r.yml', isExplicit: false }, there))).toEqual(all)
    expect(await labels(findRegister({ path: 'r.yml', isExplicit: true }, there))).toEqual(all)
    expect((await loadRegister('r.yml', there)).file).toBe('r.yml')
  })

  it('has to be there for who wrote its path, and needs not for others', async () => {
    expect(await said(() => loadRegister('r.yml', missing))).toBe(gone)
    expect(await said(() => findRegister({ path: 'r.yml', isExplicit: true }, missing))).toBe(gone)
    expect(await findRegister({ path: 'r.yml', isExplicit: false }, missing)).toBeUndefined()
    const error: unknown = await loadRegister('r.yml', missing).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ hint: expect.stringContaining('It starts at the current directory') })
  })

  it('has to be readable for everybody', async () => {
    const message = 'REGISTER_INVALID: r.yml cannot be read; it has to be a file that this user may read'
    expect(await said(() => loadRegister('r.yml', closed))).toBe(message)
    expect(await said(() => findRegister({ path: 'r.yml', isExplicit: false }, closed))).toBe(message)
  })
})

describe('the entry for a login', () => {
  const find = async (wanted: Partial<WantedSlot>, hasRegister = true) => {
    const notices: string[] = []
    const runner = { ...silentRunner(), notice: (notice: string) => void notices.push(notice) }
    const register = hasRegister ? parseRegister(await readRegisterYaml(text), 'r.yml') : undefined
    const given = { channel: undefined, access: 'push', repositories: [], ...wanted } as const
    const found = await said(() => findSlotIn(register, given, runner).slot?.label)
    return [found, ...notices]
  }

  it('is found, or nothing is known of it', async () => {
    expect(await find({ channel: 'release' })).toEqual(['A'])
    expect(await find({ repositories: ['kong/b'] })).toEqual(['B'])
    expect(await find({}, false)).toEqual([undefined])
    expect(await find({ channel: 'stable' })).toEqual([undefined, 'r.yml has no entry for stable push'])
  })

  it('has to be told from others', async () => {
    expect(await find({})).toEqual([
      'INPUT_INVALID: 2 entries of r.yml fit: "A" (release push), "B" (nightly push); ' +
        'write "push:" with the repositories, or "channel:", so that one of them is left',
    ])
    expect(await find({ access: 'pull' })).toEqual([
      'INPUT_INVALID: 2 entries of r.yml fit: "C" (nightly pull), "D" (nightly pull); ' +
        'write "pull:" with the repositories, so that one of them is left',
    ])
    expect(await find({ access: 'pull', repositories: ['kong/a', 'kong/b'] })).toEqual([
      'INPUT_INVALID: no single entry of r.yml for pull has kong/a, kong/b: "C" (nightly pull), "D" (nightly pull); ' +
        'name the repositories of one entry; where two tokens are needed, log in twice, each in a directory of its own ("docker-config: isolated", or DOCKER_CONFIG)',
    ])
  })
})
