import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parse, stringify } from 'yaml'
import { yamlProblem } from '../../src/yaml/problem.ts'
import { loadWorkflowYaml, readTokenListYaml } from '../../src/yaml/read.ts'
import { coreValue, type YamlNode } from '../../src/yaml/tree.ts'
import { isDeep, runs } from '../support/depth.ts'

/** `line:column: message`, or what the text says. */
async function outcome(text: string): Promise<unknown> {
  const document = await readTokenListYaml(text)
  if ('root' in document) return plain(document.root)
  const { line, column, message } = document.problem
  return `${line}:${column}: ${message}`
}

function plain(node: YamlNode): unknown {
  if (node.kind === 'scalar') return coreValue(node)
  if (node.kind === 'sequence') return node.items.map(plain)
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]))
}

/** Every key and value with its place, in the order of the text. */
async function places(text: string): Promise<readonly string[]> {
  const document = await readTokenListYaml(text)
  if ('problem' in document) return [document.problem.message]
  const at = (offset: number, what: string) => {
    const { line, column } = document.positionAt(offset)
    return `${line}:${column} ${what}`
  }
  const walk = (node: YamlNode): readonly string[] => {
    if (node.kind === 'scalar') return [at(node.start, String(coreValue(node)))]
    const inside =
      node.kind === 'sequence'
        ? node.items.flatMap(walk)
        : node.entries.flatMap(({ key, start, value }) => [at(start, `key ${key}`), ...walk(value)])
    return [at(node.start, node.kind), ...inside]
  }
  return walk(document.root)
}

/** How many times smaller than in the deep tests a text made to exhaust is here: it is refused as well. */
const size = isDeep ? 1 : 4

/** Lists in lists: `factor` to the power of `levels` words, from a few lines. */
function bomb(levels: number, factor: number): string {
  const line = (level: number, item: string): string =>
    `l${level}: &l${level} [${Array.from({ length: factor }, () => item).join(', ')}]`
  return Array.from({ length: levels }, (_, level) => line(level, level === 0 ? 'x' : `*l${level - 1}`)).join(
    '\n',
  )
}

describe('the tree', () => {
  it('has the line and column of every key and value', async () => {
    expect(await places('# note\na:\n  - b: "c d"\n  - 0x1F\n')).toEqual([
      '2:1 mapping',
      '2:1 key a',
      '3:3 sequence',
      '3:5 mapping',
      '3:5 key b',
      '3:8 c d',
      '4:5 31',
    ])
  })

  it.each<[string, string, unknown]>([
    ['words of YAML 1.1 are text', 'a: yes\nb: on\nc: 12:30\n', { a: 'yes', b: 'on', c: '12:30' }],
    ['an empty text', '', null],
    ['an empty value', 'a:\nb: ~\n', { a: null, b: null }],
    ['Windows line ends', 'a: 1\r\nb: x\r\n', { a: 1, b: 'x' }],
    ['a byte order mark', '\uFEFFa: 1\n', { a: 1 }],
    ['JSON', '{"a": [true, null]}', { a: [true, null] }],
    ['an anchor', 'a: &x [1]\nb: *x\n', { a: [1], b: [1] }],
    ['an anchor that is set again', 'a: &x 1\nb: *x\nc: &x 2\nd: *x\n', { a: 1, b: 1, c: 2, d: 2 }],
    ['an alias as a key', 'a: &x b\n*x : 1\n', { a: 'b', b: 1 }],
    ['quoted words', `a: 'null'\nb: "~"\nc: 'true'\n`, { a: 'null', b: '~', c: 'true' }],
    ['the word __proto__', 'a: __proto__\n', { a: '__proto__' }],
  ])('%s', async (_, text, value) => {
    expect(await outcome(text)).toEqual(value)
  })

  it('puts what an alias repeats at the place of the alias', async () => {
    expect(await places('a: &x [1]\nb: *x\n')).toEqual([
      ...['1:1 mapping', '1:1 key a', '1:7 sequence', '1:8 1'],
      ...['2:1 key b', '2:4 sequence', '1:8 1'],
    ])
  })

  it('says of any document what the package says', async () => {
    const keys = fc.stringMatching(/^[a-z_ #:'"-]{1,8}$/).filter(key => key !== '__proto__')
    const values = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).value
    await fc.assert(
      fc.asyncProperty(values, async value => {
        const text = stringify(value, { aliasDuplicateObjects: false })
        expect(await outcome(text)).toEqual(parse(text))
      }),
      { numRuns: runs(300) },
    )
  })
})

const indented = 'the indentation does not fit the lines above'
const align = 'align keys of one mapping in one column, and close quotes and brackets'
const missing =
  'a colon, a closing quote or a closing bracket is missing before this place, or a line of a longer text stands too far left'
const close = 'write `key: value`, close quotes and brackets, and indent each line of a longer text'
const second = 'a second `: `, or a list, is on the same line, or the line below is indented too deep'
const escape = 'an escape in double quotes is not one of YAML'
const mixed = 'do not mix list items and `key: value` lines, and close quotes and brackets'

describe('a problem', () => {
  const tag = 'tags (!name) are not used here; remove the tag, or put a value that starts with ! in quotes'
  const key = 'a key is not text; put it in quotes'
  const reserved = 'a value starts with a character that YAML reserves; put the value in quotes'
  it.each([
    ['a:\n\tb: 1\n', '2:1', 'the line is indented with a tab; indent with spaces'],
    [
      'a: 1\n---\nb: 2\n',
      '2:1',
      'a second document starts here; keep one document in the file: remove `---`',
    ],
    ['a: 1\nb:\n  c: 1\n  c: 2\n', '4:3', 'this key is here a second time; keep one of the two'],
    ['a: &x b\nb: 1\n*x : 2\n', '3:1', 'this key is here a second time; keep one of the two'],
    ['a: 1\n2: b\n', '2:1', key],
    ['a:\n  [b]: c\n', '2:3', key],
    ['a: 1\n: b\n', '2:1', key],
    ['a: &x { b: 1 }\nc:\n  <<: *x\n', '3:3', 'merge keys (<<) are not part of YAML 1.2; write the keys out'],
    ['a: !!str 1\n', '1:10', tag],
    ['a: !secret x\n', '1:12', tag],
    ['a: !x!y z\n', '1:4', tag],
    ['a: *x\n', '1:4', 'an alias has no anchor above it; put a value that starts with * in quotes'],
    ['a: &x\n  - *x\n', '2:5', 'an alias is inside the value that it repeats; write the value out'],
    ['a: [b, c\nd: 1\n', '2:1', `${indented}; ${align}`],
    ['a: "b\n', '2:1', `${missing}; ${close}`],
    ['a:\n  b: 1\n c: 2\n', '3:1', `${indented}; ${align}`],
    ['a: @b\n', '1:4', reserved],
    ['\uFEFFa: @b\n', '1:4', reserved],
    ['a: b: c\n', '1:4', `${second}; start a new line, put the value in quotes, or align the line below`],
    ['a: "\\q"\n', '1:5', `${escape}; use single quotes, or write \\\\ for a backslash`],
    ['- a\nb: 1\n', '2:1', `this does not fit the text before it; ${mixed}`],
    ['a: &x &y 1\n', '1:7', 'a value has two anchors; keep one of the two'],
    ['a: !x 1\n2: 3\n', '1:7', tag],
  ])('of %j', async (text, place, said) => {
    const document = await readTokenListYaml(text)
    const { line = 0, column = 0, message = '', hint = '' } = 'problem' in document ? document.problem : {}
    expect(`${line}:${column}: ${message}; ${hint}`).toBe(`${place}: ${said}`)
  })

  it('that nobody has words for is told by its code', () => {
    expect(yamlProblem('NEW_CODE')).toEqual({
      message: 'this is not YAML (NEW_CODE)',
      hint: 'put values with special characters in quotes',
    })
  })

  it('has a hint and never quotes the file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...Array.from(`ab:-[]{}&*!|>'"%@,? \n\t#`)) }),
        async noise => {
          const document = await readTokenListYaml(`${noise}\ndckr_oat_s3cret: "\\dckr_oat_s3cret`)
          if ('root' in document) return
          expect(document.problem.hint).toMatch(/^[^\n]+$/)
          expect(JSON.stringify(document)).not.toContain('s3cret')
        },
      ),
      { numRuns: runs(400) },
    )
  })
})

describe('a workflow', () => {
  it('shares what an alias repeats, however often, and marks all of it', async () => {
    const aliases = 9_000 / size
    const text = `a: &a [x, { y: z }]\nb: [${'*a, '.repeat(aliases)}]\nc: [w]\n`
    const document = (await loadWorkflowYaml())(text)
    if ('problem' in document) throw new Error(document.problem.message)
    const different = new Set<YamlNode>()
    const shared = (node: YamlNode): unknown => {
      different.add(node)
      if (node.kind === 'scalar') return node.shared
      if (node.kind === 'sequence') return [node.shared, ...node.items.map(shared)]
      return [node.shared, ...node.entries.map(({ value }) => shared(value))]
    }
    expect(shared(document.root)).toEqual([
      false,
      [true, true, [true, true]],
      [false, ...Array.from({ length: aliases }, () => [true, true, [true, true]])],
      [false, false],
    ])
    // One copy for the place of each alias; what is inside stands in the text once.
    expect(different.size).toBe(aliases + 1 + 1 + 4 + 2)
  })
})

const exhausting: readonly (readonly [name: string, text: string, expected: RegExp])[] = [
  ['3 billion words in nine lines', bomb(10, 9), /^5:10: aliases repeat too much text$/],
  ['brackets that are never closed', '['.repeat(250_000 / size), /^1:\d+: values are nested too deep$/],
  ['one key again and again', 'a: 1\n'.repeat(40_000 / size), /^2:1: this key is here a second time$/],
]

describe('a text made to exhaust', () => {
  it.each(exhausting)('%s is refused', async (_, ...rest) => {
    const [text, expected] = rest
    expect(await outcome(text)).toMatch(expected)
  })
})

describe('what GitHub reads and YAML 1.2 does not allow', () => {
  it.each([
    ['keys that are not text, tags', '2: !x a\n<<: b\n[c]: d\n', { 2: 'a', '<<': 'b' }],
    ['an alias as a key', 'e: &e f\n*e : g\n', { e: 'f', f: 'g' }],
    ['a comment that touches a quote', 'a: "b"#c\nd: [e]#f\n', { a: 'b', d: ['e'] }],
    ['tabs between a key and its value', 'a:\t"b"\t# c\n\t\nd:\te\n', { a: 'b', d: 'e' }],
    ['keys with ?', '? a\n: b\nc: d\n', { a: 'b', c: 'd' }],
    ['a byte order mark, a directive and the marks', '\uFEFF%YAML 1.1\n---\na: b\n...\n', { a: 'b' }],
    ['double quotes that go on at the first column', 'a:\n  b: "one\ntwo"\n', missing],
    ['a list that is closed at the first column', 'a:\n  b: [\n    c\n]\n', indented],
    ['quotes without an end', 'a:\n  b: "c\nd: e\n', missing],
  ])('%s', async (...[, text, expected]) => {
    const document = (await loadWorkflowYaml())(text)
    const said = 'problem' in document ? document.problem.message : plain(document.root)
    expect(said).toEqual(expected)
  })

  it('is not read in a token list', async () => {
    expect(await outcome('a: "b"#c\n')).toBe(`1:7: ${missing}`)
  })
})
