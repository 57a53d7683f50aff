import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { type Node, parseSync } from 'oxc-parser'
import { sourceFiles } from '../law/source-files.ts'

/**
 * Would the tests see a mistake? `node --import tsx scripts/tests/mutants.ts SEED FIRST LAST [--whole]`, in a clone to throw away: each
 * number of a seed is a small mistake on a line of `src` drawn at random. The tests of its room are run until one is red, and where none
 * is (with `--whole`), it is built, and the quick suite run.
 */
const [seed = 1, first = 1, last = 1] = process.argv.slice(2, 5).map(Number)
const isWhole = process.argv.includes('--whole')
const lines = sourceFiles('src').flatMap(path => {
  const text = readFileSync(path, 'utf8')
  return text.split('\n').map((_, index) => ({ path, text, line: index + 1 }))
})
for (let number = first; number <= last; number += 1) play(number)

function play(number: number): void {
  const hash = createHash('sha256').update(`${seed}.${number}`)
  const draw = (bound: number): number => hash.update('.').copy().digest().readUInt32BE() % Math.max(1, bound)
  for (;;) {
    const { path, text, line } = lines[draw(lines.length)] ?? { path: '', text: '', line: 0 }
    const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
    const mistakes = mistakesIn(text).filter(({ start }) => lineAt(start) === line)
    const mistake = mistakes[draw(mistakes.length)]
    if (mistake === undefined) continue
    const { start, end, by } = mistake
    const change = `${text.slice(start, end)} => ${by}`.replaceAll(/\s+/g, ' ').slice(0, 150)
    writeFileSync(path, text.slice(0, start) + by + text.slice(end))
    console.log(`${seed}.${number}\t${path}:${line}\t${verdictOf(path)}\t${change}`)
    writeFileSync(path, text)
    return
  }
}

function verdictOf(path: string): string {
  const run = (...argv: string[]) =>
    spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (run('node_modules/typescript/bin/tsc').status !== 0) return 'types'
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--bail', '--maxWorkers=2']
  const room = ['--passWithNoTests', `__tests__/(\\w+/)?${path.split(/[/.]/)[1]}[/.]`]
  let tests = run(...jest, ...room)
  if (tests.status === 0 && isWhole) {
    run('--import', 'tsx', 'scripts/build/build.ts')
    tests = run(...jest)
  }
  const test = /^FAIL.* (\S+\.ts)/m.exec(tests.stderr)?.[1] ?? 'without a test'
  return tests.status === 0 ? 'green' : `red ${test}`
}

function mistakesIn(text: string): readonly { start: number; end: number; by: string }[] {
  const visit = (value: unknown): ReturnType<typeof mistakesIn> => {
    if (typeof value !== 'object' || value === null) return []
    const isOfTypes = 'type' in value && /^(TS|Import|ExportAll)/.test(String(value.type))
    const below = isOfTypes ? [] : Object.values(value).flatMap(visit)
    return 'type' in value ? [...mistakesAt(value as Node, text), ...below] : below
  }
  return visit(parseSync('a.ts', text).program.body)
}

function mistakesAt(node: Node, text: string): ReturnType<typeof mistakesIn> {
  const source = ({ start, end }: Node): string => text.slice(start, end)
  const become = (...texts: string[]) => texts.map(by => ({ start: node.start, end: node.end, by }))
  if ('test' in node && node.test !== null) {
    return [{ start: node.test.start, end: node.test.end, by: `!(${source(node.test)})` }]
  } else if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') {
    const operators = ['===', '!==', '<', '<=', '>', '>=', '+', '-', '&&', '||']
    const other = operators[operators.indexOf(node.operator) ^ 1]
    return become(
      source(node.left),
      ...(other ? [`${source(node.left)} ${other} ${source(node.right)}`] : []),
    )
  } else if (node.type === 'AwaitExpression') {
    return become(source(node.argument))
  } else if (node.type === 'ExpressionStatement') {
    return become(';')
  } else if (node.type === 'Literal') {
    const { value } = node
    if (typeof value === 'string') return become(`${source(node).slice(0, -1)}x${source(node).slice(-1)}`)
    if (typeof value === 'boolean') return become(String(!value))
    return typeof value === 'number' ? become(String(value + 1)) : []
  } else if (node.type === 'CallExpression') {
    const [one, two] = node.arguments
    const swap = one && two ? become(`${source(node.callee)}(${source(two)}, ${source(one)})`) : []
    return 'object' in node.callee ? [...swap, ...become(source(node.callee.object))] : swap
  }
  return []
}
