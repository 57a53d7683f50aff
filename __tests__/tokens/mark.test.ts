import { describe, expect, it } from '@jest/globals'
import { isElsewhere, notedValue, noteMark, readMark, withoutCopies } from '../../src/tokens/copies.ts'
import { readSlotTokens } from '../../src/tokens/token.ts'

const replacedAt = Date.UTC(2026, 10, 24, 14, 0, 7)

describe('the mark of a token', () => {
  it.each([
    ['[copies 1a2b3c4d]', { copies: '1a2b3c4d', isAnswer: false }],
    ['[copies unknown in acme/app]', { copies: undefined, home: 'acme/app', isAnswer: false }],
    ['[copies 1a2b3c4d in a.c-m_e/a.p-p_]', { copies: '1a2b3c4d', home: 'a.c-m_e/a.p-p_', isAnswer: false }],
    ['[copies 1a2b3c4d, replaced 2026-11-24T14:00:07Z]', { copies: '1a2b3c4d', replacedAt, isAnswer: false }],
    [
      '[copies 1a2b3c4d, leak since 2026-11-24T14:00:07Z]',
      { copies: '1a2b3c4d', leakSince: replacedAt, isAnswer: false },
    ],
    [
      '[copies 1a2b3c4d in acme/app, place changed]',
      { copies: '1a2b3c4d', home: 'acme/app', isAnswer: true },
    ],
  ])('%s is read, and written so', (text, mark) => {
    expect(readMark(`pushes the nightly images ${text}`)).toEqual(mark)
    expect(readMark(`pushes${text}`)).toEqual(mark)
    expect(noteMark('pushes', mark)).toBe(`pushes ${text}`)
    expect(withoutCopies(`pushes ${text}`)).toBe('pushes')
  })

  it.each([
    'copies 1a2b3c4d',
    '[copies 1a2b3c4]',
    '[copies 1a2b3c4d5]',
    '[copies 1A2B3C4D]',
    '[copies 1a2b3c4d in acme]',
    '[copies 1a2b3c4d in acme/app/x]',
    '[copies 1a2b3c4d, replaced yesterday]',
    '[copies 1a2b3c4d, replaced 2026-11-24T14:00:07.000Z]',
    '[copies 1a2b3c4d, places changed]',
  ])('is not %s', text => {
    expect(readMark(text)).toBeUndefined()
  })

  it('is the last one of several', () => {
    expect(readMark('[copies 1a2b3c4d] [copies 5e6f7a8b]')).toEqual({ copies: '5e6f7a8b', isAnswer: false })
  })

  it('does not say that a place was changed once the token is replaced', () => {
    expect(noteMark('', { copies: '1a2b3c4d', replacedAt, isAnswer: true })).toBe(
      '[copies 1a2b3c4d, replaced 2026-11-24T14:00:07Z]',
    )
  })

  it('tells the value that is noted of the current token, and of no other', () => {
    const noted = (label: string, description?: string) =>
      notedValue(
        readSlotTokens([{ id: 'a', label, createdAt: replacedAt, isActive: true, description }], 'app push'),
      )
    const value = '[copies 1a2b3c4d, value 5e6f7a8b]'
    expect(noted('app push (current 2026-11-24T14:00:07Z)', value)).toEqual({ id: 'a', digest: '5e6f7a8b' })
    expect(noted('app push (pending 2026-11-24T14:00:07Z 1.1)', value)).toBeUndefined()
    expect(noted('app push (current 2026-11-24T14:00:07Z)', '[copies 1a2b3c4d]')).toBeUndefined()
    expect(noted('app push (current 2026-11-24T14:00:07Z)')).toBeUndefined()
    expect(notedValue([])).toBeUndefined()
  })

  it.each([
    ['acme/app', 'acme/app', false],
    ['Acme/App', 'acme/aPP', false],
    ['acme/app', 'acme/web', true],
    [undefined, 'acme/app', false],
    ['acme/app', undefined, false],
  ])('of %s, seen from %s, is elsewhere: %s', (home, seenFrom, answer) => {
    expect(isElsewhere({ copies: '1a2b3c4d', home }, seenFrom)).toBe(answer)
    expect(isElsewhere(undefined, seenFrom)).toBe(false)
  })
})
