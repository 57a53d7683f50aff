/** What a command file said before the first line that is wrong; the runner applies that much. */
export interface ParsedPairs {
  readonly pairs: readonly (readonly [name: string, value: string])[]
  readonly problem: string | undefined
}

/**
 * Reads `GITHUB_ENV`, `GITHUB_OUTPUT` and `GITHUB_STATE`: `NAME=value`, or `NAME<<DELIMITER`, lines, `DELIMITER`
 * (actions/runner, EnvFileKeyValuePairs). Nothing is trimmed; the delimiter must stand alone in its line.
 */
export function parsePairs(text: string): ParsedPairs {
  const pairs: [string, string][] = []
  // A last line break ends the last line and does not begin another.
  const lines = text.endsWith('\n') ? text.slice(0, -1).split('\n') : text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) return { pairs, problem: `Invalid format '${line}'. Name must not be empty` }
      pairs.push([line.slice(0, equals), line.slice(equals + 1)])
      continue
    }
    if (heredoc < 0) return { pairs, problem: `Invalid format '${line}'` }
    const delimiter = line.slice(heredoc + 2)
    if (heredoc === 0 || delimiter === '') {
      return {
        pairs,
        problem: `Invalid format '${line}'. Name must not be empty and delimiter must not be empty`,
      }
    }
    const end = lines.indexOf(delimiter, at + 1)
    if (end < 0) return { pairs, problem: `Invalid value. Matching delimiter not found '${delimiter}'` }
    pairs.push([line.slice(0, heredoc), lines.slice(at + 1, end).join('\n')])
    at = end
  }
  return { pairs, problem: undefined }
}

/** Reads `GITHUB_PATH`: one directory a line. */
export function parsePaths(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).filter(line => line !== '')
}
