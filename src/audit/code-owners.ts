/** Where GitHub looks for code owners; the first file that is there counts (docs.github.com, "About code owners"). */
export const codeOwnersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const

/**
 * The owners of a file by the last line that fits it; none without such a line, or when that line names nobody. GitHub skips a line
 * with an owner that is no `@user`, `@organization/team` or e-mail address.
 */
export function ownersOf(path: string, codeOwners: string): readonly string[] {
  const lines = codeOwners
    .split(/\r?\n/)
    .map(line => line.replace(/(^|\s)#.*$/, '').trim())
    .filter(line => line !== '' && ownersIn(line).every(isOwner))
  const fitting = lines.findLast(line => patternOf(line).test(path))
  return fitting === undefined ? [] : ownersIn(fitting)
}

function ownersIn(line: string): readonly string[] {
  return line.split(/(?<!\\)\s+/).slice(1)
}

function isOwner(word: string): boolean {
  return /^@[\w-]+(?:\/[\w.-]+)?$/.test(word) || /^[^\s@]+@[^\s@]+$/.test(word)
}

/** `*` within a name, `**` across folders; a pattern without a slash fits at any depth, one of a folder everything in it. */
function patternOf(line: string): RegExp {
  const [written = ''] = line.split(/(?<!\\)\s+/)
  const pattern = written.replace(/\\ /g, ' ')
  const isAnchored = pattern.replace(/\/$/, '').includes('/')
  const body = pattern
    .replace(/^\//, '')
    .replace(/\/$/, '')
    .split(/(\*\*\/|\/\*\*|\*\*|\*|\?)/)
    .map(part => wildcards[part] ?? part.replace(/[.+^${}()|[\]\\]/g, '\\$&'))
    .join('')
  // `folder/*` is for the files of that folder alone, unlike `folder/`.
  const end = pattern.endsWith('/*') ? '$' : pattern.endsWith('/') ? '/' : '(/|$)'
  return new RegExp(`^${isAnchored ? '' : '(.*/)?'}${body}${end}`)
}

const wildcards: Readonly<Record<string, string>> = {
  '**/': '(.*/)?',
  '/**': '/.*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
}
