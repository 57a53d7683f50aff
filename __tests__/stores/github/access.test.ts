import { beforeEach, describe, expect, it } from '@jest/globals'
import type { Fault } from '../../../sandbox/fault.ts'
import { githubLimit } from '../../../sandbox/github/limits.ts'
import type { KeptAccess } from '../../../sandbox/github/place.ts'
import type { Visibility } from '../../../src/token-list/store.ts'
import { type Bench, startBench, stores } from './bench.ts'

/** Who may read an organization secret, while GitHub and its people are at work. */
let bench: Bench
beforeEach(async () => {
  bench = await startBench()
  for (let count = 2; count < 150; count++) await bench.github.addRepository(`acme/r${count}`)
})

const store = stores.organization
const name = 'actions:acme:PUSH_TOKEN'
const ids = (count: number): number[] => Array.from({ length: count }, (_, index) => 1000 + index)
const secrets = () => bench.github.place('actions:acme')?.secrets
const keep = (access: KeptAccess): void => {
  const times = { createdAt: bench.clock.now() - 1000, updatedAt: bench.clock.now() - 1000 }
  secrets()?.set('PUSH_TOKEN', { name: 'PUSH_TOKEN', value: 'old', ...times, access })
}
const selected = (repositoryIds: readonly number[]): KeptAccess => ({ visibility: 'selected', repositoryIds })
const accessOf = () => secrets()?.get('PUSH_TOKEN')?.access
const write = () => bench.open().write(store, { value: bench.secret('new') })
/** Called when a request has been carried out, before its answer leaves. */
const watch = (happens: (request: { method: string; target: string }) => void): void => {
  bench.log.witness = request => {
    happens(request)
    return Promise.resolve()
  }
}
const json = (body: unknown): Fault => ({
  kind: 'reply',
  reply: { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
})
const unread = {
  code: 'STORE_FAILED',
  message: expect.stringMatching(
    /^secret PUSH_TOKEN of organization acme: GitHub's list of the repositories that may read the secret cannot be read completely /,
  ),
  hint: 'run it again; if that does not help, check that input "github-token" can see every repository of the list (an App has to be installed there)',
}

describe('the list of readers', () => {
  it.each([0, 100, 101])('of %i repositories is written back', async count => {
    keep(selected(ids(count)))
    expect(await write()).toMatchObject({ result: 'written' })
    expect(accessOf()).toEqual(selected(ids(count)))
    expect(bench.said).toEqual([])
  })

  it('is not cut where a page is empty: nothing is written, and the check says so', async () => {
    keep(selected(ids(150)))
    const empty = json({ total_count: 150, repositories: [] })
    bench.github.faults.set(empty, { matching: /repositories\?.*page=2/ })
    await expect(bench.open().check(store)).rejects.toMatchObject(unread)
    await expect(write()).rejects.toMatchObject(unread)
    expect(accessOf()).toEqual(selected(ids(150)))
    expect(bench.github.secretValue(name)).toBe('old')
  })

  it('of one page that lacks some is refused: the token may not see them all', async () => {
    keep(selected(ids(3)))
    const [one] = ids(1)
    bench.github.faults.set(json({ total_count: 3, repositories: [{ id: one, full_name: 'acme/one' }] }), {
      matching: /repositories\?/,
    })
    await expect(write()).rejects.toMatchObject(unread)
    expect(bench.github.secretValue(name)).toBe('old')
  })

  it('does not give back what was taken between two pages', async () => {
    keep(selected(ids(150)))
    let pages = 0
    watch(({ target }) => {
      if (/repositories\?/.test(target) && ++pages === 1) keep(selected(ids(150).slice(1)))
    })
    expect(await write()).toMatchObject({ result: 'written' })
    expect(accessOf()).toEqual(selected(ids(150).slice(1)))
  })
})

describe('a repository that is taken off while the write waits', () => {
  const meanwhile = (happens: () => void) => ({
    ...bench.clock,
    sleep: (milliseconds: number, signal: AbortSignal) => {
      happens()
      return bench.clock.sleep(milliseconds, signal)
    },
  })

  it('for its turn, does not read the new value', async () => {
    keep(selected(ids(3)))
    const clock = meanwhile(() => {
      keep(selected(ids(2)))
    })
    const github = bench.open({ clock, pace: 60_000 })
    await github.write(stores.repository, { value: bench.secret('first') })
    await github.write(store, { value: bench.secret('new') })
    expect(bench.clock.slept).toEqual([60_000])
    expect(accessOf()).toEqual(selected(ids(2)))
    expect(bench.github.secretValue(name)).toBe('new')
  })

  it('for a rate limit to end, does not read it either', async () => {
    keep(selected(ids(3)))
    bench.github.faults.set(githubLimit.secondary({ retryAfter: 600 }), { times: 1, matching: /^PUT/ })
    const clock = meanwhile(() => {
      keep(selected(ids(2)))
    })
    await bench.open({ clock }).write(store, { value: bench.secret('new') })
    expect(accessOf()).toEqual(selected(ids(2)))
    expect(bench.github.secretValue(name)).toBe('new')
  })

  it('nor does it read the expiry', async () => {
    keep(selected(ids(3)))
    bench.github.faults.set(githubLimit.secondary({ retryAfter: 600 }), { times: 1, matching: /^POST/ })
    const clock = meanwhile(() => {
      keep(selected(ids(2)))
    })
    await bench.open({ clock }).announce(store, { expiresAt: Date.UTC(2027, 1, 3) })
    const variable = bench.github.place('actions:acme')?.variables.get('PUSH_TOKEN_EXPIRES_AT')
    expect(variable?.access).toEqual(selected(ids(2)))
  })
})

describe('a write whose answer was lost', () => {
  it('stays lost when who may read cannot be asked again', async () => {
    keep(selected(ids(3)))
    bench.github.faults.set({ kind: 'reset', late: true }, { times: 1, matching: /^PUT/ })
    watch(({ method }) => {
      if (method === 'PUT') bench.github.faults.set(json({}), { matching: /^GET/ })
    })
    expect(await write()).toMatchObject({ result: 'lost', error: { code: 'STORE_FAILED' } })
    expect(bench.github.secretValue(name)).toBe('new')
  })
})

it.each<[string, KeptAccess, Visibility, string | undefined]>([
  [
    'lacks one',
    selected([1000]),
    { kind: 'selected', repositories: ['acme/kic', 'acme/r2'] },
    'the token list lets acme/r2 read it',
  ],
  ['has them all', selected([1000]), { kind: 'selected', repositories: ['Acme/KIC'] }, undefined],
  ['is open to all', { visibility: 'all', repositoryIds: [] }, { kind: 'private' }, undefined],
])('a check says who lacks what the list lets it read: %s', async (...[, access, visibility, lack]) => {
  keep(access)
  await bench.open().check({ ...store, visibility })
  expect(bench.said.map(said => said.replace(/^.*?organization acme: /, ''))).toEqual(
    lack === undefined ? [] : [expect.stringMatching(new RegExp(`^${lack}`))],
  )
})

describe('a visibility that is', () => {
  const told = (visibility: unknown) => ({
    name: 'PUSH_TOKEN',
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    visibility,
  })

  it.each(['internal', undefined, null, 7])('%j is refused, never guessed', async visibility => {
    keep({ visibility: 'all', repositoryIds: [] })
    const untold = {
      code: 'STORE_FAILED',
      message: `secret PUSH_TOKEN of organization acme: GitHub does not say who may read this secret (visibility is missing or unknown)`,
      hint: 'check its repository access on GitHub, and look for a newer version of this action',
    }
    bench.github.faults.set(json({ total_count: 1, secrets: [told(visibility)] }), { matching: /secrets\?/ })
    bench.github.faults.set(json(told(visibility)), { matching: /secrets\/PUSH_TOKEN/ })
    await expect(bench.open().check(store)).rejects.toMatchObject(untold)
    await expect(write()).rejects.toMatchObject(untold)
    expect(bench.github.secretValue(name)).toBe('old')
    expect(accessOf()).toEqual({ visibility: 'all', repositoryIds: [] })
  })
})
