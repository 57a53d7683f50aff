/** Where a script stands, as its caller names it. */
interface OwnPath {
  /** What `$0` is. */
  readonly script: string
  /** The file itself, which another script may have sourced. */
  readonly file: string
  /** A path behind the folder that the script starts in, from the workspace; `undefined` where nobody tells. */
  readonly absolute: (path: string) => string | undefined
}

const resolved =
  /\$\(\s*(?:realpath|readlink -f)\s+"?(\$(?:0|BASH_SOURCE|\{0\}|\{BASH_SOURCE(?:\[0\])?\}))"?\s*\)/g
const folder =
  /\$\(\s*dirname\s+(?:--\s+)?"?\$(?:(0|\{0\})|BASH_SOURCE|\{BASH_SOURCE(?:\[0\])?\})"?\s*\)|\$\{(?:(0)|BASH_SOURCE(?:\[0\])?)%\/\*\}/g
/** Stands before a path that is the script's own, until the whole text is read. */
const mark = '\u0001'
const whole =
  /\$\(\s*(?:realpath|cd(?:\s+-P)?(?:\s+--)?)\s+"?\u0001([\w./-]{1,200})"?([\w./-]{0,200})(?:\s*(?:&?>|2>)\s*(?:\/dev\/null|&1))*(?:\s*(?:&&|;)\s*pwd(?:\s+-P)?)?\s*\)/g

/** A script's text with the folder that it stands in written out, wherever it asks for that. */
export function withOwnPath(text: string, { script, file, absolute }: OwnPath): string {
  if (!/\$\{?(0|BASH_SOURCE)\b/.test(text)) return text
  const plain = text
    .replace(resolved, '$1')
    .replace(folder, (found, bare?: string, braced?: string) => {
      const own = folderOf((bare ?? braced) === undefined ? file : script)
      return own === undefined ? found : mark + own
    })
    .replace(whole, (found, path: string, rest: string) => {
      const all = absolute(path + rest)
      return all === undefined ? found : `$GITHUB_WORKSPACE/${all}`
    })
  return plain.replaceAll(mark, '')
}

function folderOf(name: string): string | undefined {
  if (!/^[\w./-]+$/.test(name)) return undefined
  const end = name.lastIndexOf('/')
  return end === -1 ? '.' : name.slice(0, end)
}
