import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parse, stringify } from 'yaml'
import { yamlProblem } from '../../src/yaml/problem.ts'
import { loadWorkflowYaml, readRegisterYaml } from '../../src/yaml/read.ts'
import { coreValue, type YamlNode } from '../../src/yaml/tree.ts'
import { isMutation } from '../support/depth.ts'

/** `line:column: message`, or what the text says. */
async function outcome(text: string): Promise<unknown> {
  const document = await readRegisterYaml(text)
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
  const document = await readRegisterYaml(text)
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
        : node.entries.flatMap(({ key, keyRange, value }) => [
            at(keyRange.start, `key ${key}`),
            ...walk(value),
          ])
    return [at(node.start, node.kind), ...inside]
  }
  return walk(document.root)
}

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

  it.each([
    {
      name: 'words of YAML 1.1 are text',
      text: 'a: yes\nb: on\nc: 12:30\n',
      value: { a: 'yes', b: 'on', c: '12:30' },
    },
    { name: 'even when the file says it is 1.1', text: '%YAML 1.1\n---\na: yes\n', value: { a: 'yes' } },
    { name: 'an empty text', text: '', value: null },
    { name: 'a comment', text: '# nothing\n', value: null },
    { name: 'an empty value', text: 'a:\nb: ~\n', value: { a: null, b: null } },
    { name: 'Windows line ends', text: 'a: 1\r\nb: x\r\n', value: { a: 1, b: 'x' } },
    { name: 'a byte order mark', text: '\uFEFFa: 1\n', value: { a: 1 } },
    { name: 'JSON', text: '{"a": [true, null]}', value: { a: [true, null] } },
    { name: 'an anchor', text: 'a: &x [1]\nb: *x\n', value: { a: [1], b: [1] } },
    {
      name: 'an anchor that is set again',
      text: 'a: &x 1\nb: *x\nc: &x 2\nd: *x\n',
      value: { a: 1, b: 1, c: 2, d: 2 },
    },
    { name: 'an alias as a key', text: 'a: &x b\n*x : 1\n', value: { a: 'b', b: 1 } },
    {
      name: 'quoted words that mean something without quotes',
      text: `a: 'null'\nb: "~"\nc: 'true'\n`,
      value: { a: 'null', b: '~', c: 'true' },
    },
    { name: 'the word __proto__', text: 'a: __proto__\n', value: { a: '__proto__' } },
  ])('$name', async ({ text, value }) => {
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
    )
  })
})

describe('a problem', () => {
  it.each([
    ['tab', 'a:\n\tb: 1\n', '2:1: the line is indented with a tab'],
    ['tab after spaces', 'a:\n  b: 1\n\tc: 2\n', '3:1: the line is indented with a tab'],
    ['second document', 'a: 1\n---\nb: 2\n', '2:1: a second document starts here'],
    ['key twice', 'a: 1\nb:\n  c: 1\n  c: 2\n', '4:3: this key is here a second time'],
    ['key twice by alias', 'a: &x b\nb: 1\n*x : 2\n', '3:1: this key is here a second time'],
    ['number as key', 'a: 1\n2: b\n', '2:1: a key is not text'],
    ['true as key', 'true: b\n', '1:1: a key is not text'],
    ['list as key', 'a:\n  [b]: c\n', '2:3: a key is not text'],
    ['no key', 'a: 1\n: b\n', '2:1: a key is not text'],
    ['merge key', 'a: &x { b: 1 }\nc:\n  <<: *x\n', '3:3: merge keys (<<) are not part of YAML 1.2'],
    ['known tag', 'a: !!str 1\n', '1:10: tags (!name) are not used here'],
    ['tag of a mapping', 'a: !!map {}\n', '1:10: tags (!name) are not used here'],
    ['unknown tag', 'a: !secret x\n', '1:12: tags (!name) are not used here'],
    ['tag without a handle', 'a: !x!y z\n', '1:4: tags (!name) are not used here'],
    ['alias of nothing', 'a: *x\n', '1:4: an alias has no anchor above it'],
    ['alias of what comes later', 'a: *x\nb: &x 1\n', '1:4: an alias has no anchor above it'],
    ['alias of itself', 'a: &x\n  - *x\n', '2:5: an alias is inside the value that it repeats'],
    ['bracket left open', 'a: [b, c\nd: 1\n', '2:1: the indentation does not fit the lines above'],
    [
      'quote left open',
      'a: "b\n',
      '2:1: a colon, a closing quote or a closing bracket is missing before this place, or a line of a longer text stands too far left',
    ],
    ['indentation', 'a:\n  b: 1\n c: 2\n', '3:1: the indentation does not fit the lines above'],
    ['reserved character', 'a: @b\n', '1:4: a value starts with a character that YAML reserves'],
    ['after a byte order mark', '\uFEFFa: @b\n', '1:4: a value starts with a character that YAML reserves'],
    [
      'in the second line after one',
      '\uFEFFa: b\nc: @d\n',
      '2:4: a value starts with a character that YAML reserves',
    ],
    [
      'colon in a value',
      'a: b: c\n',
      '1:4: a second `: `, or a list, is on the same line, or the line below is indented too deep',
    ],
    ['bad escape', 'a: "\\q"\n', '1:5: an escape in double quotes is not one of YAML'],
    ['list, then mapping', '- a\nb: 1\n', '2:1: this does not fit the text before it'],
    ['two anchors', 'a: &x &y 1\n', '1:7: a value has two anchors'],
    ['too many brackets', `a: ${'['.repeat(70)}${']'.repeat(70)}`, '1:67: values are nested too deep'],
  ])('%s', async (_name, ...[text, expected]) => {
    expect(await outcome(text)).toBe(expected)
  })

  it.each([
    ['a:\n\tb: 1\n', 'indent with spaces'],
    ['a: 1\n---\nb: 2\n', 'keep one document in the file: remove `---`'],
    ['a: 1\na: 2\n', 'keep one of the two'],
    ['2: b\n', 'put it in quotes'],
    ['a: &x { b: 1 }\nc:\n  <<: *x\n', 'write the keys out'],
    ['a: !x y\n', 'remove the tag, or put a value that starts with ! in quotes'],
    ['a: *x\n', 'put a value that starts with * in quotes'],
    ['a: &x\n  - *x\n', 'write the value out'],
    ['a: [b\nc: 1\n', 'align keys of one mapping in one column, and close quotes and brackets'],
    ['a: "b\n', 'write `key: value`, close quotes and brackets, and indent each line of a longer text'],
    ['a: @b\n', 'put the value in quotes'],
    ['a: b: c\n', 'start a new line, put the value in quotes, or align the line below'],
    ['a: "\\q"\n', 'use single quotes, or write \\\\ for a backslash'],
    ['- a\nb: 1\n', 'do not mix list items and `key: value` lines, and close quotes and brackets'],
    ['a: &x &y 1\n', 'keep one of the two'],
    [`a: ${'['.repeat(70)}${']'.repeat(70)}`, 'remove brackets or dashes that are not needed'],
  ])('says what to do: %j', async (text, hint) => {
    const document = await readRegisterYaml(text)
    expect('problem' in document && document.problem.hint).toBe(hint)
  })

  it('that nobody has words for is told by its code', () => {
    expect(yamlProblem('NEW_CODE')).toEqual({
      message: 'this is not YAML (NEW_CODE)',
      hint: 'put values with special characters in quotes',
    })
  })

  it('is the first one in the text', async () => {
    expect(await outcome('a: !x 1\n2: 3\n')).toBe('1:7: tags (!name) are not used here')
    expect(await outcome('a: 1\na: 2\n3: @x\n')).toBe(
      '3:4: a value starts with a character that YAML reserves',
    )
  })

  it('has a hint and never quotes the file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...Array.from(`ab:-[]{}&*!|>'"%@,? \n\t#`)) }),
        async noise => {
          const document = await readRegisterYaml(`${noise}\ndckr_oat_s3cret: "\\dckr_oat_s3cret`)
          if ('root' in document) return
          expect(document.problem.hint).toMatch(/^[^\n]+$/)
          expect(JSON.stringify(document)).not.toContain('s3cret')
        },
      ),
    )
  })
})

describe('a workflow', () => {
  it('may have what GitHub accepts and a register may not', async () => {
    const read = await loadWorkflowYaml()
    const text = 'on: push\n2: !x a\n<<: b\n[c]: d\ne: &e f\n*e : g\n'
    const document = read(text)
    expect('root' in document ? plain(document.root) : document).toEqual({
      on: 'push',
      2: 'a',
      '<<': 'b',
      e: 'f',
      f: 'g',
    })
  })

  it.each([
    ['a key twice', 'a: 1\nb: &b\n  c: 1\n  c: 2\n', '4:3: this key is here a second time'],
    ['an alias before its anchor', 'a: *x\nb: &x 1\n', '1:4: an alias has no anchor above it'],
    ['a tab', 'jobs:\n\tx: 1\n', '2:1: the line is indented with a tab'],
  ])('is refused with %s', async (_name, ...[text, expected]) => {
    const document = (await loadWorkflowYaml())(text)
    if ('root' in document) throw new Error('it was read')
    const { line, column, message } = document.problem
    expect(`${line}:${column}: ${message}`).toBe(expected)
  })

  it('shares what an alias repeats, however often, and marks all of it', async () => {
    const aliases = isMutation ? 90 : 9_000
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

/** Of the long ones there are too many seconds for thousands of mutants. */
const most = isMutation ? 30_000 : Infinity
const exhausting: readonly { name: string; text: string; expected: string | RegExp }[] = [
  {
    name: '1 MB of aliases',
    text: `${bomb(9, 9)}\n${'z: [*l0, *l1]\n'.repeat(75_000)}`,
    expected: '1:1: the file is longer than 256 KiB',
  },
  {
    name: '3 billion words in nine lines',
    text: bomb(10, 9),
    expected: '5:10: aliases repeat too much text',
  },
  {
    name: 'a wide one',
    text: `a: &a [x]\nb: [${'*a, '.repeat(60_000)}]`,
    expected: /^2:\d+: aliases repeat too much text$/,
  },
  {
    name: '250 KiB of brackets',
    text: '['.repeat(250_000),
    expected: /^1:\d+: values are nested too deep$/,
  },
  {
    name: '250 KiB of dashes',
    text: '- '.repeat(125_000),
    expected: /^1:\d+: values are nested too deep$/,
  },
  {
    name: '250 KiB of braces',
    text: '{a: '.repeat(60_000),
    expected: /^1:\d+: values are nested too deep$/,
  },
  {
    name: 'one key 40 000 times',
    text: 'a: 1\n'.repeat(40_000),
    expected: '2:1: this key is here a second time',
  },
]

describe('a text made to exhaust', () => {
  it.each(exhausting.filter(({ text }) => text.length < most))(
    '$name is refused',
    async ({ text, expected }) => {
      const said = await outcome(text)
      expect(said).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected))
    },
  )

  it('may repeat an anchor as often as a person would', async () => {
    const text = `a: &a [x, y]\n${Array.from({ length: 500 }, (_, index) => `k${index}: *a\n`).join('')}`
    expect(Object.keys((await outcome(text)) as object)).toHaveLength(501)
  })
})

describe('what GitHub reads and YAML 1.2 does not allow', () => {
  const workflow = async (text: string) => {
    const document = (await loadWorkflowYaml())(text)
    return 'problem' in document ? document.problem.message : plain(document.root)
  }

  it.each([
    ['double quotes that go on at the first column', 'a:\n  b: "one\ntwo"\n', /closing quote/],
    ['a list that is closed at the first column', 'a:\n  b: [\n    c\n]\n', /indentation/],
    ['a comment that touches a quote', 'a: "b"#c\nd: [e]#f\n', { a: 'b', d: ['e'] }],
    ['tabs between a key and its value', 'a:\t"b"\t# c\n\t\nd:\te\n', { a: 'b', d: 'e' }],
    ['keys with ?', '? a\n: b\nc: d\n', { a: 'b', c: 'd' }],
    ['an anchor that is set again', 'a: &x 1\nb: *x\nc: &x 2\nd: *x\n', { a: 1, b: 1, c: 2, d: 2 }],
    ['a byte order mark, a directive and the marks', '\uFEFF%YAML 1.1\n---\na: b\n...\n', { a: 'b' }],
    ['quotes without an end', 'a:\n  b: "c\nd: e\n', /closing quote/],
    ['a bracket without an end', 'a:\n  b: [c\nd: e\n', /indentation/],
  ])('%s', async (...[, text, expected]) => {
    const read = await workflow(text)
    if (expected instanceof RegExp) expect(read).toMatch(expected)
    else expect(read).toEqual(expected)
  })

  it('is not read in a register', async () => {
    expect(await outcome('a:\n  b: [\n    c\n]\n')).toMatch(/indentation/)
    expect(await outcome('a: "b"#c\n')).toMatch(/missing/)
  })
})
