import { Lexer, Parser } from '@actions/expressions'
import type { Expr, ExprVisitor } from '@actions/expressions/ast'
import {
  anyOf,
  inSequence,
  literalValue,
  onlyText,
  openValue,
  splitText,
  type Text,
  type Value,
} from './text.ts'

/** What a name such as `env.IMAGE` can be: `['env', 'IMAGE']`. */
export type Lookup = (path: readonly string[]) => Value

const contexts = 'github env vars secrets inputs matrix strategy needs steps job jobs runner'.split(' ')
/** What the language has beside its own functions, for any number of words. */
const functions = 'success() failure() always() cancelled() hashFiles()'.split(' ').map(call => ({
  name: call.replace('()', ''),
  minArgs: 0,
  maxArgs: 255,
}))

/** Pieces of a text in their order: plain text, and what stands in `${{ }}`. */
export function templateParts(
  text: string,
): readonly { readonly text: string; readonly expression?: string }[] {
  const parts: { text: string; expression?: string }[] = []
  let at = 0
  for (let open = text.indexOf('${{'); open !== -1; open = text.indexOf('${{', at)) {
    const close = closingOf(text, open + 3)
    if (close === -1) break
    if (open > at) parts.push({ text: text.slice(at, open) })
    parts.push({ text: text.slice(open, close + 2), expression: text.slice(open + 3, close).trim() })
    at = close + 2
  }
  return at < text.length || parts.length === 0 ? [...parts, { text: text.slice(at) }] : parts
}

/** Where `}}` ends an expression: not within quotes. */
function closingOf(text: string, from: number): number {
  let isQuoted = false
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "'") isQuoted = !isQuoted
    else if (!isQuoted && text.startsWith('}}', at)) return at
  }
  return -1
}

/** A text with its expressions read. */
export function readTemplate(text: string, lookup: Lookup): Value {
  if (!text.includes('${{')) return literalValue(text)
  const parts = templateParts(text)
  return inSequence(
    parts.map(({ text: plain, expression }) =>
      expression === undefined ? literalValue(plain) : readExpression(expression, lookup),
    ),
  )
}

/** The texts of a list, a line each: a line that is open costs no other. */
export function readLines(text: string, read: (line: string) => Value): readonly Text[] {
  const lines = text.split(/\r?\n/)
  const isCut = lines.some(line => line.split('${{').length !== line.split('}}').length)
  return (isCut ? [text] : lines).flatMap(line => read(line)).flatMap(line => splitText(line, /\r?\n/))
}

/** What an expression can be; open where it cannot be read. */
export function readExpression(source: string, lookup: Lookup): Value {
  return visited(source, reader(lookup)) ?? openValue()
}

function visited<T>(source: string, visitor: ExprVisitor<T>): T | undefined {
  try {
    const tree = new Parser(new Lexer(source).lex().tokens, contexts, functions).parse() as Expr | undefined
    return tree?.accept(visitor)
  } catch {
    // What GitHub would refuse says nothing, nor does a `*`, which the library's visitors do not take.
    return undefined
  }
}

/** The context and names of `secrets.TOKEN` or `secrets['TOKEN']`, if an expression is that alone. */
function referenceIn(source: string): readonly string[] | undefined {
  return visited(source, pathReader)
}

/** The same for a text that is one expression. */
export function onlyReference(text: string): readonly string[] | undefined {
  const [part, ...more] = templateParts(text.trim())
  return part?.expression === undefined || more.length > 0 ? undefined : referenceIn(part.expression)
}

/** The operands of `&&` at the top of a condition, as they are written. */
export function conjuncts(source: string): readonly string[] {
  const parts = ['']
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at)
    if (character === "'") isQuoted = !isQuoted
    if (!isQuoted) depth += character === '(' ? 1 : character === ')' ? -1 : 0
    if (!isQuoted && depth === 0 && source.startsWith('||', at)) return [source.trim()]
    if (!isQuoted && depth === 0 && source.startsWith('&&', at)) {
      parts.push('')
      at += 1
    } else parts.push((parts.pop() ?? '') + character)
  }
  return parts.map(part => part.trim())
}

const none = (): undefined => undefined
const pathReader: ExprVisitor<readonly string[] | undefined> = {
  visitContextAccess: ({ name }) => [name.lexeme.toLowerCase()],
  visitIndexAccess: ({ expr, index }) => {
    const path = expr.accept(pathReader)
    const key = index.accept(keyReader)
    return path === undefined || key === undefined ? undefined : [...path, key]
  },
  visitGrouping: ({ group }) => group.accept(pathReader),
  visitLiteral: none,
  visitUnary: none,
  visitBinary: none,
  visitLogical: none,
  visitFunctionCall: none,
}

const keyReader: ExprVisitor<string | undefined> = {
  visitLiteral: ({ literal }) => literal.coerceString(),
  visitContextAccess: none,
  visitIndexAccess: none,
  visitGrouping: none,
  visitUnary: none,
  visitBinary: none,
  visitLogical: none,
  visitFunctionCall: none,
}

function reader(lookup: Lookup): ExprVisitor<Value> {
  const read = (expression: Expr): Value => expression.accept(visitor)
  const visitor: ExprVisitor<Value> = {
    visitLiteral: ({ literal }) => literalValue(literal.coerceString()),
    visitGrouping: ({ group }) => read(group),
    visitContextAccess: ({ name }) => lookup([name.lexeme.toLowerCase()]),
    visitIndexAccess: access => {
      const path = access.accept(pathReader)
      if (path !== undefined) return lookup(path)
      // `fromJSON(steps.meta.outputs.json).tags` is a list of what the step gives.
      const isTags = access.index.accept(keyReader) === 'tags'
      return isTags ? read(access.expr) : openValue()
    },
    visitUnary: ({ expr }) => {
      const known = truthOf(read(expr))
      return known === undefined ? openValue() : literalValue(String(!known))
    },
    visitBinary: ({ left, operator, right }) => {
      const [one, other] = [left, right].map(side => onlyText(read(side))?.toLowerCase())
      const isEqual = one === other
      if (one === undefined || other === undefined || !/^[!=]=$/.test(operator.lexeme)) return openValue()
      return literalValue(String(isEqual === (operator.lexeme === '==')))
    },
    visitLogical: ({ operator, args }) =>
      operator.lexeme === '&&' ? conjunction(args.map(read)) : disjunction(args.map(read)),
    visitFunctionCall: ({ functionName, args }) => called(functionName.lexeme.toLowerCase(), args.map(read)),
  }
  return visitor
}

/** `undefined`: it is this in one run and that in another, or not known. */
export function truthOf(value: Value): boolean | undefined {
  const text = onlyText(value)
  return text === undefined ? undefined : isTruth(text)
}

function isTruth(text: string): boolean {
  return text !== '' && text !== 'false' && text !== '0' && text !== 'null'
}

/** The last, or what of the others is false. */
function conjunction(values: readonly Value[]): Value {
  const known = values.slice(0, -1).map(truthOf)
  if (known.includes(false)) return literalValue('')
  const last = values.at(-1) ?? openValue()
  return known.includes(undefined) ? anyOf([literalValue(''), last]) : last
}

/** The first that is true. */
function disjunction(values: readonly Value[]): Value {
  const chosen: Value[] = []
  for (const [at, value] of values.entries()) {
    if (truthOf(value) === true) return anyOf([...chosen, value])
    const rest = value.filter(text => at === values.length - 1 || !(text.length === 1 && text[0] === ''))
    if (truthOf(value) !== false || at === values.length - 1) chosen.push(rest)
  }
  return anyOf(chosen)
}

function called(name: string, args: readonly Value[]): Value {
  const [first = openValue(), second = openValue()] = args
  if (name === 'fromjson' || name === 'tojson') return first
  if (name === 'join') return first
  if (name === 'format') {
    const format = onlyText(first)
    if (format === undefined) return openValue()
    return inSequence(
      format.split(/(\{\d+\})/).map(part => {
        const number = /^\{(\d+)\}$/.exec(part)?.[1]
        return number === undefined ? literalValue(part) : (args[Number(number) + 1] ?? openValue())
      }),
    )
  }
  const [text, part] = [onlyText(first)?.toLowerCase(), onlyText(second)?.toLowerCase()]
  if (text === undefined || part === undefined) return openValue()
  const test = {
    contains: text.includes(part),
    startswith: text.startsWith(part),
    endswith: text.endsWith(part),
  }
  const known = Object.entries(test).find(([key]) => key === name)?.[1]
  return known === undefined ? openValue() : literalValue(String(known))
}

/** In lower case, as Docker has the names of images. */
export function lowered(value: Value): Value {
  return anyOf(
    value.map(text => [text.map(piece => (typeof piece === 'string' ? piece.toLowerCase() : piece))]),
  )
}
