import { describe, expect, it } from '@jest/globals'
import { reportRotation } from '../../src/rotate/outputs.ts'
import type { EntryReport } from '../../src/rotate/plan/report.ts'
import { pageOrigin } from '../../src/runner/page-origin.ts'
import { silentRunner } from '../support/silent-runner.ts'
import { describeStep, interruptedWords, rotationTotals } from '../../src/rotate/words.ts'
import { current, day, now, rotationOf, token as tokenOf } from './entry-scene.ts'

const store = 'actions:acme/app#release:PUSH'
const promote = {
  step: 'promote',
  id: 'T',
  label: 'app push (current …)',
  mark: { copies: '01234567' },
} as const
const token = { id: 'T', label: promote.label, createdAt: 0, isActive: true }
const minted = { isAssisted: false, hasOwner: true }

describe('a step in words', () => {
  it('does not say that a token became the current one where Docker Hub was not asked', () => {
    const outcome = { result: 'token', token } as const
    expect(describeStep(promote, outcome, { isAssisted: true, hasOwner: false })).toBeUndefined()
    expect(describeStep(promote, outcome, minted)).toContain('T is now the current token')
  })

  it('does not say twice that a given token was proven', () => {
    const outcome = { result: 'done' } as const
    const step = { step: 'verify', id: 'T' } as const
    expect(describeStep(step, outcome, { isAssisted: true, hasOwner: false })).toBeUndefined()
    expect(describeStep(step, outcome, minted)).toContain('can do what the token list says')
  })

  it('names a place once where it gave no clear answer', () => {
    const message = 'program keep: the program did not end within 1 s; find out what it waits for'
    const outcome = { result: 'lost', code: 'STORE_FAILED', message } as const
    const step = { step: 'write', store: 'program:keep', before: 0 } as const
    expect(describeStep(step, outcome, minted)).toBe(`no clear answer: ${message}`)
    expect(describeStep(promote, outcome, minted)).toBe(
      `no clear answer when trying to label T as current: ${message}`,
    )
  })

  it('says that a step failed, and leaves the reason to the error', () => {
    const outcome = { result: 'failed', code: 'STORE_FORBIDDEN', message: 'a long reason' } as const
    const step = { step: 'write', store, before: 0 } as const
    expect(describeStep(step, outcome, minted)).toBe(
      'could not copy to secret PUSH, environment release of acme/app (STORE_FORBIDDEN)',
    )
    expect(describeStep({ ...promote }, outcome, minted)).not.toContain('is now')
  })
})

it.each([
  ['no new token is left', {}],
  ['a new token may have been created', { lostCreation: {} }],
  ['the new token N may be left', { newTokenId: 'N' }],
  [
    'the new token N is deleted, as Docker Hub answered',
    { newTokenId: 'N', unshown: [{ token: { id: 'N' } }] },
  ],
  [
    'the new token N is not yet the current token, and no copy was changed',
    { newToken: { id: 'N', state: 'pending' }, progress: new Map([['program:keep', { writes: 0 }]]) },
  ],
  [
    'the new token N is the current token, and it was sent to program keep, program show',
    {
      newToken: { id: 'N', state: 'current' },
      progress: new Map(['keep', 'show'].map(name => [`program:${name}`, { writes: 1 }])),
    },
  ],
  [/^deactivate the leaked token .* now: it still works; no new token is left$/, { isLeaked: true }],
])('a run that ends in the middle says: %s', (words, facts) => {
  const rotation = rotationOf({
    tokens: [tokenOf({ createdAt: now - 40 * day }), current()],
    asked: { compromised: true },
  })
  const told = interruptedWords(
    { ...rotation, facts: { ...rotation.facts, isLeaked: false, ...facts } } as typeof rotation,
    now,
  )
  const [, ours] = /^(.*); the next run does what is left$/.exec(told) ?? []
  expect(ours).toEqual(typeof words === 'string' ? words : expect.stringMatching(words))
})

it('an entry of a dry run would fail, and the totals say how many', () => {
  const reports = ['failed', 'nothing', 'failed'].map(action => ({ action }) as EntryReport)
  expect(rotationTotals(reports, true)).toBe('3 tokens: 2 would fail, 1 would stay unchanged')
  expect(rotationTotals(reports, false)).toBe('3 tokens: 2 failed, 1 unchanged')
})

it.each([
  ['workflow', 'app push', 'take over now: start the job with the label in input "force"'],
  ['terminal', 'app push', "take over now with --force 'app push'"],
  ['terminal', "ada's push", String.raw`take over now with --force 'ada'\''s push'`],
] as const)('says in the words of a %s how to take over %s', (place, label, words) => {
  const failed = { label, action: 'failed', code: 'ROTATION_IN_PROGRESS' }
  const report = { ...failed, reason: 'run 7.1 is rotating it', retired: [], deleted: [], kept: [] }
  const errors: string[] = []
  const runner = { ...silentRunner(), place, error: (text: string) => void errors.push(text) }
  const origin = pageOrigin({ organization: 'acme', commit: undefined, at: 0 }, {})
  const outcomes = [{ report: report as unknown as EntryReport }]
  expect(reportRotation({ outcomes, notSeen: [], unknown: [], dryRun: false, origin }, runner)).toBe(false)
  expect(errors.join('\n')).toContain(`${label}: run 7.1 is rotating it`)
  expect(errors.join('\n')).toContain(words)
})
