import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { AccessToken } from '../../sandbox/book/access-token.ts'
import { organization } from '../../sandbox/book/slot.ts'
import { parseLabel } from '../../src/register/label.ts'
import { sampled } from '../support/depth.ts'
import { type RotationBench, type RotationRun, startRotationBench } from '../support/rotation-bench.ts'

/** The whole command against the sandbox's servers, by a fake clock: what a register, Docker Hub and people change meanwhile. */
let bench: RotationBench
beforeEach(async () => {
  bench = await startRotationBench()
  for (const { id } of bench.world.book.tokens(organization)) bench.world.book.delete(id)
})
afterEach(async () => {
  await bench.close()
  expect(bench.world.github?.violations).toEqual([])
})

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const place = 'kong/kubernetes-ingress-controller'
const held = (secret: string): string | undefined =>
  bench.world.github?.secretValue(`actions:${place}:${secret}`)
const all = (): readonly AccessToken[] => bench.world.book.tokens(organization)
const named = (name: string): AccessToken[] =>
  all().filter(({ label }) => parseLabel(label).name.normalize() === name.normalize())
const currentOf = (name: string): AccessToken | undefined =>
  named(name).findLast(({ label }) => parseLabel(label).state === 'current')
const works = (value: string | undefined): boolean =>
  bench.world.book.identify({ username: 'kong', password: value ?? '' }).kind === 'token'
const did = ({ isOk, reports }: RotationRun): string =>
  `${isOk ? 'ok' : 'failed'}: ${reports.map(({ action, code }) => [action, code].filter(Boolean).join(' ')).join(', ')}`

/** `name: secrets` of each entry, all for the nightly or the release image. */
function registerOf(
  entries: Readonly<Record<string, readonly string[]>>,
  { grace = '48h', purpose = '' }: { grace?: string; purpose?: string } = {},
): string {
  const tokens = Object.entries(entries).map(([label, secrets], index) =>
    [
      `  - label: ${label}`,
      `    channel: ${index === 0 ? 'nightly' : 'release'}`,
      '    access: push',
      `    repositories: [kong/${index === 0 ? 'nightly' : 'kubernetes'}-ingress-controller]`,
      ...(purpose === '' ? [] : [`    purpose: ${purpose}`]),
      `    stores: [${secrets.map(secret => `{ secret: ${secret} }`).join(', ')}]`,
    ].join('\n'),
  )
  return `organization: kong\nrotation: { grace: ${grace} }\ntokens:\n${tokens.join('\n')}\n`
}

async function setByHand(secret: string, value: string): Promise<void> {
  const at = bench.clock.now()
  const secrets = bench.world.github?.place(`actions:${place}`)?.secrets
  secrets?.set(secret, { name: secret, value, createdAt: at, updatedAt: at, access: undefined })
  await Promise.resolve()
}

describe('the register changes between runs', () => {
  it.each(sampled(['48h', '0s'], 2))('two stores are swapped between two tokens, grace %s', async grace => {
    await bench.rotate({ register: registerOf({ a: ['ONE', 'TWO'], b: ['THREE'] }, { grace }) })
    const swapped = registerOf({ a: ['THREE', 'TWO'], b: ['ONE'] }, { grace })
    await bench.pass(hour)
    const first = await bench.rotate({ register: swapped })
    expect(did(first)).toBe('ok: rotated, rotated')
    for (const days of [0, 3, 11]) {
      await bench.pass(days * day)
      await bench.rotate({ register: swapped })
      expect(['THREE', 'TWO', 'ONE'].map(held)).toEqual([
        ...[currentOf('a')?.value, currentOf('a')?.value],
        currentOf('b')?.value,
      ])
    }
    expect([named('a').length, named('b').length]).toEqual([1, 1])
  })

  it('a store that was filled by hand a day before is added an hour after the rotation', async () => {
    await bench.rotate({ register: registerOf({ a: ['ONE'] }) })
    await bench.pass(40 * day)
    await setByHand('OTHER', currentOf('a')?.value ?? '')
    await bench.pass(20 * hour)
    await bench.rotate({ register: registerOf({ a: ['ONE'] }), inputs: { force: 'a' } })
    await bench.pass(hour)
    expect(did(await bench.rotate({ register: registerOf({ a: ['ONE', 'OTHER'] }) }))).toBe('ok: rotated')
    expect(held('OTHER')).toBe(currentOf('a')?.value)
  })

  it('a store is away for one run, in which the token leaked', async () => {
    const both = registerOf({ a: ['ONE', 'TWO'] })
    await bench.rotate({ register: both })
    await bench.pass(day)
    await bench.rotate({ register: registerOf({ a: ['ONE'] }), inputs: { compromised: 'a' } })
    expect(works(held('TWO'))).toBe(false)
    await bench.pass(day)
    expect(did(await bench.rotate({ register: both }))).toBe('ok: rotated')
    expect(works(held('TWO'))).toBe(true)
  })

  it('a token stays as long as a store of an entry that is left alone may hold it', async () => {
    await bench.rotate({ register: registerOf({ a: ['ONE', 'TWO'], b: ['THREE'] }) })
    const moved = registerOf({ a: ['ONE'], b: ['THREE', 'TWO'] })
    await bench.pass(hour)
    await bench.rotate({ register: moved, inputs: { only: 'a' } })
    await bench.pass(3 * day)
    const later = await bench.rotate({ register: moved, inputs: { only: 'a' } })
    expect(did(later)).toBe('ok: held')
    expect(later.reports[0]?.reason).toMatch(
      /may still be in secret (TWO|THREE) of kong\/kubernetes-ingress-controller,/,
    )
    expect(works(held('TWO'))).toBe(true)
    // In one run: the other entry gets its token, then the older one goes.
    const both = await bench.rotate({ register: moved })
    expect(did(both)).toBe('ok: swept, rotated')
    expect(['ONE', 'TWO', 'THREE'].map(it => works(held(it)))).toEqual([true, true, true])
  })

  it('nothing changes: nothing is due, and the purpose stands beside the fingerprint', async () => {
    const register = registerOf({ a: ['TWO', 'ONE'] }, { purpose: 'nightly pushes' })
    await bench.rotate({ register })
    expect(currentOf('a')?.description).toMatch(
      /^nightly pushes \[copies [0-9a-f]{8} in kong\/kubernetes-ingress-controller\]$/,
    )
    await bench.pass(day)
    const again = registerOf({ a: ['ONE', 'TWO'] }, { purpose: 'nightly pushes' })
    expect(did(await bench.rotate({ register: again }))).toBe('ok: nothing')
  })
})

describe('a person', () => {
  it.each(['', 'compromised'])(
    'puts the token before back before the new one is current, grace 0 (%s)',
    async why => {
      const register = registerOf({ a: ['ONE', 'TWO'] }, { grace: '0s' })
      await bench.rotate({ register })
      const old = currentOf('a')?.value ?? ''
      await bench.pass(61 * day)
      let isDone = false
      bench.afterRequest(async request => {
        if (isDone || !/^hub PATCH/.test(request)) return
        isDone = true
        await bench.pass(2200)
        await setByHand('ONE', old)
      })
      const run = await bench.rotate({ register, inputs: why === '' ? {} : { [why]: 'a' } })
      bench.afterRequest(undefined)
      expect(held('ONE')).toBe(old)
      // A leak ends it all the same; else it is kept for its place.
      expect(works(old)).toBe(why === '')
      // Its place has a token that is not the entry's: the run knows.
      expect(run.isOk).toBe(false)
    },
  )

  it('deactivates a token while it is made current: it stays so', async () => {
    const register = registerOf({ a: ['ONE'] })
    bench.world.hub?.events.set(
      () => {
        const pending = named('a').find(({ label }) => parseLabel(label).state === 'pending')
        if (pending !== undefined) bench.world.book.change(pending.id, { isActive: false })
      },
      { times: 1, matching: /^PATCH/ },
    )
    const { reports } = await bench.rotate({ register })
    expect(currentOf('a')?.isActive).toBe(false)
    expect(reports[0]?.reason).toContain('due again: the current token was deactivated')
  })
})

describe('Docker Hub', () => {
  const register = registerOf({ a: ['ONE'] })

  it('cuts labels: the token that was made goes again, run by run', async () => {
    const { hub } = bench.world
    if (hub) hub.keepLabel = label => label.slice(0, 20)
    const before = all().length
    for (const turn of [1, 2, 3]) {
      const { reports } = await bench.rotate({ register, run: `${turn}.1` })
      expect(reports[0]).toMatchObject({ action: 'failed', code: 'HUB_INVALID' })
      expect(reports[0]?.reason).toContain('with the label "a (pending')
      expect(all()).toHaveLength(before)
      await bench.pass(20 * minute)
    }
  })

  it('shows a mint as asked and its label cut in the list: the token goes again', async () => {
    const before = all().length
    bench.afterRequest(request => {
      const [made] = named('a').slice(-1)
      if (/^hub POST .*access-tokens/.test(request) && made) {
        bench.world.book.change(made.id, { label: 'a (pend' })
      }
    })
    const { isOk } = await bench.rotate({ register })
    bench.afterRequest(undefined)
    expect(isOk ? held('ONE') : undefined).toBe(isOk ? currentOf('a')?.value : undefined)
    expect(all().length - before).toBe(isOk ? 1 : 0)
  })

  it('hands accents back in another form', async () => {
    const { hub } = bench.world
    if (hub) hub.keepLabel = label => label.normalize('NFD')
    const accented = registerOf({ 'dépôt ü': ['ONE'] })
    expect(did(await bench.rotate({ register: accented }))).toBe('ok: rotated')
    await bench.pass(day)
    expect(did(await bench.rotate({ register: accented }))).toBe('ok: nothing')
    expect(named('dépôt ü')).toHaveLength(1)
  })

  it.each([3000, 60_000])('lists a mint %d ms late', async late => {
    const { hub } = bench.world
    if (hub) hub.listsAfter = late
    expect(did(await bench.rotate({ register }))).toBe('ok: rotated')
    expect(named('a')).toHaveLength(1)
  })

  it('never lists a mint: it goes again', async () => {
    const { hub } = bench.world
    if (hub) hub.listsAfter = hour
    expect((await bench.rotate({ register })).isOk).toBe(false)
    expect(named('a')).toHaveLength(0)
  })

  it('gives a token no expiry: it goes again', async () => {
    bench.afterRequest(undefined)
    const { book } = bench.world
    const mint = book.mint.bind(book)
    book.mint = (name, wanted) => mint(name, { ...wanted, expiresAt: null })
    const { reports } = await bench.rotate({ register })
    expect(reports[0]?.reason).toContain('with no expiry')
    expect(named('a')).toHaveLength(0)
  })

  it('writes the same rights in more words: nothing is due', async () => {
    await bench.rotate({ register })
    const current = currentOf('a')
    bench.world.book.change(current?.id ?? '', {
      resources: (current?.resources ?? []).map(it => ({
        ...it,
        scopes: ['scope-image-pull', ...it.scopes],
      })),
    })
    await bench.pass(day)
    expect(did(await bench.rotate({ register }))).toBe('ok: nothing')
  })

  it('has an expired token: it is deleted, never changed', async () => {
    await bench.rotate({ register })
    const old = currentOf('a')?.id
    await bench.pass(61 * day)
    await bench.rotate({ register })
    await bench.pass(30 * day)
    bench.world.log.clear()
    const { reports } = await bench.rotate({ register })
    expect(reports[0]).toMatchObject({ deleted: [old], retired: [] })
    expect(bench.world.log.lines().filter(line => line.includes('PATCH'))).toEqual([])
  })

  it('has a pending label of the year 2999: the slot is not blocked, and the token goes in time', async () => {
    await bench.rotate({ register })
    await bench.pass(day)
    bench.world.book.mint(organization, { label: 'a (pending 2999-01-01T00:00:00Z 7.1)', resources: [] })
    await bench.pass(minute)
    expect(did(await bench.rotate({ register }))).toBe('ok: rotated')
    await bench.pass(3 * day)
    await bench.rotate({ register })
    expect(named('a').filter(({ isActive }) => isActive)).toHaveLength(1)
  })
})
