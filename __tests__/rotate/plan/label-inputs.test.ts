import { describe, expect, it } from '@jest/globals'
import { OatError } from '../../../src/base/error.ts'
import { parseRegister } from '../../../src/register/read.ts'
import {
  type LabelInputs,
  refuseLeftOut,
  refuseUnknownLabels,
  type RunScope,
} from '../../../src/rotate/plan/label-inputs.ts'
import { requestedPolicies, plan } from '../../../src/rotate/plan/plan.ts'
import { slotPolicy } from '../../../src/rotate/plan/rotation.ts'
import { readRegisterYaml } from '../../../src/yaml/read.ts'
import { current, stamped, token } from '../../support/slot-scene.ts'
import { day, hour, setup, slotName, start as now } from './search/world.ts'

const asked = (more: Partial<LabelInputs>): LabelInputs => ({
  only: undefined,
  force: [],
  compromised: [],
  ...more,
})
const scope = (more: Partial<RunScope>): RunScope => ({
  considered: ['a', 'b'],
  isAssisted: false,
  hasOwner: true,
  ...more,
})

function refusal(check: () => void): string | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (error instanceof OatError) return `${error.code}: ${error.message}; ${error.hint}`
    throw error
  }
}

const many = Array.from({ length: 22 }, (_, place) => `label ${place}`)

describe('what a run is asked for', () => {
  it.each<[string, Partial<LabelInputs>, Partial<RunScope>]>([
    ['nothing', {}, { hasOwner: false }],
    ['everything', { only: ['all'], force: ['all'], compromised: ['all'] }, {}],
    ['what it considers', { only: ['a'], force: ['a'], compromised: ['b'] }, {}],
    ['force without an owner account', { force: ['a'] }, { hasOwner: false }],
    ['only some, which says nothing of the others', { only: ['z'] }, {}],
  ])('is possible: %s', (...[, labels, run]) => {
    expect(
      refusal(() => {
        refuseLeftOut(asked(labels), scope(run))
      }),
    ).toBeUndefined()
    if (labels.only?.[0] === 'z') return
    expect(
      refusal(() => {
        refuseUnknownLabels(asked(labels), ['a', 'b'])
      }),
    ).toBeUndefined()
  })

  it.each<[string, Partial<LabelInputs>, Partial<RunScope>]>([
    [
      'input "force" names "c", but input "only" leaves it out; add "c" to input "only", or remove it from input "force"; ',
      { force: ['a', 'c'], only: ['a', 'b'] },
      {},
    ],
    [
      'input "compromised" names "c", but input "only" leaves it out; add "c" to input "only", or remove it from input "compromised"; ',
      { compromised: ['c'], force: ['d'] },
      { hasOwner: false },
    ],
    [
      'input "compromised" names "c", but no new token is given for it; give its new token as well, or run once more without given tokens for "c"; ',
      { compromised: ['c'] },
      { isAssisted: true },
    ],
  ])('is refused where the run would not do it: %s', (said, ...[labels, run]) => {
    const rest = 'this run considers "a", "b". Nothing was changed'
    expect(
      refusal(() => {
        refuseLeftOut(asked(labels), scope(run))
      }),
    ).toBe(`INPUT_INVALID: ${said}${rest}`)
  })

  it.each<[string, string]>([
    ['bb push', '; did you mean "b push"? the labels are "a", "b push"'],
    ['terraform', '; the labels are "a", "b push"'],
  ])('is a label of the register: %j is refused', (label, hint) => {
    const said = refusal(() => {
      refuseUnknownLabels(asked({ compromised: ['a', label] }), ['a', 'b push'])
    })
    expect(said).toBe(
      `INPUT_INVALID: input "compromised": the register has no token with the label "${label}"${hint}`,
    )
  })

  it('names twenty labels of a large register, and counts the rest', () => {
    const listed = (count: number) =>
      refusal(() => {
        refuseUnknownLabels(asked({ only: ['terraform'] }), many.slice(0, count))
      })
    const twenty = many
      .slice(0, 20)
      .map(label => `"${label}"`)
      .join(', ')
    const start =
      'INPUT_INVALID: input "only": the register has no token with the label "terraform"; the labels are '
    expect(listed(20)).toBe(`${start}${twenty}`)
    expect(listed(22)).toBe(`${start}${twenty}, and 2 more`)
  })

  it('that leaked needs an owner account for each of them', () => {
    const leaked = (compromised: string[]) =>
      refusal(() => {
        refuseLeftOut(asked({ compromised }), scope({ hasOwner: false }))
      })
    expect(leaked(['b'])).toBe(
      'INPUT_INVALID: input "compromised" needs an owner account: without one, no token can be deactivated on Docker Hub; ' +
        'give inputs "hub-username" and "hub-password"; or deactivate the older tokens for "b" in Docker Home now, and run again without input "compromised"',
    )
    expect(leaked(['a', 'b'])).toContain('for "a", "b" in Docker Home')
    expect(leaked(['all'])).toContain('for "a", "b" in Docker Home')
  })

  it('is quoted in one line, and not at length', () => {
    const said = refusal(() => {
      refuseUnknownLabels(asked({ force: [`x\n${'y'.repeat(200)}`] }), ['a'])
    })
    expect(said).toMatch(/the label "x y{77}…"; the labels are "a"$/)
  })
})

it('an entry of the register is planned with its rotation, its rights and its places', async () => {
  const text = `organization: kong
tokens:
  - { label: a, channel: nightly, access: push, repositories: [kong/a], rotation: { grace: 1h }, stores: [{ secret: A }] }`
  const [slot] = parseRegister(await readRegisterYaml(text), 'r.yml').tokens
  expect(slot && slotPolicy(slot, 'kong/kic')).toEqual({
    label: 'a',
    channel: 'nightly',
    access: 'push',
    everyMs: 60 * day,
    lifetimeMs: 90 * day,
    graceMs: hour,
    deleteAfterMs: 7 * day,
    copies: expect.stringMatching(/^[0-9a-f]{8}$/),
    home: 'kong/kic',
    labels: ['a'],
    resources: [
      { type: 'TYPE_REPO', path: 'kong/a', scopes: ['scope-image-push'] },
      { type: 'TYPE_REPO', path: '*/*/public', scopes: ['scope-image-pull'] },
    ],
  })
  expect(slot && slotPolicy(slot, '').home).toBeUndefined()
  expect(slot && slotPolicy(slot, 'kong/kic').copies).not.toBe(slot && slotPolicy(slot, 'kong/other').copies)
})

describe('a plan of several slots', () => {
  const { policy } = setup()
  const other = { ...policy, label: 'other' }
  const policies = [policy, other]
  const planned = (request: object) => {
    const observed = { tokens: [current()], stores: new Map([[slotName, [stamped()]]]), now }
    const { slots } = plan(observed, { policies, run: '1.1', ...request })
    return slots.map(
      ({ rotation, decision }) => `${rotation.setup.policy.label}: ${decision.decision} ${decision.reason}`,
    )
  }

  it('has those that are asked for', () => {
    const labels = (only?: string[]) =>
      requestedPolicies({ policies, ...(only && { only }) }).map(({ label }) => label)
    expect([labels(), labels(['all']), labels(['other']), labels([])]).toEqual([
      [slotName, 'other'],
      [slotName, 'other'],
      ['other'],
      [],
    ])
  })

  it('decides for each by what was asked for it', () => {
    expect(planned({})).toEqual([
      `${slotName}: nothing nothing is due`,
      'other: rotate there is no token yet',
    ])
    expect(planned({ force: [slotName], only: [slotName] })).toEqual([
      `${slotName}: rotate asked for with "force"`,
    ])
    expect(planned({ compromised: ['other'] })).toEqual([
      `${slotName}: nothing nothing is due`,
      'other: rotate the token leaked',
    ])
  })

  it('reports every token of ours that the register lost, and those alone', () => {
    const named = (id: string, name: string, state?: 'current') => ({
      ...token({}),
      id,
      label: state === undefined ? name : `${name} (${state} 2026-01-01T00:00:00Z)`,
    })
    const lost = (tokens: ReturnType<typeof named>[], label = slotName) =>
      plan({ tokens, stores: new Map(), now }, { policies: [{ ...policy, label }], run: '1.1' }).unknown
    expect(
      lost([named('A', slotName, 'current'), named('B', 'gone', 'current'), named('C', 'by hand')]),
    ).toEqual([{ id: 'B', label: 'gone (current 2026-01-01T00:00:00Z)' }])
    expect(lost([named('A', 'é'.normalize('NFD'), 'current')], 'é'.normalize('NFC'))).toEqual([])
    expect(lost([named('A', 'é'.normalize('NFC'), 'current')], 'é'.normalize('NFD'))).toEqual([])
  })
})
