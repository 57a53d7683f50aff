import { type Expression, type NewExpression, type Node, parseSync } from 'oxc-parser'

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
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const word = 'type' in value ? impurity(value as Node) : undefined
    if (word !== undefined) found.add(word)
    Object.values(value).forEach(visit)
  }
  visit(parseSync('model.ts', text).program)
  return [...found]
}

function impurity(node: Node): string | undefined {
  if ('async' in node && node.async) return 'async'
  if (node.type === 'AwaitExpression') return 'await'
  if (node.type === 'NewExpression') return constructed(node)
  if (node.type === 'CallExpression') return effect(node.callee)
  return node.type === 'MemberExpression' ? effect(node.object) : undefined
}

function constructed({ callee, arguments: given }: NewExpression): string | undefined {
  if (callee.type !== 'Identifier') return undefined
  if (callee.name === 'Date' && given.length === 0) return 'new Date()'
  return callee.name === 'Promise' ? 'new Promise' : undefined
}

function effect(node: Expression): string | undefined {
  if (node.type === 'Identifier') return effects.find(name => name === node.name)
  if (node.type !== 'MemberExpression' || node.computed || node.object.type !== 'Identifier') return undefined
  const name = `${node.object.name}.${node.property.name}`
  return effects.find(known => known === name)
}
