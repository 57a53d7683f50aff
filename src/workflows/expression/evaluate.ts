import type { Expression } from './expression.ts'
import { exactly, hasPart, hasPrefix, hasSuffix, isEqual, type NamePattern } from './names.ts'
import type { Scenario } from './scenario.ts'

type Value =
  | { readonly kind: 'names'; readonly names: NamePattern }
  | { readonly kind: 'plain'; readonly value: number | boolean | null }
  | { readonly kind: 'unknown' }

const unknown: Value = { kind: 'unknown' }
const nothing: Value = { kind: 'plain', value: null }

/** Is the condition true whenever the workflow starts this way? `undefined`: sometimes, or the file does not tell. */
export function holds(condition: Expression, scenario: Scenario): boolean | undefined {
  switch (condition.kind) {
    case 'not': {
      const of = holds(condition.of, scenario)
      return of === undefined ? undefined : !of
    }
    case 'binary':
      return binaryHolds(condition, scenario)
    case 'call':
      return callHolds(condition, scenario)
    case 'literal':
    case 'context':
      return truthOf(evaluate(condition, scenario))
  }
}

function binaryHolds(condition: Expression & { kind: 'binary' }, scenario: Scenario): boolean | undefined {
  const { operator } = condition
  if (operator === '&&' || operator === '||') {
    const sides = [holds(condition.left, scenario), holds(condition.right, scenario)]
    const decisive = operator === '||'
    if (sides.includes(decisive)) return decisive
    return sides.includes(undefined) ? undefined : !decisive
  }
  if (operator !== '==' && operator !== '!=') return undefined
  const equal = areEqual(evaluate(condition.left, scenario), evaluate(condition.right, scenario))
  return equal === undefined ? undefined : equal === (operator === '==')
}

function areEqual(left: Value, right: Value): boolean | undefined {
  if (left.kind === 'unknown' || right.kind === 'unknown') return undefined
  if (left.kind === 'names' && right.kind === 'names') {
    if (right.names.exact) return isEqual(left.names, right.names.prefix)
    return left.names.exact ? isEqual(right.names, left.names.prefix) : undefined
  }
  if (left.kind === 'plain' && right.kind === 'plain') return Number(left.value) === Number(right.value)
  const [names, plain] = left.kind === 'names' ? [left, right] : [right, left]
  if (names.kind !== 'names' || plain.kind !== 'plain') return undefined
  // Against a text, null and false are 0; a text that is no number is never equal to one.
  return names.names.exact ? Number(names.names.prefix) === Number(plain.value) : undefined
}

function callHolds(call: Expression & { kind: 'call' }, scenario: Scenario): boolean | undefined {
  const [subject, part] = call.args
  if (call.name === 'always' || call.name === 'success') return true
  if (call.name === 'cancelled') return false
  if (subject === undefined || part === undefined) return undefined
  const of = evaluate(subject, scenario)
  const text = evaluate(part, scenario)
  if (of.kind === 'plain' && of.value === null && text.kind === 'names') return text.names.prefix === ''
  if (text.kind !== 'names' || !text.names.exact || of.kind !== 'names') return undefined
  const test = { startswith: hasPrefix, endswith: hasSuffix, contains: hasPart }[call.name]
  return test?.(of.names, text.names.prefix)
}

function truthOf(value: Value): boolean | undefined {
  if (value.kind === 'plain') return Boolean(value.value)
  if (value.kind === 'unknown') return undefined
  return value.names.exact ? value.names.prefix !== '' : value.names.prefix !== '' || undefined
}

function evaluate(expression: Expression, scenario: Scenario): Value {
  if (expression.kind === 'literal') {
    const { value } = expression
    return typeof value === 'string' ? names(value) : { kind: 'plain', value }
  }
  if (expression.kind !== 'context') {
    const truth = holds(expression, scenario)
    return truth === undefined || isChoice(expression) ? unknown : { kind: 'plain', value: truth }
  }
  return contextValue(expression.name.toLowerCase(), scenario)
}

/** `a && b || c` gives one of its operands, not a truth. */
function isChoice(expression: Expression): boolean {
  return expression.kind === 'binary' && (expression.operator === '&&' || expression.operator === '||')
}

function contextValue(name: string, scenario: Scenario): Value {
  const { event, ref } = scenario
  const request = event.startsWith('pull_request')
  switch (name) {
    case 'github.event_name':
      return names(event)
    case 'github.ref':
      return lowered(ref)
    case 'github.ref_name':
      return lowered(withoutHead(ref))
    case 'github.ref_type':
      return names(ref.prefix.startsWith('refs/tags/') ? 'tag' : 'branch')
    case 'github.event.schedule':
      return event === 'schedule' && scenario.cron !== undefined ? names(scenario.cron) : nothing
    case 'github.event.action':
      return event === 'release' ? names(scenario.glob) : unknown
    case 'github.head_ref':
    case 'github.base_ref':
      return request ? unknown : nothing
    default:
      return isAbsent(name, scenario) ? nothing : unknown
  }
}

/** Parts of the event that only one kind of event has. */
function isAbsent(name: string, { event, called }: Scenario): boolean {
  if (/^(github\.event\.)?inputs\./.test(name))
    return !called && event !== 'workflow_dispatch' && event !== 'workflow_call'
  if (name.startsWith('github.event.release')) return event !== 'release'
  if (name.startsWith('github.event.pull_request')) return !event.startsWith('pull_request')
  return name.startsWith('github.event.workflow_run') && event !== 'workflow_run'
}

function withoutHead(ref: NamePattern): NamePattern {
  const cut = (pattern: NamePattern): NamePattern => ({
    ...pattern,
    prefix: pattern.prefix.replace(/^refs\/(heads|tags|pull)\//, ''),
    without: pattern.without.map(cut),
  })
  return cut(ref)
}

/** GitHub compares texts without regard to case. */
function names(text: string): Value {
  return { kind: 'names', names: exactly(text.toLowerCase()) }
}

function lowered(pattern: NamePattern): Value {
  const lower = (of: NamePattern): NamePattern => ({
    ...of,
    prefix: of.prefix.toLowerCase(),
    without: of.without.map(lower),
  })
  return { kind: 'names', names: lower(pattern) }
}
