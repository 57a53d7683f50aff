import { Lexer, Parser } from '@actions/expressions'
import * as ast from '@actions/expressions/ast'
import { joinTexts, knownText, openText, type Text } from './text.ts'

/** What a name such as `env.IMAGE` is: `['env', 'IMAGE']`. */
export type Lookup = (path: readonly string[]) => Text

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
  let position = 0
  for (let open = text.indexOf('${{'); open !== -1; open = text.indexOf('${{', position)) {
    // `}}` within quotes ends nothing.
    const [match] = /^(?:'[^']*'|(?!\}\})[^'])*\}\}/.exec(text.slice(open + 3)) ?? []
    if (match === undefined) break
    if (open > position) parts.push({ text: text.slice(position, open) })
    position = open + 3 + match.length
    parts.push({ text: text.slice(open, position), expression: match.slice(0, -2).trim() })
  }
  return position < text.length || parts.length === 0 ? [...parts, { text: text.slice(position) }] : parts
}

export function readTemplate(text: string, lookup: Lookup): Text {
  return joinTexts(
    templateParts(text).map(({ text: plain, expression }) =>
      expression === undefined ? [plain] : readExpression(expression, lookup),
    ),
  )
}

export function readExpression(source: string, lookup: Lookup): Text {
  return parsed(source, tree => readTree(tree, lookup)) ?? openText()
}

function parsed<T>(source: string, reader: (tree: ast.Expr) => T): T | undefined {
  try {
    const parser = new Parser(new Lexer(source).lex().tokens, contexts, functions)
    const tree = parser.parse() as ast.Expr | undefined
    return tree && reader(tree)
  } catch {
    // What GitHub would refuse says nothing.
    return undefined
  }
}

/** The context and names of a text that is `${{ secrets.TOKEN }}`, or the same with brackets, and no more. */
export function onlyReference(text: string): readonly string[] | undefined {
  const [part, ...moreParts] = templateParts(text.trim())
  return part?.expression === undefined || moreParts.length > 0 ? undefined : parsed(part.expression, pathOf)
}

function pathOf(expression: ast.Expr): readonly string[] | undefined {
  if (expression instanceof ast.ContextAccess) return [expression.name.lexeme.toLowerCase()]
  if (!(expression instanceof ast.IndexAccess) || !(expression.index instanceof ast.Literal)) return undefined
  const path = pathOf(expression.expr)
  return path && [...path, expression.index.literal.coerceString()]
}

function readTree(tree: ast.Expr, lookup: Lookup): Text {
  const readPart = (one: ast.Expr) => readTree(one, lookup)
  const path = pathOf(tree)
  if (path !== undefined) return lookup(path)
  if (tree instanceof ast.Literal) return [tree.literal.coerceString()]
  if (tree instanceof ast.Grouping) return readPart(tree.group)
  // The usual text behind an input of a person: `github.event.inputs.NAME || 'text'`.
  const [input, text, ...others] =
    tree instanceof ast.Logical && tree.operator.lexeme === '||' ? tree.args : []
  const isUsual = input !== undefined && pathOf(input)?.slice(0, 3).join('.') === 'github.event.inputs'
  return isUsual && text !== undefined && others.length === 0 ? readPart(text) : openText()
}

/** `undefined`: it is this in one run and that in another, or not known. */
export function truthOf(text: Text): boolean | undefined {
  const plain = knownText(text)
  return plain === undefined ? undefined : !/^(|false|0|null)$/.test(plain)
}
