/** GitHub's expression language, as far as texts are composed by it (docs.github.com, "Expressions"). */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'context'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }

const token = /\s*('(?:[^']|'')*'|-?\d+(?:\.\d+)?(?![\w.-])|[(),[\]]|[A-Za-z_][\w-]*|\.(?:[\w-]+|\*))/y

/** What an operator joins, outside of brackets and texts; `undefined` where a bracket is open. */
export function operands(text: string, operator: '&&' | '||'): readonly string[] | undefined {
  const parts: string[] = []
  let last = ''
  let depth = 0
  for (const [piece] of text.matchAll(/'[^']*'|&&|\|\||./gs)) {
    if ('(['.includes(piece)) depth += 1
    if (')]'.includes(piece)) depth -= 1
    if (depth < 0) return undefined
    if (depth === 0 && piece === operator) {
      parts.push(last.trim())
      last = ''
    } else last += piece
  }
  return depth === 0 ? [...parts, last.trim()] : undefined
}

/** GitHub refuses longer and deeper ones (actions/runner, ExpressionConstants). */
const limits = { characters: 21_000, depth: 50 }

/** Parses the inside of `${{ }}`; `undefined` for what chooses or compares, and for what the language does not allow. */
export function parseExpression(text: string): Expression | undefined {
  const tokens = text.length > limits.characters ? undefined : tokenize(text)
  if (tokens === undefined) return undefined
  const input = { tokens, at: 0 }
  const result = parseOne(input, 0)
  return input.at === tokens.length ? result : undefined
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
}

function parseOne(input: Input, depth: number): Expression | undefined {
  const next = input.tokens[input.at] ?? ''
  input.at += 1
  if (depth > limits.depth) return undefined
  if (next === '(') {
    const inner = parseOne(input, depth + 1)
    return take(input, ')') ? inner : undefined
  }
  if (next.startsWith("'")) return { kind: 'literal', value: next.slice(1, -1).replaceAll("''", "'") }
  if (/^-?\d/.test(next)) return { kind: 'literal', value: Number(next) }
  if (next === 'true' || next === 'false') return { kind: 'literal', value: next === 'true' }
  if (next === 'null') return { kind: 'literal', value: null }
  if (!/^[A-Za-z_]/.test(next)) return undefined
  return take(input, '(') ? parseCall(input, next, depth) : parseContext(input, next, depth)
}

function parseCall(input: Input, name: string, depth: number): Expression | undefined {
  const args: Expression[] = []
  while (!take(input, ')')) {
    const argument = parseOne(input, depth + 1)
    if (argument === undefined) return undefined
    args.push(argument)
    if (!take(input, ',') && input.tokens[input.at] !== ')') return undefined
  }
  return { kind: 'call', name: name.toLowerCase(), args }
}

/** `secrets['NAME']` is `secrets.NAME`; an index that is computed becomes `[*]`. */
function parseContext(input: Input, first: string, depth: number): Expression | undefined {
  let name = first
  for (;;) {
    const next = input.tokens[input.at] ?? ''
    if (next.startsWith('.')) {
      name += next
      input.at += 1
    } else if (take(input, '[')) {
      const index = parseOne(input, depth + 1)
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
