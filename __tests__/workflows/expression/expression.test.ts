import { parseExpression } from '../../../src/workflows/expression/expression.ts'
import { describeParts } from '../../support/transcript-parts.ts'
import { table } from './table.ts'

describeParts(
  'an expression',
  {
    'of one word': table(
      [
        "'a'",
        "'it''s'",
        "''",
        '1',
        '-1',
        '1.5',
        '-12.25',
        'true',
        'false',
        'null',
        'TRUE',
        'a',
        'a-b',
        'a.b-c.*',
        'a.b.*.c',
        'a.*b',
        'a.',
        'true.b',
        'long_name.other-1',
        '_a',
        '1a',
        '1.a',
      ],
      parseExpression,
    ),
    'with operators': table(
      [
        'a && b',
        'a || b && c',
        '(a || b) && c',
        'a == b',
        'a != b',
        'a < b',
        'a <= b',
        'a > b',
        'a >= b',
        'a == b == c',
        'a == b && c < d',
        '!a',
        '!!a',
        '!(a && b)',
        '! a == b',
      ],
      parseExpression,
    ),
    'with calls': table(
      ['f()', 'F(a)', "f(a, 'b')", 'f(a,)', 'f(a b)', 'f(', 'f(a', 'f)', 'f(g(a), !b)', 'f(a).b'],
      parseExpression,
    ),
    'with an index': table(
      [
        "a['b']",
        "a[ 'b' ].c",
        'a[0]',
        'a[b]',
        'a[b.c].d',
        'a.b[*]',
        'a[',
        'a[]',
        "a['b'",
        "a['b'].*",
        "a['b'].long-name",
        'a[0][1]',
        'a[b.*',
        'a .b',
      ],
      parseExpression,
    ),
    'that is none': table(
      [
        '',
        ' ',
        '(',
        ')',
        '(a',
        'a)',
        'a &&',
        '&& a',
        '!',
        'a b',
        "'a",
        'a = b',
        'a & b',
        '"a"',
        'a ? b',
        "a'b'",
        ',',
        '[a]',
        'a,b',
        '-',
        '$x',
      ],
      parseExpression,
    ),
    'that is long': () =>
      [20_999, 21_000, 21_001]
        .map(length => String(parseExpression(' '.repeat(length - 1) + 'a') !== undefined))
        .join(),
    'that is deep': () =>
      [
        ...[50, 51].map(depth => '('.repeat(depth) + 'a' + ')'.repeat(depth)),
        ...[50, 51].map(depth => 'f('.repeat(depth) + 'a' + ')'.repeat(depth)),
        ...[50, 51].map(depth => 'a['.repeat(depth) + 'a' + ']'.repeat(depth)),
      ]
        .map(text => String(parseExpression(text) !== undefined))
        .join(),
  },
  new URL('expression.txt', import.meta.url),
)
