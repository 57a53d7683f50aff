import { describe, expect, it } from '@jest/globals'
import { OatError } from '../../src/base/error.ts'
import type { Files } from '../../src/base/files.ts'
import { findRegister, loadRegister } from '../../src/register/read.ts'

const text = 'organization: kong\ntokens:\n  - { label: A, access: push, repositories: [kong/a] }\n'

async function said(work: () => unknown): Promise<unknown> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof OatError)) throw error
    return `${error.code}: ${error.message}; ${error.hint}`
  }
}

describe('the file of the register', () => {
  const reading = (read: () => Promise<string | undefined>) =>
    ({ read, locate: () => Promise.resolve({ kind: 'file' }) }) as unknown as Files
  const there = reading(() => Promise.resolve(text))
  const missing = reading(() => Promise.resolve(undefined))
  const closed = reading(() => Promise.reject(new Error('EACCES')))
  const labels = async (found: ReturnType<typeof findRegister>) =>
    (await found)?.tokens.map(({ label }) => label)
  const gone =
    'REGISTER_MISSING: there is no register at r.yml (input "config"); check the path. It starts at the current directory; in a workflow, actions/checkout has to run first'

  it('is read where it is', async () => {
    const all = ['A']
    expect(await labels(loadRegister('r.yml', there))).toEqual(all)
    expect(await labels(findRegister({ path: 'r.yml', isExplicit: false }, there))).toEqual(all)
    expect(await labels(findRegister({ path: 'r.yml', isExplicit: true }, there))).toEqual(all)
    expect((await loadRegister('r.yml', there)).file).toBe('r.yml')
  })

  it('has to be there for who wrote its path, and needs not for others', async () => {
    expect(await said(() => loadRegister('r.yml', missing))).toBe(gone)
    expect(await said(() => findRegister({ path: 'r.yml', isExplicit: true }, missing))).toBe(gone)
    expect(await findRegister({ path: 'r.yml', isExplicit: false }, missing)).toBeUndefined()
  })

  it('has to be readable for everybody', async () => {
    const message = 'REGISTER_INVALID: r.yml cannot be read; it has to be a file that this user may read'
    expect(await said(() => loadRegister('r.yml', closed))).toBe(message)
    expect(await said(() => findRegister({ path: 'r.yml', isExplicit: false }, closed))).toBe(message)
  })
})
