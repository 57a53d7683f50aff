import { beforeEach, describe, expect, it } from '@jest/globals'
import { fault } from '../../sandbox/fault.ts'
import { organization, resourcesOf } from '../../sandbox/book/entry.ts'
import type { AppInstallation } from '../../sandbox/github/app.ts'
import { everyPermission } from '../../sandbox/github/permission.ts'
import { tokenListOf, type RotationBench, startRotationBench } from './bench.ts'
import { home } from '../support/rotation-story.ts'

/** After a leak: what a run says of it, in worlds in which something is not as it should be. */
let bench: RotationBench
beforeEach(async () => {
  bench = await startRotationBench()
  // A stranger's right on the repository would be a gap.
  for (const { id } of bench.world.book.tokens(organization)) bench.world.book.delete(id)
})

const leaked = 'nightly-app push'
const tokenList = tokenListOf([{ channel: 'nightly', access: 'push', stores: ['_ONE', '_TWO'] }])
const mint = () =>
  bench.world.book.mint(organization, { label: leaked, resources: resourcesOf('nightly', 'push') })
/** A minute ago: two tokens of one millisecond have no order. */
const mintOld = async () => {
  const token = mint()
  await bench.pass(60_000)
  return token
}
const compromised = async (more: readonly string[] = []) => {
  const inputs = { compromised: [leaked, ...more].join('\n') }
  const { isOk, reports, said, summary } = await bench.rotate({ tokenList, inputs })
  const [first = ''] = summary.split('\n')
  return { isOk, report: reports[0], errors: said.filter(line => line.startsWith('error')), first, summary }
}
const alive = () =>
  bench.world.book
    .tokens(organization)
    .filter(({ label, isActive }) => label.startsWith(`${leaked} `) && isActive)

describe('the certificate of a leak', () => {
  it('is the first thing on the page, and green when all of it is so', async () => {
    const old = await mintOld()
    const { isOk, report, first, summary } = await compromised()
    expect(isOk).toBe(true)
    expect(first).toMatch(
      /^### ✅ <code>nightly-app push<\/code>: The leaked token is dead since \S+ [\d:]+ UTC; a session that the registry gave out before lives 300 seconds longer\.$/,
    )
    expect(report).toMatchObject({
      complete: true,
      gaps: [],
      others: [{ id: old.id, label: leaked, state: 'deleted' }],
    })
    const at = Date.parse(report?.others[0]?.at ?? '')
    expect(Date.parse(report?.deadSince ?? '')).toBe(at)
    expect(report?.stores.map(({ holds }) => holds)).toEqual([true, true])
    expect(summary).toContain('300 seconds')
    expect(alive()).toHaveLength(1)
  })

  it('names a token that was made by hand meanwhile', async () => {
    await mintOld()
    bench.afterRequest(async request => {
      if (!/^hub DELETE/.test(request)) return
      await bench.pass(2000)
      mint()
    })
    const { isOk, report, first, errors } = await compromised()
    expect({ isOk, complete: report?.complete, code: report?.code }).toEqual({
      isOk: false,
      complete: false,
      code: 'ROTATION_INCOMPLETE',
    })
    // It was made after the leak was told, so it did not leak; somebody made it, all the same.
    expect(first).toMatch(
      /^### ❌ <code>nightly-app push<\/code>: Deactivate "nightly-app push" \([\da-f-]{36}\): it still works\.$/,
    )
    const [error = '', ...others] = errors
    expect([error.replace(/\([\da-f-]{36}\)/, '(<ID>)'), others]).toEqual([
      'error: ROTATION_INCOMPLETE: nightly-app push: deactivate "nightly-app push" (<ID>): it still works; what is named may be the leaked token, or keep it alive. Deactivate such a token in Docker Home; one that you know is not the leaked one, explain by its id: run again with "explained ID" in input "compromised" (docs/errors.md#rotation_incomplete)',
      [],
    ])
    expect(report?.deadSince).toBeUndefined()
  })

  it('is not given when a copy is changed at the last moment', async () => {
    await mintOld()
    const place = bench.world.github?.place(`actions:${home}`)
    bench.afterRequest(async request => {
      if (!/^hub DELETE/.test(request)) return
      await bench.pass(60_000)
      const secret = place?.secrets.get('NIGHTLY_PUSH_TWO')
      if (secret) place?.secrets.set('NIGHTLY_PUSH_TWO', { ...secret, updatedAt: bench.clock.now() })
    })
    const { isOk, report, first, summary } = await compromised()
    expect({ isOk, complete: report?.complete }).toEqual({ isOk: false, complete: false })
    const [one, two] = ['ONE', 'TWO'].map(number => `secret NIGHTLY_PUSH_${number} of acme/app:`)
    expect(summary.replaceAll('&#95;', '_')).toContain(
      `<br>${one} holds the new one<br>${two} <b>not seen to hold the new one</b>\n`,
    )
    expect(first.replaceAll('&#95;', '_')).toBe(
      '### ❌ <code>nightly-app push</code>: Run it again: secret NIGHTLY_PUSH_TWO of acme/app was changed by somebody else after the last rotation.',
    )
    expect(report?.stores.map(({ holds }) => holds)).toEqual([true, false])
  })

  it('is not given when a copy cannot be looked at in the end', async () => {
    await mintOld()
    bench.afterRequest(request => {
      if (/^hub DELETE/.test(request)) {
        bench.world.github?.faults.set(fault.status(500), { matching: /^GET .*secrets/ })
      }
    })
    const { isOk, report, first, errors } = await compromised()
    expect({ isOk, complete: report?.complete }).toEqual({ isOk: false, complete: false })
    const unseen = (place: string): string =>
      `un it again: secret NIGHTLY_PUSH_${place} of acme/app: GitHub answers HTTP 500, {"details":"the sandbox was told to answer 500"}; GitHub has a problem: run it again later`
    expect(first.replaceAll('&#95;', '_')).toBe(
      `### ❌ <code>nightly-app push</code>: R${unseen('ONE')}; r${unseen('TWO')}.`,
    )
    expect(errors.join()).not.toContain('no token in use was deactivated')
    expect(report?.stores.map(({ holds }) => holds)).toEqual([null, null])
  })

  it('is not given without a token that was dead', async () => {
    const { isOk, first } = await compromised()
    expect(isOk).toBe(false)
    expect(first).toBe(
      '### ❌ <code>nightly-app push</code>: Look for the leaked token in Docker Home, also under another name: none was found that can be it.',
    )
  })

  it('names a stranger who can push to the repository, unless a person explains it', async () => {
    await mintOld()
    const stranger = bench.world.book.mint(organization, {
      label: 'of Ann',
      resources: resourcesOf('nightly', 'push'),
    })
    const { isOk, first, summary } = await compromised()
    expect(isOk).toBe(false)
    expect(summary).toContain(
      `\n- <b>Others who can push:</b> <code>of Ann</code> (<code>${stranger.id}</code>)\n`,
    )
    expect(first).toBe(
      `### ❌ <code>nightly-app push</code>: Deactivate or explain "of Ann" (${stranger.id}): it works, and has scope-image-push on acme/nightly-app.`,
    )
    // What leaked is gone: the stranger keeps the page red, and not the leak open.
    expect(await bench.rotate({ tokenList })).toMatchObject({
      isOk: true,
      reports: [
        {
          action: 'nothing',
          gaps: [`"of Ann" (${stranger.id}) works, and has exactly the rights of the entry`],
        },
      ],
    })
    const settled = await compromised([`explained ${stranger.id}`])
    expect(settled.isOk).toBe(true)
    expect(settled.summary).toContain(`\n- <b>Explained:</b> <code>${stranger.id}</code>\n`)
  })

  it('says what a person has to do where Docker Hub refuses both, and goes on with the next run', async () => {
    const old = await mintOld()
    bench.world.hub?.faults.set(fault.status(403), { matching: new RegExp(`^(PATCH|DELETE) .*${old.id}`) })
    const { isOk, first } = await compromised()
    expect(isOk).toBe(false)
    expect(first).toBe(
      `### ❌ <code>nightly-app push</code>: Deactivate the leaked token "${leaked}" (${old.id}) in Docker Home now: it still works.`,
    )
    bench.world.hub?.faults.clear()
    // Any run makes up for it, at once and whatever the grace.
    expect((await bench.rotate({ tokenList })).isOk).toBe(true)
    expect(alive()).toHaveLength(1)
  })

  describe('where a more specific secret would hide a copy', () => {
    const secret = 'NIGHTLY_PUSH'
    const shared = tokenListOf([
      { channel: 'nightly', access: 'push', stores: [', organization: acme'] },
      { channel: 'release', access: 'push', stores: [', environment: nightly'] },
    ])
    const gapsOf = async (more: Readonly<Record<string, string>> = {}) => {
      await mintOld()
      const inputs = { only: leaked, compromised: leaked, ...more }
      const { isOk, reports } = await bench.rotate({ tokenList: shared, inputs })
      expect(isOk).toBe(reports[0]?.gaps.length === 0)
      return reports[0]?.gaps
    }
    const appInputs = (permissions: AppInstallation['permissions']) => {
      const app = bench.world.github?.addApp('Iv23liExample', [{ permissions }])
      const { clientId = '', pem = '' } = app ?? {}
      return {
        'github-token': '',
        'github-app-client-id': clientId,
        'github-app-private-key': pem,
      }
    }
    const { secrets, ...others } = everyPermission
    const unread = [
      `let the App or the token for GitHub read the secrets of that repository: secret ${secret} of ${home} could not be read, and would hide the copy of the same name`,
    ]

    it.each(['', '#nightly'])('is not given while the repository%s has one', async environment => {
      const place = bench.world.github?.place(`actions:${home}${environment}`)
      const value = 'of last year'
      place?.secrets.set(secret, { name: secret, value, access: undefined, createdAt: 0, updatedAt: 0 })
      const where = environment === '' ? ` of ${home}` : `, environment nightly of ${home}`
      const gaps = [
        `delete secret ${secret}${where}: it hides secret ${secret} of organization acme, and jobs get its value`,
      ]
      expect(await gapsOf()).toEqual(gaps)
      // Nor does a run say "complete" that has nothing to do.
      const { reports } = await bench.rotate({ tokenList: shared, inputs: { only: leaked } })
      expect(reports).toMatchObject([{ action: 'nothing', complete: false, gaps }])
    })

    it('is not given where a token may not see whether there is one', async () => {
      bench.world.github?.addToken({ name: 'narrow', value: 'github_pat_narrow', permissions: others })
      expect(await gapsOf({ 'github-token': 'github_pat_narrow' })).toEqual(unread)
      // Without a leak it is no error, and not complete.
      const inputs = { only: leaked, 'github-token': 'github_pat_narrow' }
      const { isOk, reports } = await bench.rotate({ tokenList: shared, inputs })
      expect({ isOk, gaps: reports[0]?.gaps }).toEqual({ isOk: true, gaps: unread })
    })

    it('is given where the App may read them, and asks for no more', async () => {
      expect(secrets).toBe('write')
      const inputs = appInputs({ ...others, secrets: 'read' })
      expect(await gapsOf(inputs)).toEqual([])
      const limits = bench.world.github?.apps[0]?.tokens.map(({ permissions }) => permissions['secrets'])
      expect(limits).toContain('read')
      expect(limits).not.toContain('write')
    })
  })
})
