const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '`': '&#96;',
}

/** Text from outside in GitHub's Markdown, in a table cell too: nothing of it is markup. */
export function markdownText(value: string): string {
  return value.replace(/[&<>|`]/g, character => entities[character] ?? character).replace(/\s+/g, ' ')
}

export function markdownCode(value: string): string {
  return `<code>${markdownText(value)}</code>`
}

/** A table of two columns, the first one being names. */
export function markdownTable(rows: readonly (readonly [name: string, value: string])[]): string {
  return ['| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`), ''].join('\n')
}
