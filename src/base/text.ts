const breaks = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g

/**
 * Characters that nobody sees: they reorder a line (Trojan Source, CVE-2021-42574), or hide a word from a search.
 * unicode.org/reports/tr44, General_Category=Format and Default_Ignorable_Code_Point; half surrogates are no text at all.
 */
const invisible = /[\p{Cf}\p{DI}\p{Cs}]/gu

/** Text from outside as one line of what can be seen: nothing of it moves a cursor, changes a colour or the order of a line. */
export function oneLine(text: string): string {
  return text.replace(breaks, ' ').replace(invisible, '')
}

/**
 * Text from outside, made safe to print in a job's log: one line, at most `limit` characters, and unable to
 * be read as a workflow command. The runner takes `::command` at the start of a line and `##[command]`
 * anywhere in one, and a lone carriage return starts a line (actions/runner, ActionCommand.TryParse).
 */
export function printable(text: string, limit = 300): string {
  const line = oneLine(text).replaceAll('##[', '## [').trim().replace(/^::/, ': :')
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line
}
