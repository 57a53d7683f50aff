import { Lexer, Parser } from '@actions/expressions'
import { ContextAccess, type Expr, type ExprVisitor, IndexAccess, Literal } from '@actions/expressions/ast'
import {
  anyOf,
  inSequence,
  knownText,
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
const functions = 'success failure always cancelled hashFiles'
  .split(' ')
  .map(name => ({ name, minArgs: 0, maxArgs: 255 }))

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
  return inSequence(
    templateParts(text).map(({ text: plain, expression }) =>
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
  return parsed(source, tree => tree.accept(reader(lookup))) ?? openValue()
}

function parsed<T>(source: string, read: (tree: Expr) => T): T | undefined {
  try {
    const tree = new Parser(new Lexer(source).lex().tokens, contexts, functions).parse() as Expr | undefined
    return tree && read(tree)
  } catch {
    // What GitHub would refuse says nothing, nor does a `*`, which the library's visitors do not take.
    return undefined
  }
}

/** The context and names of a text that is `${{ secrets.TOKEN }}`, or the same with brackets, and no more. */
export function onlyReference(text: string): readonly string[] | undefined {
  const [part, ...more] = templateParts(text.trim())
  return part?.expression === undefined || more.length > 0 ? undefined : parsed(part.expression, pathOf)
}

/** `env.IMAGE` and `env['IMAGE']` alike. */
function pathOf(expression: Expr): readonly string[] | undefined {
  if (expression instanceof ContextAccess) return [expression.name.lexeme.toLowerCase()]
  if (!(expression instanceof IndexAccess) || !(expression.index instanceof Literal)) return undefined
  const path = pathOf(expression.expr)
  return path && [...path, expression.index.literal.coerceString()]
}

function reader(lookup: Lookup): ExprVisitor<Value> {
  const read = (expression: Expr): Value => expression.accept(visitor)
  const visitor: ExprVisitor<Value> = {
    visitLiteral: ({ literal }) => literalValue(literal.coerceString()),
    visitGrouping: ({ group }) => read(group),
    visitContextAccess: ({ name }) => lookup([name.lexeme.toLowerCase()]),
    visitIndexAccess: access => {
      const path = pathOf(access)
      if (path !== undefined) return lookup(path)
      // `fromJSON(steps.meta.outputs.json).tags` is a list of what the step gives.
      const isTags = access.index instanceof Literal && access.index.literal.coerceString() === 'tags'
      return isTags ? read(access.expr) : openValue()
    },
    visitUnary: ({ expr }) => {
      const known = truthOf(read(expr))
      return known === undefined ? openValue() : literalValue(String(!known))
    },
    visitBinary: ({ left, operator, right }) => {
      const [one, other] = [left, right].map(side => onlyText(read(side))?.toLowerCase())
      if (one === undefined || other === undefined || !/^[!=]=$/.test(operator.lexeme)) return openValue()
      return literalValue(String((one === other) === (operator.lexeme === '==')))
    },
    visitLogical: ({ operator, args }) => eitherOf(args.map(read), operator.lexeme === '||'),
    visitFunctionCall: ({ functionName, args }) => called(functionName.lexeme.toLowerCase(), args.map(read)),
  }
  return visitor
}

/** `undefined`: it is this in one run and that in another, or not known. */
export function truthOf(value: Value): boolean | undefined {
  const text = onlyText(value)
  return text === undefined ? undefined : !/^(|false|0|null)$/.test(text)
}

/** Of `||` the first that is true, of `&&` the first that is not; the last, where none is. */
function eitherOf(values: readonly Value[], ends: boolean): Value {
  const chosen: Value[] = []
  for (const [at, value] of values.entries()) {
    const truth = truthOf(value)
    const isLast = at === values.length - 1
    if (truth === ends || isLast) return anyOf([...chosen, value])
    // One that may end it, and is not known, can be what it says; of `&&` that is nothing to see.
    if (truth === undefined) {
      chosen.push(ends ? value.filter(text => knownText(text) !== '') : literalValue(''))
    }
  }
  return anyOf(chosen)
}

function called(name: string, args: readonly Value[]): Value {
  const [first = openValue()] = args
  if (/^(fromjson|tojson|join)$/.test(name)) return first
  const format = name === 'format' ? onlyText(first) : undefined
  if (format === undefined) return openValue()
  return inSequence(
    format.split(/(\{\d+\})/).map(part => {
      const number = /^\{(\d+)\}$/.exec(part)?.[1]
      return number === undefined ? literalValue(part) : (args[Number(number) + 1] ?? openValue())
    }),
  )
}

/** In lower case, as Docker has the names of images. */
export function lowered(value: Value): Value {
  return value.map(text => text.map(piece => (typeof piece === 'string' ? piece.toLowerCase() : piece)))
}
