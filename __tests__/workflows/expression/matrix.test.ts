import { crossed, matrixRows, type ValueRow } from '../../../src/workflows/expression/matrix.ts'
import { describeParts } from '../../support/transcript-parts.ts'
import { table, yaml } from './table.ts'

const json = (value: unknown) => JSON.stringify(value)

const matrix = (...texts: readonly string[]) =>
  table(texts, text => matrixRows(yaml(text)).map(row => Object.fromEntries(row)))

const list = (count: number) => `[${Array.from({ length: count }, (_, at) => at).join()}]`

const rowsOf = (count: number): readonly ValueRow[] =>
  Array.from({ length: count }, (_, at) => new Map([[`x${at}`, 'y']]))

describeParts(
  'a matrix',
  {
    'of axes': matrix(
      '{ a: [1, 2] }',
      '{ a: [1, 2], b: [x, y] }',
      '{ a: 1 }',
      '{}',
      'x',
      '{ a: [] }',
      '{ a: "${{ x }}" }',
    ),
    'of kinds of values': matrix(
      `{ a: [true, 'true', 1, 'x', null] }`,
      '{ a: [{ b: 1, c: { d: 2 } }, [1]] }',
    ),
    'of lists': matrix(
      '{ a: [{ b: [x, true, 2], c: [] }] }',
      '{ a: [{ b: [x, [y]] }, { b: [x, { y: 1 }] }] }',
      '{ a: [[x, y], [x]], exclude: [{ a: [x] }] }',
      '{ a: [[x, y], [x]], include: [{ a: [x], b: 1 }, { a: [z] }] }',
    ),
    'of long lists': () =>
      [64, 65].map(count => matrixRows(yaml(`{ a: [${list(count)}] }`)).map(row => row.size)).join(),
    'without some': matrix(
      '{ a: [1, 2], exclude: [{ a: 1 }] }',
      '{ a: [1, 2], b: [3, 4], exclude: [{ a: 1, b: 3 }, { c: 1 }, {}] }',
      '{ a: [true, x], exclude: [{ a: true }] }',
    ),
    'with more': matrix(
      '{ include: [{ a: 1 }, { a: 2, b: 3 }] }',
      '{ a: [1, 2], include: [{ b: 3 }] }',
      '{ a: [1, 2], include: [{ a: 1, b: 3 }, { a: 3 }, { a: 3, b: 4 }] }',
      '{ a: [1, 2], include: [{ b: 3 }, { b: 4 }, { a: 1, b: 5 }] }',
      '{ a: [{ x: 1 }], include: [{ a: { x: 1 }, b: 2 }, { a: { x: 2 } }] }',
      '{ a: [1], exclude: [{ a: 1 }], include: [{ a: 1 }] }',
      '{ a: [1], include: x }',
    ),
    'of many': () =>
      [
        `{ a: ${list(256)} }`,
        `{ a: ${list(257)} }`,
        `{ a: ${list(16)}, b: ${list(16)} }`,
        `{ a: ${list(16)}, b: ${list(17)} }`,
        `{ include: [${Array.from({ length: 300 }, (_, at) => `{ a: ${at} }`).join()}] }`,
      ]
        .map(text => String(matrixRows(yaml(text)).length))
        .join(),
    'with other rows': () =>
      [
        [0, 2],
        [2, 0],
        [2, 2],
        [16, 16],
        [16, 17],
      ]
        .map(([one = 0, other = 0]) => String(crossed(rowsOf(one), rowsOf(other)).length))
        .join(),
    'without a matrix': () => json(matrixRows(undefined)),
  },
  new URL('matrix.txt', import.meta.url),
)
