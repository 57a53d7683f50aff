import {
  blankExpressions,
  inImages,
  type Opening,
  splitOutside,
  textParts,
} from '../../../src/workflows/expression/open-text.ts'
import { expressionValues } from '../../../src/workflows/expression/values.ts'
import {
  expandVariables,
  joined,
  lowering,
  namesVariable,
} from '../../../src/workflows/expression/variables.ts'
import { describeParts } from '../../support/transcript-parts.ts'
import { table } from './table.ts'

const known: Readonly<Record<string, readonly string[]>> = {
  'env.A': ['a'],
  'matrix.a[]': ['x\0y', 'z', ''],
  'env.B': ['b', 'c'],
  'env.C': ['Cd'],
  'env.E': [''],
  'env.F': ['false', '0', 'x'],
  'env.N': [],
  'env.O': ['${{ x }}'],
  'env.M': Array.from({ length: 40 }, (_, at) => `m${at}`),
  'env.LONG': ['long'],
  'env.P': ['a/b/c'],
  'env.R': ['${{ github.repository }}'],
  'env.V': ['K$AB/Cde/${Xy}'],
  'env.L': ['l'.repeat(3_000)],
}

const values = (...texts: readonly string[]) =>
  table(texts, text => {
    const found = expressionValues(text, name => known[name])
    return found?.map(one => (one.length > 40 ? `${one.length} characters` : one)).slice(0, 5)
  })

describeParts(
  'what an expression gives',
  {
    'of one word': values(
      'env.A',
      'env.B',
      'env.N',
      'env.X',
      "'a'",
      '1',
      '-1',
      '1.5',
      'true',
      'false',
      'null',
      'truex',
      '',
      '(',
      "''",
    ),
    'of a joined list': values(
      'join(matrix.a)',
      "join(matrix.a, ' ')",
      'join(matrix.a, env.A)',
      'join(matrix.b)',
      "join('a')",
      'join()',
      "format('{0}', join(matrix.a, '-'))",
    ),
    'of a choice': values(
      "env.X || 'd'",
      "env.A || 'd'",
      "env.E || 'd'",
      "env.F || 'd'",
      "env.O || 'd'",
      "env.X && 'd'",
      "env.A && 'd'",
      'env.X && env.X',
      "env.X && 'a' || 'b'",
      "env.X && '' || 'b'",
      'env.B || env.X',
      "'a' || env.X",
      "'a' == 'a'",
      '!env.A',
      "env.X && 'a' || env.Y && 'b' || 'c'",
      "env.X && 'a' || 'it''s'",
      "(env.X || 'q') && 'a' || 'b'",
      "'a || b' || 'c'",
      "f(env.X, 'x') && 'a' || 'b]'",
      "x] || 'b'",
      "[x || 'b'",
      "x[0] && 'a' || 'b'",
      "x['a || b'] && 'c' || 'd'",
      "env.X &&\n'a' ||\n'b'",
      "'a' || 'a'",
      "f('(') && 'a' || 'b'",
      "'a' ||",
      "x)(y && 'a' || 'b'",
    ),
    'of a format': values(
      "format('x{0}y', env.A)",
      "format('{0}{1}', env.A, env.B)",
      "format('{1}{0}{0}', env.A, env.B)",
      "format('{{{0}}}', env.A)",
      "format('a')",
      'format()',
      "format('{0}', env.X)",
      'format(env.X, env.A)',
      "format('k/{0}:{1}', env.A, env.X)",
      "format('{0}', toJSON(env.A))",
      "env.X && format('k/a:{0}', env.X) || 'k/b'",
      'format(env.B, env.A)',
      "format('{0}{1}', env.M, env.M)",
      "format('{0}{1}', env.L, env.L)",
      "Format('{0}', true)",
      "join('a')",
      "format('{0}', null)",
      'toJSON(env.A)',
    ),
  },
  new URL('values.txt', import.meta.url),
)

const expanded = (...texts: readonly string[]) =>
  table(texts, text => {
    const found = expandVariables(text, { values: name => known[`env.${name}`] })
    return found.map(one => (one.length > 60 ? `${one.length} characters` : one)).slice(0, 5)
  })

describeParts(
  'a text with variables',
  {
    'of a shell': expanded(
      '$A',
      '${A}',
      'x$A',
      '${A}x',
      '$Ax',
      '$A$B',
      '$C',
      '$B$B',
      '$N',
      '$X',
      'x${X}y',
      '$$',
      '$1',
      'a',
      '',
      '${A',
      '${1}',
      '$LONG',
      '${LONG}',
      '${A[@]}',
      '${A[*]}',
      '${A[0]}',
      '${A[x]}',
      '${A%%:*}',
      '${A%:*}',
      '${A%-*}',
      '${{ A }}',
      '$_',
      '$(A)',
    ),
    'with a default': expanded(
      '${A:-d}',
      '${X:-d}',
      '${X-d}',
      '${X:=d}',
      '${X=d}',
      '${X:?d}',
      '${X:-}',
      '${N:-d}',
      '${X:-$A}',
      '${X:-{}}',
      '${X:+d}',
      'a${X:-d}b',
      '${X:-"d"}',
      "${X:-'d'}",
      '${X:-"d}',
      '${X:-"d\'}',
      '${X:-"long"}',
      '${X:-$LONG}',
      '${X:-${LONG}}',
      '${X:-a${Y:-b}c}',
      '${X:-${Y-b}}',
      '${X:-${LONG:-b}/$B}',
      '${X:-${Y:+b}}',
      '${O:-d}',
      '${E:-d}',
      '${F:-d}',
    ),
    'behind a slash': expanded(
      '${P#*/}',
      '${P##*/}',
      'x/${P#*/}:1',
      '${A#*/}',
      '${X#*/}',
      '${O#*/}',
      '${R#*/}',
      '${R##*/}',
      '${P#*:}',
      '${P%/*}',
    ),
    'in lower case': expanded('${C,,}', '${X,,}', '${C,,}/${C^^}', '${V,,}', '${O,,}'),
    'in another case': table(
      [
        '$(tr A-Z a-z)',
        '$(tr A-Z a-z < A)',
        '$(echo A | tr A-Z a-z)',
        '$( echo  "$A/B"  |  tr  A-Z a-z  )',
        "x/$(echo -n '$A'|tr '[:upper:]' '[:lower:]'):1",
        "$(echo -n  $A | sed 's/.*/\\L&/g')",
        '$(echo $A | sed s/.*/\\L&/)',
        '$(echo A | tr A-Z a-z)/$(echo B | tr A-Z a-z)',
        '$(echo A | tr a-z A-Z)',
        '$(echo A | tr A-Z a-z | x)',
        '$(echo "A | tr A-Z a-z)',
        '$(echo A | cut A-Z a-z)',
        '$(xecho A | tr A-Z a-z)',
        `$(printf '%s' "$A" | tr '[:upper:]' '[:lower:]')`,
        '$(printf %s "$A/B" | tr A-Z a-z)',
        '$(printf "%s\\n" A | tr A-Z a-z)',
        "$(echo A | sed 's/.*/\\L&/;s/a/b/')",
        '$(echo A | tr -d A-Z a-z)',
      ],
      lowering,
    ),
    'that take one': table(
      ['$AB', '${AB}', '${AB:-x}', '${{ env.AB }}', '$env:AB', '%AB%', '$ABC', 'AB', '$xAB', 'x.AB'],
      text => namesVariable(text, 'AB'),
    ),
    'of many': expanded('$M$M', '$M', '$M$A', '$L', '$L$L', 'x$L$A'),
    'that are long': () =>
      [`${'l'.repeat(4_095)}$A`, `${'l'.repeat(4_096)}$A`, `$A${'l'.repeat(4_095)}`, `$A${'l'.repeat(4_096)}`]
        .flatMap(text => expandVariables(text, { values: name => known[`env.${name}`] }))
        .map(text => text.length)
        .join(),
    'that are joined': () =>
      [
        [['a'], ['b']],
        [[], ['b']],
        [
          ['a', 'b'],
          ['c', 'c'],
        ],
        [Array.from({ length: 64 }, String), ['x']],
        [Array.from({ length: 65 }, String), ['x']],
        [['a'.repeat(4_096)], ['']],
        [['a'.repeat(4_096)], ['b']],
        [['a'.repeat(4_095), 'b'], ['c']],
        [['a'.repeat(4_096), 'b'], ['c']],
      ]
        .map(([heads = [], tails = []]) => {
          const found = joined(heads, tails)
          return found === undefined ? 'too many' : `${found.length} ${found.join().slice(0, 20)}`
        })
        .join('\n'),
  },
  new URL('variables.txt', import.meta.url),
)

const cut = (openings: readonly Opening[] | undefined, ...texts: readonly string[]) =>
  table(texts, text => textParts(text, openings).map(part => [part.text, part.open ?? '']))

describeParts(
  'a text with openings',
  {
    'of expressions': cut(
      undefined,
      '',
      'a',
      '${{ a }}',
      'x${{ a }}y${{ b }}',
      '${{ a',
      '${{ a }',
      '${ a }',
      '$',
      '$${{ a }}',
      '}}${{ a }}${{ b',
    ),
    'of a shell': cut(
      inImages,
      '${a}',
      '$(a)',
      '${{ a }}',
      '${a',
      '$(a',
      'x${a}y$(b)${{ c }}',
      '${a $(b)',
      '$a',
      '${a}$(b',
      '$(a${b})',
      "a$(sed 's/\\(b\\)/\\1/')c",
      '$((1 + 2))$(a)',
      '$(a "(")b$(c)',
    ),
    'of metadata': cut(['{{'], '{{a}}', 'x{{a}}y', '{a}', '{{a', '${{ a }}', '{{{a}}}'),
    'that are cut': table(
      ['a/b', 'a/${{ b/c }}/d', '${b/c}/d', '', '/', '$(a/b)c/', 'a/$b/c', '${{ a/b', 'a/$(b (c)/d)/e'],
      text => splitOutside(text, /\//),
    ),
    'that are blank': table(['a ${{ b }} c', '${{ a }}${{ b }}', '${{ a'], blankExpressions),
  },
  new URL('open-text.txt', import.meta.url),
)
