import { maskEncodings } from '../../sandbox/runner/mask-encodings.ts'
import type { Scene } from './scene.ts'

type Rule = readonly [pattern: RegExp, replacement: string]

/** What differs from run to run, whatever the story. */
const rules: readonly Rule[] = [
  [/eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/g, '<JWT>'],
  [/\$MACHINE\/work-[^/\s]+\/app\/app/g, '$WORKSPACE'],
  [/\$MACHINE\/work-[^/\s]+\/_temp/g, '$RUNNER_TEMP'],
  [/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '<UUID>'],
  [/\b[0-9a-f]{64}\b/g, '<DIGEST>'],
  [/\b[0-9a-f]{16}\b/g, '<ID>'],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/g, '<TIME>'],
  [/\b\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\b| \d\d:\d\d(:\d\d)? UTC)/g, '<TIME>'],
  [/\b(going on in|waiting|no answer within) [\d.]+ s/g, '$1 <N> s'],
  [/\b\d+ minutes old/g, '<N> minutes old'],
  // A summary writes the first digits of a text that could begin a list as an entity.
  [/(12(?:7|&#55;)\.0\.0\.1|localhost|\[::1\]):\d+/g, '$1:<PORT>'],
  [/\bDOCKER_OAT_LAST_CODE: \d+/g, 'DOCKER_OAT_LAST_CODE: <N>'],
  // Every error ends with it: `unlinkedErrors` looks at that.
  [/ \(docs\/errors\.md#[a-z_]+\)$/g, ''],
  [/\bin \d+ ms\b/g, 'in <N> ms'],
  [/trying again in [\d.]+ s/g, 'trying again in <N> s'],
  // Half of what is left of the time.
  [/(no ID token: \S+: no answer within) [\d.]+ s/g, '$1 <N> s'],
]

/**
 * Makes two runs of a story read the same. A secret becomes its name in angle brackets, in any form: where it must
 * not be, the name shows it in the transcript.
 */
export function createNormaliser({
  secrets,
  words,
}: Pick<Scene, 'secrets' | 'words'>): (text: string) => string {
  const names = Object.entries(secrets).flatMap(([name, value]) =>
    [value, ...maskEncodings(value)].map((form): [string, string] => [form, `<${name}>`]),
  )
  const exact = [...names, ...Object.entries(words)]
    .filter(([text]) => text !== '')
    .sort(([a], [b]) => b.length - a.length)
  return text => {
    const known = exact.reduce((result, [from, to]) => result.replaceAll(from, () => to), text)
    return rules.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), known)
  }
}
