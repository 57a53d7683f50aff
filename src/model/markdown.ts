const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '`': '&#96;',
  '[': '&#91;',
  ']': '&#93;',
  '*': '&#42;',
  _: '&#95;',
  '\\': '&#92;',
}

/** Text from outside for GitHub's Markdown, a table's cell included: nothing of it is markup, a link or a second line. */
export function plainText(value: string): string {
  return value.replace(/[&<>|`[\]*_\\]/g, character => entities[character] ?? character).replace(/\s+/g, ' ')
}

/** The same for text with names of stores, which a phone may break where their parts meet. */
export function breakableText(value: string): string {
  return value
    .split(/(?<=[:#])(?=[A-Za-z])/)
    .map(plainText)
    .join('<wbr>')
}

/** A store's name as code. */
export function storeText(value: string): string {
  return `<code>${breakableText(value)}</code>`
}

/** Text from outside as code. */
export function codeText(value: string): string {
  return `<code>${plainText(value)}</code>`
}

/** A table of two columns, the first one being names, the first row its head: GitHub would show an empty head. */
export function twoColumns(rows: readonly (readonly [name: string, value: string])[]): string {
  const [head, ...rest] = rows.map(([name, value]) => `| ${name} | ${value} |`)
  return head === undefined ? '' : [head, '| --- | --- |', ...rest, ''].join('\n')
}
