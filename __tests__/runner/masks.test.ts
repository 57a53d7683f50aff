import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { maskEncodings } from '../../sandbox/runner/mask-encodings.ts'
import { codeText, plainText } from '../../src/base/markdown.ts'
import { printable } from '../../src/base/text.ts'
import { createMasks } from '../../src/runner/masks.ts'
import { runs } from '../support/depth.ts'

const token = 'dckr_oat_7awgM4jG5SQvxcvmNzhKj8PQjxo'

function masking(...values: readonly string[]) {
  const masks = createMasks()
  values.forEach(value => {
    masks.add(value)
  })
  return masks
}

const characters = Array.from('aZ09 _-*~$&<>"\'`|\\[]#:@/.%+=\n€😀')

/** Passwords as people have them: markup, quotes, blanks inside, two lines. */
const secret = fc
  .string({ unit: fc.constantFrom(...characters), minLength: 10, maxLength: 40 })
  .filter(value => value.trim().length >= 10 && !/^[.\s]|[.\s]$/.test(value))

const writings: Readonly<Record<string, (value: string) => string>> = {
  raw: value => `it is ${value}, really`,
  printed: value => printable(`no such token: ${value} (401)`, Infinity),
  quoted: value => `called ${JSON.stringify(value)}`,
  'in a summary': value => plainText(`refused: ${value} was given`),
  'at its beginning': value => plainText(value),
  'as code': value => codeText(value),
  'quoted in a summary': value => plainText(`called ${JSON.stringify(value)}`),
  printed_in_a_summary: value => plainText(printable(`no: ${value} (401)`, Infinity)),
  'in an address': value => `https://hub.example/?token=${encodeURIComponent(value)}`,
}

describe.each(Object.entries(writings))('a secret %s', (_, write) => {
  it('is not in what is left', () => {
    fc.assert(
      fc.property(secret, value => {
        const left = masking(value).hide(write(value))
        expect(left).toContain('***')
        expect(left).not.toContain(value)
        // What surrounds it is written by us and holds none of these.
        const core = value.trim().slice(2, -2)
        if (/^[\w-]{6,}$/.test(core)) expect(left.replaceAll('&#95;', '')).not.toContain(core)
      }),
      { numRuns: runs(400) },
    )
  })
})

describe('masks', () => {
  it.each(['utf8', 'base64'] as const)(
    'leave nothing of the token of another that begins as ours, %s',
    form => {
      const other = `${token.slice(0, 10)}${'x'.repeat(20)}`
      const hidden = masking(token).hide(`called ${Buffer.from(other).toString(form)}`)
      expect(hidden).toMatch(/^called (?:dckr_oat_|\*{3})\*{3}$/)
    },
  )

  it('know every form that the runner knows', () => {
    fc.assert(
      fc.property(secret, value => {
        const masks = masking(value)
        for (const form of maskEncodings(value).filter(form => form.length >= value.length)) {
          expect(masks.hide(`<${form}>`)).not.toContain(form)
        }
      }),
      { numRuns: runs(400) },
    )
  })

  it('take the longest first, so that no part of it is left', () => {
    expect(masking('dckr_oat_abc', 'dckr_oat_abcdef').hide('x dckr_oat_abcdef y')).toBe('x *** y')
  })

  it('hide each line of a value of several', () => {
    expect(masking('first line\r\nsecond line').hide('said: second line')).toBe('said: ***')
  })

  it.each([20, 22, 25, 40, 48])('hide what is left of a value where a text is cut at %i characters', at => {
    const cut = printable(`no such token: ${token} (401)`, at)
    expect(masking(token).hide(cut)).not.toMatch(/oat|dck/)
    expect(masking(token).hide(plainText(cut))).not.toMatch(/oat|dck/)
  })

  it('hide the end of a value whose middle was left out', () => {
    expect(masking(token).hide(`${token.slice(0, 9)}…<br>…${token.slice(-12)} push`)).toBe(
      '***…<br>…*** push',
    )
  })

  it('leave the beginning of a value alone where nothing was cut behind it, and its end where nothing was before', () => {
    const text = `${token.slice(-7)} … begins with ${token.slice(0, 9)}`
    expect(masking(token).hide(text)).toBe(text)
  })

  it('leave an output JSON, whatever a value holds', () => {
    const value = 'p","x":"y'
    const text = JSON.stringify({ findings: [{ message: `no: ${value}`, ok: false, line: 3 }] })
    expect(JSON.parse(masking(value).hideOutput(text))).toEqual({
      findings: [{ message: 'no: ***', ok: false, line: 3 }],
    })
    expect(masking(token).hideOutput(`{not JSON ${token}`)).toBe('{not JSON ***')
    expect(masking(token).hideOutput('true')).toBe('true')
  })

  it('leave alone what holds none of them', () => {
    const text = '| a | b&#95;c | … and 3 more'
    expect(masking(token, 'x y z 1 2').hide(text)).toBe(text)
    expect(masking('').hide(text)).toBe(text)
  })
})
