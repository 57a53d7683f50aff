import type { YamlNode } from '../yaml/yaml-tree.ts'
import { type Field, refuse } from './field.ts'

/** How a Docker token begins, wherever it stands in a text. */
const tokenValue = /dckr_[a-z]+_/i

/**
 * Refuses a register that holds the value of a token, before any message could quote it.
 * @throws OatError REGISTER_INVALID without the value.
 */
export function refuseTokenValues(root: Field): void {
  const offset = findTokenValue(root.node)
  if (offset === undefined) return
  refuse(root, {
    message: 'holds what looks like the value of a Docker token',
    hint: 'delete that token in Docker Home now: whoever reads the repository has it; the register names secrets, never values',
    at: root.positionAt(offset),
  })
}

/** The offset of what looks like one. */
function findTokenValue(node: YamlNode): number | undefined {
  switch (node.kind) {
    case 'scalar':
      return tokenValue.test(node.value) ? node.start : undefined
    case 'sequence':
      return firstOf(node.items, findTokenValue)
    case 'mapping':
      return firstOf(node.entries, ({ key, keyRange, value }) =>
        tokenValue.test(key) ? keyRange.start : findTokenValue(value),
      )
  }
}

function firstOf<T>(items: readonly T[], find: (item: T) => number | undefined): number | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
