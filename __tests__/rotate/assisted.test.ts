import { describe, expect, it } from '@jest/globals'
import { OatError } from '../../src/base/error.ts'
import { Secret } from '../../src/base/secret.ts'
import { parseLabel } from '../../src/token-list/label.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import {
  startAssisted,
  assistedReason,
  type AssistedToken,
  refuseOtherLabel,
  findOnHub,
} from '../../src/rotate/assisted.ts'
import { nextStep } from '../../src/rotate/plan/next-step.ts'
import { reportEntry } from '../../src/rotate/plan/report.ts'
import type { StoreState } from '../../src/stores/stores.ts'
import type { HubToken } from '../../src/tokens/token.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'
import { day, hour, minute, name as entryName, now, setup } from './entry-scene.ts'

const entry = (label: string, access: string) =>
  `  - { label: ${label}, channel: nightly, access: ${access}, repositories: [kong/a], stores: [{ secret: ${access} }] }\n`
const text = `organization: kong\ntokens:\n${entry('Pull', 'pull')}${entry('Push', 'push')}`
const tokenList = parseTokenList(await readTokenListYaml(text), 'r.yml')

const given: AssistedToken = {
  input: 'nightly-push-token',
  channel: 'nightly',
  access: 'push',
  value: new Secret('dckr_oat_given', () => undefined),
}
const token = (id: string, more: Partial<HubToken> = {}) => ({
  id,
  label: entryName,
  createdAt: now - day,
  isActive: true,
  ...more,
})
const stamped: StoreState = { store: 'one', kind: 'stamped', updatedAt: now - 10 * day }
const asked = setup()
const begin = (stores: readonly StoreState[] = [stamped]) => ({
  setup: asked,
  tokens: [token('G')],
  stores,
  now,
})

describe('a rotation with a given token', () => {
  it('begins with the list, to claim the entry, and mints nothing', () => {
    const rotation = startAssisted(begin(), { id: 'G', reason: 'why' })
    expect(nextStep(rotation, now)).toMatchObject({ step: 'list', look: 0 })
    expect(rotation.setup.given).toEqual({ id: 'G', reason: 'why' })
    expect(rotation.tokens.map(({ label }) => parseLabel(label))).toEqual([
      { name: entryName, state: 'pending', time: now, run: asked.run },
    ])
  })

  it.each<[string, Parameters<typeof startAssisted>[1], readonly StoreState[], string]>([
    [
      'a proof that failed',
      new OatError('SCOPE_EXCESS', { message: 'it may push', hint: 'mint another' }),
      [stamped],
      'SCOPE_EXCESS it may push; mint another',
    ],
    [
      'a store that cannot be looked at',
      { id: 'G', reason: 'why' },
      [stamped, { store: 'two', kind: 'failed', code: 'STORE_FORBIDDEN', message: 'no' }],
      'STORE_FORBIDDEN no',
    ],
  ])('never begins after %s: nothing is written, and the token stays', (...[, own, stores, said]) => {
    const rotation = startAssisted(begin(stores), own)
    expect(nextStep(rotation, now)).toEqual({ step: 'done' })
    const { action, code, reason } = reportEntry(rotation, now)
    expect([action, `${code ?? ''} ${reason}`]).toEqual(['failed', said])
  })

  it('is never deleted by us, whatever fails', () => {
    const rotation = startAssisted(begin(), { id: 'G', reason: 'why' })
    const stop = { code: 'STORE_FAILED', message: 'no' } as const
    const event = { step: { step: 'begin' }, outcome: { result: 'done' }, now, stop } as const
    const failed = { ...rotation, events: [event] }
    expect(nextStep(failed, now)).toMatchObject({
      step: 'refresh',
      id: 'G',
      label: expect.stringContaining(' ended)'),
    })
  })

  it('tells a person what to do, and from when, where nobody looks at Docker Hub', () => {
    expect(assistedReason(asked, now, true)).toBe('a new token was given')
    const when = new Date(now + 48 * hour).toISOString()
    expect(assistedReason(asked, now, false)).toContain(`by hand, from ${when} on`)
  })
})

describe('a given token on Docker Hub', () => {
  it.each<[string, ReturnType<typeof token>[], string]>([
    ['the only one of its name', [token('A'), token('B', { label: 'other' })], 'A'],
    ['the active one', [token('A'), token('B', { createdAt: now, isActive: false })], 'A'],
    ['the one that is not expired', [token('A'), token('B', { createdAt: now, expiresAt: now })], 'A'],
  ])('is %s', (...[, tokens, id]) => {
    expect(findOnHub({ token: given, label: entryName }, { setup: asked, tokens, now }).id).toBe(id)
  })

  it.each<[string, string | undefined, string]>([
    ['is not listed', 'unheard of', 'is called "unheard of"'],
    ['has no name', undefined, 'has no name at the registry'],
    ['is one of several', entryName, `2 active tokens of the organization have the label "${entryName}"`],
  ])('that %s is refused', (...[, label, said]) => {
    const tie = () =>
      findOnHub(
        { token: given, label },
        { setup: asked, tokens: [token('A'), token('B', { createdAt: now })], now },
      )
    expect(tie).toThrow(expect.objectContaining({ code: 'WRONG_TOKEN' }))
    expect(tie).toThrow(said)
  })

  it('may not be older than the current one', () => {
    const current = token('C', {
      label: `${entryName} (current 2026-11-24T13:00:00Z)`,
      createdAt: now - hour,
    })
    const tie = (createdAt: number) =>
      findOnHub(
        { token: given, label: entryName },
        { setup: asked, tokens: [token('A', { createdAt }), current], now },
      )
    expect(tie(now - minute).id).toBe('A')
    expect(() => tie(now - day)).toThrow(expect.objectContaining({ code: 'WRONG_TOKEN' }))
    expect(() => tie(now - day)).toThrow('is older than the current one')
  })
})

describe('the name that the registry gives', () => {
  const [, entry] = tokenList.tokens
  const check = (label: string | undefined) => () => {
    if (entry !== undefined) refuseOtherLabel({ token: given, label }, tokenList, entry)
  }

  it.each([undefined, 'Push', 'Push (current 2026-11-24T14:00:00Z)', 'a name of its own'])(
    'may be %j',
    label => {
      expect(check(label)).not.toThrow()
    },
  )

  it.each(['Pull', 'Pull (current 2026-11-24T14:00:00Z)'])('may not be of another entry: %j', label => {
    expect(check(label)).toThrow(expect.objectContaining({ code: 'WRONG_TOKEN' }))
  })
})
