import type { AndOr, Case, If, Statement, SyntaxNode, TestExpression } from 'unbash'
import type { Guard } from './command.ts'
import { argument } from './parts.ts'
import { type TextBetween, wordText } from './word.ts'

type Test = Guard['test']

/** More around one command than anybody writes; what is left out lets more run. */
const mostGuards = 16

/** The guards of what stands inside of both. */
export function bothGuards(around: readonly Guard[], own: readonly Guard[]): readonly Guard[] {
  return own.length === 0 ? around : [...around, ...own].slice(0, mostGuards)
}

/** A part of a script with the tests that lead there. */
interface Branch {
  readonly node: SyntaxNode
  readonly guards: readonly Guard[]
  /** It depends on nothing but these. */
  readonly isWhole: boolean
  /** It runs wherever these let it, although something else may run it, too. */
  readonly isReached?: boolean
}

/** The branches of an `if` with the tests that lead there. */
export function branchesOf(node: If, text: TextBetween): readonly Branch[] {
  const branches: Branch[] = []
  let before: Omit<Branch, 'node'> = { guards: [], isWhole: true }
  for (const { clause, then } of [node, ...node.elif]) {
    const tests = testsOf(clause.commands, text)
    branches.push({ node: clause, ...before, isWhole: false, isReached: before.isWhole })
    branches.push({ node: then, ...behind(before, tests, true) })
    // What several tests say together when they fail, none of them says alone.
    before = behind(before, tests?.length === 1 ? tests : undefined, false)
  }
  return node.else === undefined ? branches : [...branches, { node: node.else, ...before }]
}

function behind(
  { guards, isWhole }: Omit<Branch, 'node'>,
  tests: readonly Test[] | undefined,
  isTrue: boolean,
): Omit<Branch, 'node'> {
  const own = (tests ?? []).map(test => ({ test, isTrue }))
  const all = bothGuards(guards, own)
  return { guards: all, isWhole: isWhole && tests !== undefined && all.length < mostGuards }
}

/** What the parts of `a && b || c` depend on. */
export function partsOf({ commands, operators }: AndOr, text: TextBetween): readonly Branch[] {
  const tests = commands.map(node => testOf(node, text))
  const or = operators.indexOf('||')
  const end = or === -1 ? commands.length : or + 1
  return commands.map((node, at) => {
    const own = tests.slice(0, Math.min(at, mostGuards))
    const known = own.flatMap(test => (test === undefined ? [] : [test]))
    const isWhole = known.length === own.length && at < mostGuards
    if (at < end)
      return { node, guards: known.map(test => ({ test, isTrue: true })), isWhole: at === 0 || isWhole }
    const isEither = at === 1
    return {
      node,
      guards: isEither ? known.map(test => ({ test, isTrue: false })) : [],
      isWhole: isEither && isWhole,
    }
  })
}

/** What the patterns of a `case` lead to: one of them at most, unless an end of its own goes on to the next. */
export function casesOf({ word, items }: Case, text: TextBetween): readonly Branch[] {
  const isPlain = items.every(({ terminator }) => terminator === undefined || terminator === ';;')
  let before: readonly Guard[] = []
  return items.map(item => {
    const test = [wordText(word, text), 'in', ...item.pattern.map(one => wordText(one, text))]
    const guards = isPlain ? bothGuards(before, [{ test, isTrue: true }]) : []
    before = bothGuards(before, [{ test, isTrue: false }])
    return { node: item, guards, isWhole: false }
  })
}

/** The tests that hold where a clause does; `undefined` where it asks something else, too. */
function testsOf(statements: readonly Statement[], text: TextBetween): readonly Test[] | undefined {
  const [statement, ...more] = statements
  if (statement === undefined || more.length > 0) return undefined
  const { command } = statement
  const isBoth = command.type === 'AndOr' && command.operators.every(operator => operator === '&&')
  const nodes = isBoth ? command.commands : [command]
  const tests = nodes.flatMap(node => {
    const test = testOf(node, text)
    return test === undefined ? [] : [test]
  })
  return tests.length < nodes.length ? undefined : tests
}

function testOf(node: SyntaxNode, text: TextBetween): Test | undefined {
  if (node.type === 'TestCommand') return testWords(node.expression, text)
  if (node.type !== 'Command' || node.redirects.length > 0 || node.prefix.length > 0) return undefined
  const [head = '', ...rest] = [node.name, ...node.args].flatMap(word =>
    word === undefined ? [] : [argument(word, text)],
  )
  if (head === 'test') return rest
  return head === '[' && rest.at(-1) === ']' ? rest.slice(0, -1) : undefined
}

function testWords(expression: TestExpression, text: TextBetween): Test | undefined {
  if (expression.type === 'TestUnary') return [expression.operator, wordText(expression.operand, text)]
  if (expression.type !== 'TestBinary') return undefined
  const { left, operator, right } = expression
  return [wordText(left, text), operator, wordText(right, text)]
}

/** Does a test hold with these words? `undefined` where the words alone do not tell. */
export function holdsTest(test: Test): boolean | undefined {
  const [first = '', second = '', third, ...more] = test
  if (second === 'in') return isAmong(first, test.slice(2))
  if (more.length > 0) return undefined
  if (third === undefined) {
    if (first === '-n') return second !== ''
    return first === '-z' ? second === '' : undefined
  }
  // A pattern on the right of `[[ a == b* ]]` is none of these.
  if (isPattern(third)) return undefined
  if (second === '=' || second === '==') return first === third
  return second === '!=' ? first !== third : undefined
}

function isAmong(text: string, patterns: readonly string[]): boolean | undefined {
  if (patterns.some(one => one === '*' || (one === text && !isPattern(one)))) return true
  return patterns.some(isPattern) ? undefined : false
}

function isPattern(text: string): boolean {
  return /[*?[\\]/.test(text)
}
