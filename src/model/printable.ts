const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g

/**
 * Text from outside, made safe to print in a job's log: one line, at most `limit` characters, and unable to
 * be read as a workflow command. The runner takes `::command` at the start of a line and `##[command]`
 * anywhere in one, and a lone carriage return starts a line (actions/runner, ActionCommand.TryParse).
 */
export function printable(text: string, limit = 300): string {
  const line = text.replace(control, ' ').replaceAll('##[', '## [').trim().replace(/^::/, ': :')
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line
}
