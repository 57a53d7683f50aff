import { describe, expect, it } from '@jest/globals'
import { OatError } from '../../src/base/error.ts'
import { combine, gapLines, lookAt, unseen } from '../../src/base/look.ts'

const gap = (what: string) => ({ what, why: 'it may not be read', remedy: 'give the right' })
const nothing = gap('any place')
const [one, none, hidden] = [{ seen: 1 }, { seen: undefined }, { unseen: gap('a place') }]

describe('a verdict', () => {
  it.each([
    ['everything was seen', [one, one], [], true, []],
    ['what is not there was seen, too', [one, none], [], true, []],
    ['one was not seen', [one, hidden], [], false, [hidden.unseen]],
    ['there was nothing to look at', [], [], false, [nothing]],
    ['only something optional was seen', [], [one], false, [nothing]],
    ['something optional was not seen', [one], [hidden], true, [hidden.unseen]],
    ['neither was seen', [hidden], [{ unseen: gap('a rule') }], false, [hidden.unseen, gap('a rule')]],
  ])('%s', (...[, required, optional, isWhole, gaps]) => {
    expect(combine(nothing, required, optional)).toEqual({
      isWhole,
      gaps,
      seen: required.flatMap(look => ('seen' in look ? [look.seen] : [])),
    })
  })
})

describe('a look', () => {
  it('that failed may have nothing to do about it', () => {
    expect(unseen('a rule', 'no')).toEqual({ unseen: { what: 'a rule', why: 'no', remedy: '' } })
  })

  const refused = new OatError('STORE_FORBIDDEN', { message: 'no', hint: 'a', terminalHint: 'b' })

  it('is what was seen, or why it was not, with what to do there', async () => {
    expect(await lookAt('x', 'workflow', () => Promise.resolve(undefined))).toEqual({ seen: undefined })
    const unseen = { what: 'x', why: 'STORE_FORBIDDEN: no', remedy: 'b' }
    expect(await lookAt('x', 'terminal', () => Promise.reject(refused))).toEqual({ unseen })
  })

  it.each([new TypeError('x'), new OatError('INTERNAL', { message: 'x', hint: 'x' })])(
    'is none where a defect is why: %s',
    async defect => {
      await expect(lookAt('x', 'workflow', () => Promise.reject(defect))).rejects.toBe(defect)
    },
  )
})

it('says each gap once', () => {
  const silent = { ...gap('b'), remedy: '' }
  expect(gapLines([gap('a'), silent, gap('a')])).toEqual([
    'a: it may not be read; give the right',
    'b: it may not be read',
  ])
})
