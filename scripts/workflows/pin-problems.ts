/** `uses:` of an action elsewhere, with what stands behind it on its line. */
const uses = /^\s*(?:-\s+)?uses:\s*(?<action>[^\s#]+)(?<rest>.*)$/

/** Actions that are not pinned to a full commit with the version as a comment, a line each. */
export function pinProblems(path: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const { action = '', rest = '' } = uses.exec(line)?.groups ?? {}
    if (action === '' || /^[.$]\//.test(action)) return []
    const pinned = /@[0-9a-f]{40}$/.test(action) && /^\s+#\s*v\d+(\.\d+){0,2}\s*$/.test(rest)
    return pinned
      ? []
      : [`${path}:${index + 1}: ${action} is not pinned to a commit with its version behind it`]
  })
}
