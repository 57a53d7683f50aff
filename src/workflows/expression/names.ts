/** A set of names: one exact name, or all that start with `prefix`, without some. */
export interface NamePattern {
  readonly prefix: string
  readonly exact: boolean
  readonly without: readonly NamePattern[]
}

/** One name. */
export function exactly(name: string): NamePattern {
  return { prefix: name, exact: true, without: [] }
}

/** All names that start so; `''` is every name. */
export function startingWith(prefix: string, without: readonly NamePattern[] = []): NamePattern {
  return { prefix, exact: false, without }
}

/** A branch or tag filter of a workflow: the text before its first wildcard decides. */
export function fromGlob(glob: string): NamePattern {
  const wildcard = glob.search(/[*?+[\]]/)
  if (wildcard === -1) return exactly(glob)
  // `v1?` makes the character before it optional.
  const optional = /[?+]/.test(glob.charAt(wildcard)) ? 1 : 0
  return startingWith(glob.slice(0, Math.max(0, wildcard - optional)))
}

/** Is every name of the set equal to that text? `undefined`: some may be. */
export function isEqual(pattern: NamePattern, text: string): boolean | undefined {
  if (pattern.exact) return pattern.prefix === text
  if (!text.startsWith(pattern.prefix)) return false
  return pattern.without.some(hole => covers(hole, text)) ? false : undefined
}

/** Does every name of the set start with that text? `undefined`: some may. */
export function hasPrefix(pattern: NamePattern, text: string): boolean | undefined {
  if (pattern.prefix.startsWith(text)) return true
  if (pattern.exact || !text.startsWith(pattern.prefix)) return false
  return pattern.without.some(hole => !hole.exact && text.startsWith(hole.prefix)) ? false : undefined
}

/** Does every name of the set contain that text? `undefined`: some may. */
export function hasPart(pattern: NamePattern, text: string): boolean | undefined {
  if (pattern.prefix.includes(text)) return true
  return pattern.exact ? false : undefined
}

/** Does every name of the set end with that text? `undefined`: some may. */
export function hasSuffix(pattern: NamePattern, text: string): boolean | undefined {
  return pattern.exact ? pattern.prefix.endsWith(text) : undefined
}

/** Cuts the set in two at `part`: what is in it and what is not; just the set when `part` does not cut it. */
export function splitAt(pattern: NamePattern, part: NamePattern): readonly NamePattern[] {
  if (pattern.exact || !part.prefix.startsWith(pattern.prefix)) return [pattern]
  if (!part.exact && part.prefix === pattern.prefix) return [pattern]
  if (pattern.without.some(hole => covers(hole, part.prefix))) return [pattern]
  return [part, { ...pattern, without: [...pattern.without, part] }]
}

function covers(hole: NamePattern, text: string): boolean {
  return hole.exact ? hole.prefix === text : text.startsWith(hole.prefix)
}
