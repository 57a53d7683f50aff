/** What a `uses:` names. `local`: a folder of the workspace. `self`: of the repository and commit of the file. */
export type Use =
  | { readonly kind: 'action'; readonly name: string; readonly path: string; readonly ref: string }
  | { readonly kind: 'local' | 'self'; readonly path: string }
  | { readonly kind: 'image' | 'unreadable' }

/** The action that was compromised; without a `ref` every version of it. */
export interface BadAction {
  readonly name: string
  readonly ref: string | undefined
}

/** As the runner takes it apart (actions/runner, ActionReferenceBuilder): it lets doubled slashes and backslashes pass. */
export function readUse(text: string): Use {
  const value = text.trim()
  if (value.startsWith('docker://')) return { kind: 'image' }
  const [, start, inside = ''] = /^([.$])[\\/](.*)$/s.exec(value) ?? []
  const kind = start === '.' ? 'local' : 'self'
  if (start !== undefined) return { kind, path: segmentsOf(inside).join('/') }
  const address = /^https?:/i.test(value) && URL.canParse(value) ? new URL(value).pathname : value
  const [names = '', ref = '', ...more] = address.split('@')
  const [owner, name, ...path] = segmentsOf(names)
  // GitHub allows no expression there; what it would be is not known.
  if (name === undefined || ref === '' || more.length > 0 || value.includes('${{')) {
    return { kind: 'unreadable' }
  }
  return { kind: 'action', name: `${owner ?? ''}/${name}`, path: path.join('/'), ref }
}

function segmentsOf(path: string): readonly string[] {
  return path.split(/[\\/]/).filter(segment => segment !== '' && segment !== '.')
}

/** Whether an action is the bad one. `unsure`: another version of it, to or from which a tag may have been moved. */
export function matchAction(use: { name: string; ref: string }, bad: BadAction): 'yes' | 'no' | 'unsure' {
  if (use.name.toLowerCase() !== bad.name.toLowerCase()) return 'no'
  if (bad.ref === undefined) return 'yes'
  const [used, asked] = [shortRef(use.ref), shortRef(bad.ref)]
  if (used === asked) return 'yes'
  return isCommit(used) && isCommit(asked) ? 'no' : 'unsure'
}

function isCommit(ref: string): boolean {
  return /^[0-9a-f]{40}$/i.test(ref)
}

/** A tag or branch without what git puts before it, a commit in small letters. */
function shortRef(ref: string): string {
  const name = ref.replace(/^refs\//, '').replace(/^(heads|tags)\//, '')
  return isCommit(name) ? name.toLowerCase() : name
}
