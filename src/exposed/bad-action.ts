/** The action that was compromised; without a `ref` every version of it, but those that are `harmless`. */
export interface BadAction {
  readonly name: string
  readonly ref: string | undefined
  readonly harmless: readonly string[]
}

/** Whether an action is the bad one. `unsure`: another version of it, to or from which a tag may have been moved. */
export function matchAction(use: { name: string; ref: string }, bad: BadAction) {
  if (use.name.toLowerCase() !== bad.name.toLowerCase()) return 'another'
  const used = shortRef(use.ref)
  if (bad.harmless.some(ref => shortRef(ref) === used)) return 'harmless'
  const asked = bad.ref === undefined ? used : shortRef(bad.ref)
  if (used === asked) return 'bad'
  return isFullCommit(used) && isFullCommit(asked) ? 'harmless' : 'unsure'
}

export function isFullCommit(ref: string): boolean {
  return /^[0-9a-f]{40}$/i.test(ref)
}

/** A tag or branch without what git puts before it, a commit in small letters. */
function shortRef(ref: string): string {
  const name = ref.replace(/^refs\//, '').replace(/^(heads|tags)\//, '')
  return isFullCommit(name) ? name.toLowerCase() : name
}
