import ts from 'typescript'

/** Globals that reach outside, or that say something else each time. */
const effects = [
  'process',
  'fetch',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'performance',
  'Date.now',
  'Math.random',
  'crypto',
  'globalThis',
]

/** Everything in a source text that a pure module may not have: async, await, the clock, chance, the process. */
export function impurities(text: string): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const word = impurity(node)
    if (word !== undefined) found.push(word)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('model.ts', text, ts.ScriptTarget.ESNext))
  return [...new Set(found)]
}

function impurity(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'async'
  if (ts.isAwaitExpression(node)) return 'await'
  if (ts.isNewExpression(node)) return constructed(node)
  if (ts.isCallExpression(node)) return effect(node.expression)
  return ts.isPropertyAccessExpression(node) ? effect(node.expression) : undefined
}

function constructed({ expression, arguments: given }: ts.NewExpression): string | undefined {
  if (!ts.isIdentifier(expression)) return undefined
  if (expression.text === 'Date' && (given ?? []).length === 0) return 'new Date()'
  return expression.text === 'Promise' ? 'new Promise' : undefined
}

function effect(expression: ts.Expression): string | undefined {
  if (ts.isIdentifier(expression)) return effects.find(name => name === expression.text)
  if (!ts.isPropertyAccessExpression(expression) || !ts.isIdentifier(expression.expression)) return undefined
  const name = `${expression.expression.text}.${expression.name.text}`
  return effects.find(known => known === name)
}
