import { credentialOf, type Credential } from './credential.ts'
import type { Scope } from './scope.ts'
import { entriesOf, type SourceNode } from './source-node.ts'

/** The secrets that a mapping's values name. */
export function secretsIn(node: SourceNode | undefined, scope: Scope): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { key, value } of entriesOf(node)) {
    const credential: Credential =
      value.kind === 'scalar' ? credentialOf(value.value, scope) : { kind: 'missing' }
    if (credential.kind === 'secret') found.set(key, credential.name)
  }
  return found
}
