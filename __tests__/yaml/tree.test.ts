import { describe, expect, it } from '@jest/globals'
import { loadWorkflowYaml, readTokenListYaml } from '../../src/yaml/read.ts'
import { coreValue, entriesOf, hasAnchor, itemsOf, scalarOf, scalarsIn } from '../../src/yaml/tree.ts'
import { valueOf } from '../../src/yaml/tree.ts'
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
    ...'0 12 -7 +7 007 1.5 12.25 1. .5 -.5 +1.5 1e3 1.5e+3 .5e-1'
      .split(' ')
      .map((text): [string, number] => [text, parseFloat(text)]),
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

it('a scalar stands for a list of one, and a list for no scalar', () => {
  const tree = root('a: 1\nb: [x, y]\nf:\n')
  expect(['a', 'b', 'f', 'z'].map(key => itemsOf(valueOf(tree, key)).length)).toEqual([1, 2, 0, 0])
  expect([...scalarsIn(tree)].map(({ value }) => value)).toEqual(['1', 'x', 'y', ''])
  expect([scalarOf(tree, 'b'), scalarOf(tree, 'f')?.value]).toEqual([undefined, ''])
})

it('is shared when an alias repeats it, or anything in it', () => {
  const shared = root('a: &a 1\nb: [&b x]\nc: { d: &d e }\nf: [*a, *b, *d]\ng: 1\nh: [i]\nj: { k: l }\n')
  const names = entriesOf(shared).filter(({ value }) => hasAnchor(value))
  expect(names.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'f'])
  expect([hasAnchor(shared), hasAnchor(root('a: 1'))]).toEqual([true, false])
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
    expect(await problem(nested(63), 'workflow')).toBe(
      '1:67: values are nested too deep; remove brackets or dashes that are not needed',
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
