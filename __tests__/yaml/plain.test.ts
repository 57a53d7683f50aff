import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isPlainYaml } from '../../src/yaml/plain.ts'
import { loadWorkflowYaml } from '../../src/yaml/read.ts'
import { samples } from '../migrate/corpus.ts'

const read = await loadWorkflowYaml()
const texts = samples().flatMap(({ files }) =>
  [...files].flatMap(([path, text]) => (/\.ya?ml$/.test(path) ? [text] : [])),
)

describe('a text that is plainly YAML', () => {
  it('is what nearly every workflow is', () => {
    expect(texts.filter(isPlainYaml).length).toBeGreaterThan(texts.length / 2)
  })

  const plain = {
    'keys and values': 'a: 1\nb: "x: y" # note\nc: \'it\'\nd: ${{ secrets.A }}\ne: https://a/b#c\nf: {}',
    'a key without a value': 'on:\n  push:\n  pull_request:\njobs:\n',
    'lists at the column of their key, and deeper': 'a:\n- x\n- b: 1\n  c: 2\nd:\n  - - x\n    - y\n',
    'lists on one line': 'a: [v1, "x", \'y\']\nb: []\n',
    'text blocks': 'a: |\n  b: [\n\n    "\n  c\nd:\n  - e: >-\n      f\n    g: |+ # note\n',
    'notes anywhere': '# a\n\na:\n# b\n  c: 1\n    # d\n',
    'nothing at all': '',
  }
  for (const [name, text] of Object.entries(plain)) {
    it(`has ${name}`, () => {
      expect([isPlainYaml(text), 'problem' in read(text)]).toEqual([true, false])
    })
  }

  const unclear = {
    'a key a second time': 'a: 1\nb: 2\na: 3\n',
    'keys that say null': 'null: 1\nNULL: 2\n',
    'a line that is in no block': 'a:\n    b: 1\n  c: 2\n',
    'a value and more below it': 'a: b\n  c: d\n',
    'a list below a value': 'a: b\n- c\n',
    'a key below a list': '- a\nb: c\n',
    'a second colon': 'a: b: c\n',
    'quotes that stay open': 'a: "b\n',
    'a bracket that stays open': 'a: [b\n',
    'an anchor, an alias, a tag': 'a: &b\nc: *b\nd: !e f\n',
    'a merge key': '<<: a\n',
    'a second document': 'a: b\n---\nc: d\n',
    'a tab': 'a:\n\tb: c\n',
    'a tab in a text block': 'a: |\n    \t\n  # b\n',
    'a text block that goes on too far left': 'a:\n  b: |\n      c\n    d\n',
    'a text block that starts with spaces': 'a: |\n      \n  b\n',
    'another line ending': 'a: b\r\nc: d\r\n',
    'what is not text': 'a: |\n  b\0\n',
    'more blocks than anybody nests': `${'- '.repeat(40)}a\n`,
    'more than a file may have': `a: ${'b'.repeat(1_000_000)}\n`,
  }
  for (const [name, text] of Object.entries(unclear)) {
    it(`does not have ${name}`, () => {
      expect(isPlainYaml(text)).toBe(false)
    })
  }

  it('is one that the reader takes, whatever somebody does to a workflow', () => {
    let seen = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (text, changes) => {
          const changed = changes.reduce(applied, excerpt(text))
          if (!isPlainYaml(changed)) return
          seen += 1
          expect({ changed, read: read(changed) }).toEqual({
            changed,
            read: expect.objectContaining({ root: expect.anything() }),
          })
        },
      ),
      { numRuns: 4_000 },
    )
    expect(seen).toBeGreaterThan(200)
  })
})

interface Change {
  readonly kind: 'remove' | 'repeat' | 'indent' | 'insert'
  readonly line: number
  readonly at: number
  readonly piece: string
}

const pieces = [
  '  ',
  '\t',
  '- ',
  ':',
  ': ',
  '#',
  ' #',
  '"',
  "'",
  '|',
  '[',
  ']',
  '{',
  '&a ',
  '*a',
  '!',
  '? ',
  '---\n',
  'key: ',
  'x: |\n',
  '~',
  ', ',
  '\\',
  'é',
]

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('remove', 'repeat', 'indent', 'insert'),
  line: fc.nat(),
  at: fc.nat(),
  piece: fc.constantFrom(...pieces),
})

/** Short texts stay plain more often. */
function excerpt(text: string): string {
  return text.split('\n').slice(0, 30).join('\n')
}

function applied(text: string, { kind, line, at, piece }: Change): string {
  const lines = text.split('\n')
  const index = line % lines.length
  const old = lines[index] ?? ''
  const place = at % (old.length + 1)
  const made = {
    remove: [],
    repeat: [old, lines[at % lines.length] ?? ''],
    indent: [' '.repeat(at % 8) + old.trimStart()],
    insert: [old.slice(0, place) + piece + old.slice(place)],
  }[kind]
  return lines.toSpliced(index, 1, ...made).join('\n')
}
