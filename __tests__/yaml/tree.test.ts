import { describe, expect, it } from '@jest/globals'
import { loadWorkflowYaml, readTokenListYaml } from '../../src/yaml/read.ts'
import { coreValue, entriesOf, entryOf, hasAnchor, itemsOf } from '../../src/yaml/tree.ts'
import { positionIn, scalarOf, scalarsIn, textOf, valueOf } from '../../src/yaml/tree.ts'
import type { YamlNode } from '../../src/yaml/tree.ts'

const read = await loadWorkflowYaml()
function root(text: string): YamlNode {
  const document = read(text)
  if ('problem' in document) throw new Error(document.problem.message)
  return document.root
}

describe('a plain scalar means', () => {
  it.each<[string, unknown]>([
    ...['', '~', 'null', 'Null', 'NULL'].map((text): [string, null] => [text, null]),
    ...['true', 'True', 'TRUE'].map((text): [string, boolean] => [text, true]),
    ...['false', 'False', 'FALSE'].map((text): [string, boolean] => [text, false]),
    ...[
      '0',
      '12',
      '-7',
      '+7',
      '007',
      '1.5',
      '12.25',
      '1.',
      '.5',
      '-.5',
      '+1.5',
      '1e3',
      '1.5e+3',
      '.5e-1',
    ].map((text): [string, number] => [text, parseFloat(text)]),
    ['0o17', 15],
    ['0xfF0', 4080],
    ...['.inf', '.Inf', '.INF', '+.inf'].map((text): [string, number] => [text, Infinity]),
    ['-.inf', -Infinity],
    ...['.nan', '.NaN', '.NAN'].map((text): [string, number] => [text, Number.NaN]),
    ...[
      ...['nulls', 'xnull', '~~', 'truely', 'xtrue', 'falsey', 'xfalse', 'tRUE', 'yes', 'on'],
      ...['1a', 'a1', '0o8', '0o', 'x0o7', '0o7x', '0xg', '0x', 'x0x1', '0x1g', '--1', '1-', '1 2', '+', '-'],
      ...['1.5.5', '.', 'e3', '1e', '1e+', '1.5x', 'x1.5', '1e3x', '+-1.5', '1.5e++3'],
      ...['.infx', 'x.inf', '.iNF', '-.nan', '+.nan', '.nanx', '--.inf'],
    ].map((text): [string, string] => [text, text]),
  ])('%j: %j', (value, meant) => {
    const scalar = { kind: 'scalar', style: 'plain', shared: false, value, start: 0, end: 0 } as const
    expect(coreValue(scalar)).toBe(meant)
    for (const style of ['single', 'double', 'block'] as const) {
      expect(coreValue({ ...scalar, style })).toBe(value)
    }
  })
})

describe('a line', () => {
  it.each([
    ['', [1]],
    ['a', [1]],
    ['a\nb', [1, 1, 2]],
    ['\n\n', [1, 2]],
    ['a\r\nb\r\n', [1, 1, 1, 2, 2, 2]],
    ['a\n\nb\nc', [1, 1, 2, 3, 3, 4]],
  ])('of %j is counted from one', (text, lines) => {
    const find = positionIn(text)
    const at = (offset: number) => find(offset).line
    expect(lines.map((_, offset) => at(offset))).toEqual(lines)
    expect(at(text.length)).toBe(text.split('\n').length)
  })
})

describe('a part of a tree', () => {
  const tree = root('a: 1\nb: [x, y]\nc: { d: e }\nf:\n')

  it('is found by its name, or is not there', () => {
    expect(entryOf(tree, 'b')?.start).toBe(5)
    expect(valueOf(tree, 'c')).toMatchObject({ kind: 'mapping', flow: true })
    expect(scalarOf(tree, 'a')).toMatchObject({ kind: 'scalar', value: '1', style: 'plain' })
    expect(textOf(tree, 'a')).toBe('1')
    expect(textOf(tree, 'f')).toBe('')
    for (const [node, key] of [
      [tree, 'z'],
      [valueOf(tree, 'b'), '0'],
      [valueOf(tree, 'a'), 'a'],
      [undefined, 'a'],
    ] as const) {
      expect(entryOf(node, key)).toBeUndefined()
      expect(valueOf(node, key)).toBeUndefined()
      expect(textOf(node, key)).toBeUndefined()
    }
    expect([scalarOf(tree, 'b'), textOf(tree, 'c')]).toEqual([undefined, undefined])
  })

  it('has entries and items, where a scalar stands for a list of one', () => {
    expect(entriesOf(tree).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'f'])
    expect([entriesOf(valueOf(tree, 'b')), entriesOf(undefined)]).toEqual([[], []])
    const items = (key: string) => itemsOf(valueOf(tree, key)).map(({ start, end }) => [start, end])
    expect(items('b')).toEqual([
      [9, 10],
      [12, 13],
    ])
    expect(items('a')).toEqual([[3, 4]])
    expect([items('c'), items('f'), items('z')]).toEqual([[], [], []])
  })

  it('has all its scalars in the order of the text, without the keys', () => {
    expect([...scalarsIn(tree)].map(({ value }) => value)).toEqual(['1', 'x', 'y', 'e', ''])
  })

  it('is shared when an alias repeats it, or anything in it', () => {
    const shared = root('a: &a 1\nb: [&b x]\nc: { d: &d e }\nf: [*a, *b, *d]\ng: 1\nh: [i]\nj: { k: l }\n')
    const names = entriesOf(shared).filter(({ value }) => hasAnchor(value))
    expect(names.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'f'])
    expect([hasAnchor(shared), hasAnchor(tree)]).toEqual([true, false])
  })

  it('says how it is written', () => {
    const written = root('a: b\nc: "d"\ne: \'f\'\ng: |\n  h\ni: >\n  j\nk: [l]\nm:\n  - n\no:\n  p: q\n')
    const styles = entriesOf(written).map(({ value }) => (value.kind === 'scalar' ? value.style : value.flow))
    expect(styles).toEqual(['plain', 'double', 'single', 'block', 'block', true, false, false])
    const values = [...scalarsIn(written)].map(({ value }) => value)
    expect(values).toEqual(['b', 'd', 'f', 'h\n', 'j\n', 'l', 'n', 'q'])
  })
})

describe('a text', () => {
  const problem = async (text: string, how: 'list' | 'workflow') => {
    const document = how === 'list' ? await readTokenListYaml(text) : read(text)
    if (!('problem' in document)) return 'read'
    const { line, column, message, hint } = document.problem
    return `${line}:${column}: ${message}; ${hint}`
  }
  const lines = (length: number) => `a: ${'x'.repeat(length - 3)}`

  it('has a greatest length', async () => {
    expect(await problem(lines(256 * 1024), 'list')).toBe('read')
    expect(await problem(lines(256 * 1024 + 1), 'list')).toBe(
      '1:1: the file is longer than 256 KiB; remove what is not needed, or split it',
    )
    expect(await problem(lines(1_000_000), 'workflow')).toBe('read')
    expect(await problem(lines(1_000_001), 'workflow')).toBe(
      '1:1: the file has more than 1,000,000 characters; split it',
    )
  })

  it('is no binary', async () => {
    expect(await problem('a: b\0', 'workflow')).toBe(
      '1:1: this is binary, not text; remove the file, or save it as text',
    )
  })

  it('nests 64 values, by aliases too', async () => {
    const nested = (depth: number) => `a: ${'['.repeat(depth)}x${']'.repeat(depth)}\n`
    expect(await problem(nested(62), 'workflow')).toBe('read')
    expect(await problem(nested(63), 'workflow')).toMatch(
      /^1:67: values are nested too deep; remove brackets/,
    )
    const anchored = (depth: number, more: number) =>
      `a: &a ${'['.repeat(depth)}x${']'.repeat(depth)}\nb: ${'['.repeat(more)}*a${']'.repeat(more)}\n`
    expect(await problem(anchored(30, 32), 'workflow')).toBe('read')
    expect(await problem(anchored(30, 33), 'workflow')).toMatch(/^2:\d+: values are nested too deep/)
    const twice = `a: &a [[x]]\nb: &b ${'['.repeat(20)}*a${']'.repeat(20)}\nc: ${'['.repeat(41)}*b${']'.repeat(41)}\n`
    expect(await problem(twice, 'workflow')).toMatch(/^3:\d+: values are nested too deep/)
    expect(await problem(twice.replace(`c: [`, 'c: ').replace(/\]\n$/, '\n'), 'workflow')).toBe('read')
  })

  it('repeats 50,000 values, or 10,000 in a token list', async () => {
    const repeated = (aliases: number) => `a: &a [${'x, '.repeat(99)}]\nb: [${'*a, '.repeat(aliases)}]\n`
    expect(await problem(repeated(100), 'list')).toBe('read')
    expect(await problem(repeated(101), 'list')).toBe(
      '2:405: aliases repeat too much text; write the values out',
    )
    expect(await problem(repeated(500), 'workflow')).toBe('read')
    expect(await problem(repeated(501), 'workflow')).toMatch(/^2:2005: aliases repeat too much text/)
  })
})
