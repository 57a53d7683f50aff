import { type Node, parseSync } from 'oxc-parser'

/** Participles, pronouns and adverbs: alone they name nothing, and three of them on a screen are a riddle. */
const riddles = new Set(
  `given told said seen held kept left known wanted asked found made own others more one all look who what about here
   there by before after done shown named needed taken meant coming written read listed spent both it at whole rest`.split(
    /\s+/,
  ),
)

/** In a scope of so many lines a short name is in sight of its meaning. */
const inSight = 2

/**
 * Of one text: the variables and parameters that it declares in a scope of more than two lines, those of them that are riddles,
 * with their lines, and every spread or `Object.assign`.
 */
export function countNames(text: string) {
  const names: Identifier[] = []
  let spreads = 0
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
  const isInSight = ({ start, end }: Node): boolean => lineAt(end) - lineAt(start) < inSight
  const visit = (value: unknown, scope: Node): void => {
    if (typeof value !== 'object' || value === null) return
    if (!('type' in value)) {
      for (const part of Object.values(value)) visit(part, scope)
      return
    }
    const node = value as Node
    const isScope = /Function|^BlockStatement$|^For/.test(node.type)
    const within = isScope ? node : scope
    if (node.type === 'SpreadElement' || isAssign(node)) spreads += 1
    for (const pattern of patternsOf(node)) if (!isInSight(within)) names.push(...boundNames(pattern))
    for (const part of Object.values(node)) visit(part, within)
  }
  const { program } = parseSync('a.ts', text)
  visit(program.body, program)
  const found = names.filter(({ name }) => riddles.has(name))
  const places = found.map(({ name, start }) => `${lineAt(start)} ${name}`)
  return { variables: names.length, riddles: places, spreads }
}

function isAssign(node: Node): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false
  const { object, property } = node.callee
  return (
    object.type === 'Identifier' &&
    object.name === 'Object' &&
    'name' in property &&
    property.name === 'assign'
  )
}

/** What a node declares. */
function patternsOf(node: Node): readonly unknown[] {
  if (node.type === 'VariableDeclarator') return [node.id]
  if (node.type === 'CatchClause') return [node.param]
  const hasBody = 'params' in node && 'body' in node && node.body !== null
  return hasBody && Array.isArray(node.params) ? node.params : []
}

type Identifier = Extract<Node, { type: 'Identifier' }>

function boundNames(pattern: unknown): readonly Identifier[] {
  if (typeof pattern !== 'object' || pattern === null || !('type' in pattern)) return []
  const node = pattern as Node
  switch (node.type) {
    case 'Identifier':
      return [node]
    case 'ObjectPattern':
      return node.properties.flatMap(part => boundNames(part.type === 'Property' ? part.value : part))
    case 'ArrayPattern':
      return node.elements.flatMap(boundNames)
    case 'AssignmentPattern':
      return boundNames(node.left)
    case 'RestElement':
      return boundNames(node.argument)
    default:
      return []
  }
}
