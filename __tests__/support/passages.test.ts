import { describe, expect, it } from '@jest/globals'
import { lengthen, readPassages, shorten } from './passages.ts'

const table = `What it is for.

== a greeting
  = greets {name}
--
  | hello {name}
  summary:
    Hello <b>{name|page}</b>

== two greetings
= {one} and {other}
--
  = greets {one}
  = greets {other}
`

const passages = readPassages(table)

describe('passages', () => {
  it.each<[what: string, whole: string[], short: string[]]>([
    [
      'a passage',
      ['a', '  | hello you', '  summary:', '    Hello <b>you</b>', 'b'],
      ['a', '  = greets you', 'b'],
    ],
    [
      'a text as a page has it',
      ['  | hello a_b', '  summary:', '    Hello <b>a&#95;b</b>'],
      ['  = greets a_b'],
    ],
    [
      'a passage of passages',
      ['  | hello a', '  summary:', '    Hello <b>a</b>', '  | hello b', '  summary:', '    Hello <b>b</b>'],
      ['= a and b'],
    ],
    [
      'a host at the beginning',
      ['  | hello <REGISTRY>', '  summary:', '    Hello <b>12&#55;.0.0.1:<PORT></b>'],
      ['  = greets <REGISTRY>'],
    ],
  ])('shorten %s, and make it whole again', (_, whole, short) => {
    expect(shorten(whole, passages)).toEqual(short)
    expect(lengthen(short, passages)).toEqual(whole)
  })

  it.each<[what: string, lines: string[]]>([
    ['another word', ['  | hallo you', '  summary:', '    Hello <b>you</b>']],
    ['a line more', ['  | hello you', '  | warning', '  summary:', '    Hello <b>you</b>']],
    ['a line less', ['  | hello you', '  summary:']],
    ['two texts where one is meant', ['  | hello you', '  summary:', '    Hello <b>me</b>']],
    ['a page that shows markup', ['  | hello a_b', '  summary:', '    Hello <b>a_b</b>']],
    ['more at the end of a line', ['  | hello you', '  summary:', '    Hello <b>you</b>!']],
  ])('leave %s as it is', (_, lines) => {
    expect(shorten(lines, passages)).toEqual(lines)
  })

  it('refuse a short form that would lose a text', () => {
    expect(() => readPassages('== a\n  = short\n--\n  | {name}\n')).toThrow('passage "a"')
    expect(() => readPassages('== a\n  | {name}\n')).toThrow('passage "a"')
  })
})
