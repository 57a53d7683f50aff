import { describe, expect, it } from '@jest/globals'
import { OatError } from '../../src/base/error.ts'
import type { Files } from '../../src/base/files.ts'
import { findTokenList, loadTokenList } from '../../src/token-list/read.ts'

const text = 'organization: acme\ntokens:\n  - { label: A, access: push, repositories: [acme/a] }\n'

async function said(work: () => unknown): Promise<unknown> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof OatError)) throw error
    return `${error.code}: ${error.message}; ${error.hint}`
  }
}

describe('the file of the token list', () => {
  const reading = (read: () => Promise<string | undefined>) =>
    ({ read, locate: () => Promise.resolve({ kind: 'file' }) }) as unknown as Files
  const there = reading(() => Promise.resolve(text))
  const missing = reading(() => Promise.resolve(undefined))
  const closed = reading(() => Promise.reject(new Error('EACCES')))
  const labels = async (found: ReturnType<typeof findTokenList>) =>
    (await found)?.tokens.map(({ label }) => label)
  const gone =
    'LIST_MISSING: there is no token list at r.yml (input "config"); check the path. It starts at the current directory; in a workflow, actions/checkout has to run first'

  it('is read where it is', async () => {
    const all = ['A']
    expect(await labels(loadTokenList('r.yml', there))).toEqual(all)
    expect(await labels(findTokenList({ path: 'r.yml', isExplicit: false }, there))).toEqual(all)
    expect(await labels(findTokenList({ path: 'r.yml', isExplicit: true }, there))).toEqual(all)
    expect((await loadTokenList('r.yml', there)).file).toBe('r.yml')
  })

  it('has to be there for who wrote its path, and needs not for others', async () => {
    expect(await said(() => loadTokenList('r.yml', missing))).toBe(gone)
    expect(await said(() => findTokenList({ path: 'r.yml', isExplicit: true }, missing))).toBe(gone)
    expect(await findTokenList({ path: 'r.yml', isExplicit: false }, missing)).toBeUndefined()
  })

  it('has to be readable for everybody', async () => {
    const message = 'LIST_INVALID: r.yml cannot be read; it has to be a file that this user may read'
    expect(await said(() => loadTokenList('r.yml', closed))).toBe(message)
    expect(await said(() => findTokenList({ path: 'r.yml', isExplicit: false }, closed))).toBe(message)
  })
})
