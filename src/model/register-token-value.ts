import { refuse, type Field } from './register-field.ts'
import type { Position, YamlNode } from './yaml-node.ts'

/** How a Docker token begins, wherever it stands in a text. */
const tokenValue = /dckr_[a-z]+_/i

/**
 * Refuses a register that holds the value of a token, before any message could quote it.
 * @throws OatError REGISTER_INVALID without the value.
 */
export function refuseTokenValues(root: Field): void {
  const at = findTokenValue(root.node)
  if (at === undefined) return
  refuse(root, {
    message: 'holds what looks like the value of a Docker token',
    hint: 'delete that token in Docker Home now: whoever reads the repository has it; the register names secrets, never values',
    at,
  })
}

function findTokenValue(node: YamlNode): Position | undefined {
  switch (node.kind) {
    case 'scalar':
      return tokenValue.test(`${node.value} ${node.text}`) ? node : undefined
    case 'sequence':
      return firstOf(node.items, findTokenValue)
    case 'mapping':
      return firstOf(node.entries, ({ key, keyPosition, value }) =>
        tokenValue.test(key) ? keyPosition : findTokenValue(value),
      )
  }
}

function firstOf<T>(items: readonly T[], find: (item: T) => Position | undefined): Position | undefined {
  for (const item of items) {
    const found = find(item)
    if (found) return found
  }
  return undefined
}
