const exported = /^export (?:async )?(?:function\*?|const|interface|type|class) (\w+)/gm

/** Names that two files export, since one word then has two meanings: a line for each. `texts` maps a path to its text. */
export function sharedNames(texts: ReadonlyMap<string, string>): readonly string[] {
  const owners = new Map<string, readonly string[]>()
  for (const [path, text] of texts) {
    for (const [, name = ''] of text.matchAll(exported)) {
      owners.set(name, [...new Set([...(owners.get(name) ?? []), path])])
    }
  }
  return [...owners]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `${name}: ${paths.join(', ')}`)
}
