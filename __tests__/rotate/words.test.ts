import { describe, expect, it } from '@jest/globals'
import { reportRotation } from '../../src/rotate/outputs.ts'
import type { EntryReport } from '../../src/rotate/plan/report.ts'
import { interrupt } from '../../src/rotate/plan/rotation.ts'
import { pageOrigin } from '../../src/runner/page-origin.ts'
import { silentRunner } from '../support/silent-runner.ts'
import type { RotationStep } from '../../src/rotate/plan/entry.ts'
import { describeStep, interruptedWords, leftWords, rotationTotals } from '../../src/rotate/words.ts'
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
    expect(describeStep(promote, outcome, minted)).toBe(`T is now the current token, "${promote.label}"`)
  })

  it('does not say twice that a given token was proven', () => {
    const outcome = { result: 'done' } as const
    const step = { step: 'verify', id: 'T' } as const
    expect(describeStep(step, outcome, { isAssisted: true, hasOwner: false })).toBeUndefined()
    expect(describeStep(step, outcome, minted)).toBe(
      'the new token can do what the token list says, and no more on its repositories',
    )
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
    for (const [step, doing] of Object.entries({
      mint: 'create the token',
      verify: 'check the new token',
      write: 'copy to secret PUSH, environment release of acme/app',
      confirm: 'check secret PUSH, environment release of acme/app',
      promote: 'label T as current',
      look: 'check every copy again',
      refresh: 'update the label of T',
      note: 'note what became of T',
      retire: 'deactivate T',
      delete: 'delete T',
      announce: 'write the expiry beside secret PUSH, environment release of acme/app',
      list: 'read the tokens from Docker Hub',
    })) {
      const about = ['write', 'confirm', 'announce'].includes(step) ? { store } : { id: 'T' }
      const said = describeStep({ ...about, step } as unknown as RotationStep, outcome, minted)
      expect(said).toBe(`could not ${doing} (STORE_FORBIDDEN)`)
    }
  })

  it('says that a place that left the list keeps its token', () => {
    expect(leftWords(rotationOf({ tokens: [current({ mark: { copies: '22222222' } })] }))).toBe(
      "acme push: a place that left the list keeps the token before, which dies after 2d. Delete that copy: a secret of a repository or an environment hides the organization's secret of the same name",
    )
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
  [
    'deactivate the leaked token "acme push" (T) in Docker Home now: it still works; deactivate the leaked token "acme push (current 2026-11-14T14:01:00Z)" (C) in Docker Home now: it still works; no new token is left',
    { isLeaked: true },
  ],
])('a run that ends in the middle says: %s', (words, facts) => {
  const rotation = rotationOf({
    tokens: [tokenOf({ createdAt: now - 40 * day }), current()],
    asked: { compromised: true },
  })
  const told = interruptedWords(
    { ...rotation, facts: { ...rotation.facts, isLeaked: false, ...facts } } as typeof rotation,
    now,
  )
  expect(told).toBe(`${words}; the next run does what is left`)
})

it('a run that is ended says so', () => {
  const { stop } = interrupt(rotationOf({}), undefined, now).facts
  expect(stop).toEqual({ code: 'ROTATION_IN_PROGRESS', message: 'the run was ended' })
})

it('an entry of a dry run would fail, and the totals say how many', () => {
  const actions = ['failed', 'nothing', 'failed', 'swept', 'kept', 'rotated']
  const reports = actions.map(action => ({ action }) as EntryReport)
  expect(rotationTotals(reports, true)).toBe(
    '6 tokens: 2 would fail, 1 would stay unchanged, 1 would be cleaned up, 1 would be kept, 1 would be rotated',
  )
  expect(rotationTotals(reports, false)).toBe(
    '6 tokens: 2 failed, 1 unchanged, 1 cleaned up, 1 kept, 1 rotated',
  )
})

it.each([
  ['workflow', 'app push', ': start the job with the label in input "force"'],
  ['terminal', 'app push', " with --force 'app push'"],
  ['terminal', "ada's push", String.raw` with --force 'ada'\''s push'`],
] as const)('says in the words of a %s how to take over %s', (place, label, words) => {
  const failed = { label, action: 'failed', code: 'ROTATION_IN_PROGRESS' }
  const report = { ...failed, reason: 'run 7.1 is rotating it', retired: [], deleted: [], kept: [] }
  const errors: string[] = []
  const note = (text: string) => void errors.push(text)
  const runner = { ...silentRunner(), place, error: note, warning: note }
  const origin = pageOrigin({ organization: 'acme', commit: undefined, at: 0 }, {})
  const outcomes = [{ report: report as unknown as EntryReport }]
  const unknown = [{ id: 'U', label: 'gone push' }]
  expect(reportRotation({ outcomes, notSeen: [], unknown, dryRun: false, origin }, runner)).toBe(false)
  expect(errors).toEqual([
    'Docker Hub has "gone push" (U), which is no longer in the token list. It was not changed. Delete it in Docker Home if nothing uses it.',
    `ROTATION_IN_PROGRESS: ${label}: run 7.1 is rotating it; a run that is started after that goes on by itself. If you know that the other one is dead, take over now${words} (docs/errors.md#rotation_in_progress)`,
  ])
})
