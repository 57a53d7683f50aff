/** GitHub's expression language, as far as conditions use it (docs.github.com, "Expressions"). */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'context'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | {
      readonly kind: 'binary'
      readonly operator: string
      readonly left: Expression
      readonly right: Expression
    }

const token =
  /\s*('(?:[^']|'')*'|-?\d+(?:\.\d+)?(?![\w.-])|&&|\|\||[=!]=|[<>]=?|[!(),[\]]|[A-Za-z_][\w-]*(?:\.(?:[\w-]+|\*))*|\.[\w*-]+)/y

/** GitHub refuses longer and deeper ones (actions/runner, ExpressionConstants); the tokens are as many as a person writes. */
const limits = { characters: 21_000, depth: 50, tokens: 2_000 }

/** Parses the inside of `${{ }}`, or an `if:` without it; `undefined` for what the language does not allow. */
export function parseExpression(text: string): Expression | undefined {
  const tokens = text.length > limits.characters ? undefined : tokenize(text)
  if (tokens === undefined || tokens.length === 0 || tokens.length > limits.tokens) return undefined
  const input = { tokens, at: 0, depth: 0 }
  const result = parseLevel(input, 0)
  return input.at === tokens.length ? result : undefined
}

/** An `if:` value: the braces are optional there, and text around them makes it a string. */
export function parseCondition(text: string): Expression | undefined {
  const braced = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(text)
  const inside = braced?.[1] ?? text
  return inside.includes('${{') ? undefined : parseExpression(inside)
}

function tokenize(text: string): string[] | undefined {
  const tokens: string[] = []
  token.lastIndex = 0
  const end = text.trimEnd().length
  while (token.lastIndex < end) {
    const found = token.exec(text)?.[1]
    if (found === undefined) return undefined
    tokens.push(found)
  }
  return tokens
}

interface Input {
  readonly tokens: readonly string[]
  at: number
  /** Brackets and calls around the place. */
  depth: number
}

const levels: readonly (readonly string[])[] = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>=']]

function parseLevel(input: Input, level: number): Expression | undefined {
  const operators = levels[level]
  if (operators === undefined) return parseUnary(input)
  let left = parseLevel(input, level + 1)
  for (;;) {
    const operator = input.tokens[input.at] ?? ''
    if (left === undefined || !operators.includes(operator)) return left
    input.at += 1
    const right = parseLevel(input, level + 1)
    left = right === undefined ? undefined : { kind: 'binary', operator, left, right }
  }
}

function parseUnary(input: Input): Expression | undefined {
  const next = input.tokens[input.at] ?? ''
  input.at += 1
  if (next === '!') {
    const of = parseInside(input, () => parseUnary(input))
    return of === undefined ? undefined : { kind: 'not', of }
  }
  if (next === '(') {
    const inner = parseInside(input, () => parseLevel(input, 0))
    return take(input, ')') ? inner : undefined
  }
  if (next.startsWith("'")) return { kind: 'literal', value: next.slice(1, -1).replaceAll("''", "'") }
  if (/^-?\d/.test(next)) return { kind: 'literal', value: Number(next) }
  if (next === 'true' || next === 'false') return { kind: 'literal', value: next === 'true' }
  if (next === 'null') return { kind: 'literal', value: null }
  if (!/^[A-Za-z_]/.test(next)) return undefined
  return take(input, '(') ? parseCall(input, next) : parseContext(input, next)
}

function parseInside(input: Input, parse: () => Expression | undefined): Expression | undefined {
  if (input.depth >= limits.depth) return undefined
  input.depth += 1
  const inside = parse()
  input.depth -= 1
  return inside
}

function parseCall(input: Input, name: string): Expression | undefined {
  const args: Expression[] = []
  while (!take(input, ')')) {
    const argument = parseInside(input, () => parseLevel(input, 0))
    if (argument === undefined) return undefined
    args.push(argument)
    if (!take(input, ',') && input.tokens[input.at] !== ')') return undefined
  }
  return { kind: 'call', name: name.toLowerCase(), args }
}

/** `secrets['NAME']` is `secrets.NAME`; an index that is computed becomes `[*]`. */
function parseContext(input: Input, first: string): Expression | undefined {
  let name = first
  for (;;) {
    const next = input.tokens[input.at] ?? ''
    if (next.startsWith('.')) {
      name += next
      input.at += 1
    } else if (take(input, '[')) {
      const index = parseInside(input, () => parseLevel(input, 0))
      if (index === undefined || !take(input, ']')) return undefined
      name += index.kind === 'literal' ? `.${String(index.value)}` : '[*]'
    } else return { kind: 'context', name }
  }
}

function take(input: Input, token: string): boolean {
  if (input.tokens[input.at] !== token) return false
  input.at += 1
  return true
}
