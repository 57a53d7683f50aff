const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '`': '&#96;',
  '*': '&#42;',
  _: '&#95;',
  '[': '&#91;',
}

/** Text from outside, on one line of a job summary or in a table cell: nothing of it is markup. */
export function markdownText(value: string): string {
  return value.replace(/[&<>|`*_[]/g, character => entities[character] ?? character).replace(/\s+/g, ' ')
}

/** The same as code. */
export function markdownCode(value: string): string {
  return `<code>${markdownText(value)}</code>`
}
