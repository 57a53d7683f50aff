import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { fault } from '../../sandbox/fault.ts'
import { organization, resourcesOf } from '../../sandbox/book/slot.ts'
import { registerOf, type RotationBench, startRotationBench } from '../support/rotation-bench.ts'
import { home } from '../support/rotation-story.ts'

/** After a leak: what a run says of it, in worlds in which something is not as it should be. */
let bench: RotationBench
beforeEach(async () => {
  bench = await startRotationBench()
  for (const { id, label } of bench.world.book.tokens(organization)) {
    if (label === leaked) bench.world.book.delete(id)
  }
})
afterEach(() => bench.close())

const leaked = 'nightly-ingress-controller push'
const register = registerOf([{ channel: 'nightly', access: 'push', stores: ['_ONE', '_TWO'] }])
const mint = () =>
  bench.world.book.mint(organization, { label: leaked, resources: resourcesOf('nightly', 'push') })
/** A minute ago: two tokens of one millisecond have no order. */
const mintOld = async () => {
  const token = mint()
  await bench.pass(60_000)
  return token
}
const compromised = async () => {
  const { isOk, reports, said, summary } = await bench.rotate({ register, inputs: { compromised: leaked } })
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
      /^### ✅ The leaked token cannot be used after \S+ [\d:]+ UTC\. 2 of 2 copies hold the new one\.$/,
    )
    expect(report).toMatchObject({
      complete: true,
      gaps: [],
      others: [{ id: old.id, label: leaked, state: 'deleted' }],
    })
    const at = Date.parse(report?.others[0]?.at ?? '')
    // A session that the registry gave out in the last moment lives 300 seconds.
    expect(Date.parse(report?.deadSince ?? '')).toBe(at + 300_000)
    expect(
      report?.stores.every(({ holds, seenAt }) => holds === true && Date.parse(seenAt ?? '') >= at),
    ).toBe(true)
    expect(summary).toContain('300 seconds')
    expect(alive()).toHaveLength(1)
  })

  it('names a token that was made by hand meanwhile', async () => {
    await mintOld()
    bench.afterRequest(request => {
      if (/^hub DELETE/.test(request)) mint()
    })
    const { isOk, report, first, errors } = await compromised()
    expect({ isOk, complete: report?.complete, code: report?.code }).toEqual({
      isOk: false,
      complete: false,
      code: 'ROTATION_INCOMPLETE',
    })
    expect(first).toMatch(/^### ❌ The rotation is not shown to be complete: \S+, &?.*, still works\.$/)
    expect(errors).toHaveLength(1)
    expect(report?.deadSince).toBeUndefined()
  })

  it('sees that somebody activated the token again, and takes it away once more', async () => {
    const old = await mintOld()
    let times = 0
    bench.afterRequest(request => {
      if (/^hub PATCH/.test(request) && !old.isActive && (times += 1) === 1) {
        bench.world.hub?.faults.set(fault.reset, { times: 1, matching: /^DELETE/ })
      }
      if (/^hub DELETE/.test(request)) bench.world.book.change(old.id, { isActive: true })
    })
    const { isOk, report } = await compromised()
    expect({ isOk, complete: report?.complete }).toEqual({ isOk: true, complete: true })
    expect(bench.world.book.tokens(organization).some(({ id }) => id === old.id)).toBe(false)
  })

  it('is not given while Docker Hub does not delete or deactivate it', async () => {
    await mintOld()
    bench.world.hub?.faults.set(fault.status(500), { matching: /^PATCH/, after: 1 })
    const { isOk, report, first } = await compromised()
    expect({ isOk, complete: report?.complete }).toEqual({ isOk: false, complete: false })
    expect(first).toContain('❌')
  })

  it('waits for a token that Docker Hub lists late', async () => {
    const { hub } = bench.world
    if (hub) hub.listsAfter = 4000
    const late = mint()
    await bench.pass(1000)
    const { isOk, report } = await compromised()
    expect({ isOk, complete: report?.complete }).toEqual({ isOk: true, complete: true })
    expect(report?.others).toMatchObject([{ id: late.id, state: 'deleted' }])
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
    const { isOk, report, first } = await compromised()
    expect({ isOk, complete: report?.complete }).toEqual({ isOk: false, complete: false })
    expect(first).toContain('was changed by somebody else')
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
    expect({ isOk, complete: report?.complete, code: report?.code }).toEqual({
      isOk: false,
      complete: false,
      code: 'STORE_FAILED',
    })
    expect(first).toContain('❌')
    expect(errors.join()).toContain('run it again after the fix')
    expect(errors.join()).not.toContain('no token in use was deactivated')
    expect(report?.stores.map(({ holds }) => holds)).toEqual([null, null])
  })

  it('is made up for by the next run of any kind, at once and whatever the grace', async () => {
    await mintOld()
    bench.world.hub?.faults.set(fault.status(500), { matching: /^PATCH/, after: 1 })
    expect((await compromised()).isOk).toBe(false)
    bench.world.hub?.faults.clear()
    const { isOk, reports } = await bench.rotate({ register })
    expect({ isOk, action: reports[0]?.action, complete: reports[0]?.complete }).toEqual({
      isOk: true,
      action: 'swept',
      complete: true,
    })
    expect(alive()).toHaveLength(1)
  })
})
