import { oneLine } from './text.ts'

const entities: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt' }

/** What GitHub's Markdown could take for markup; `$` begins a formula. */
const markup = /[&<>|`[\]*_\\~$]/g

/** A heading, a list or a line below a heading, where the text begins a line. */
const lineStart = /^ *(?:[#+=-]|\d+(?=[.)]))/

/**
 * GitHub makes links of bare addresses, e-mail addresses and mentions, from the text as entities leave it: an
 * element between their parts is what stops it (github.github.com/gfm, "Autolinks (extension)").
 */
const links = /:(?=\/\/)|www(?=\.)|@/gi

/** Text from outside for GitHub's Markdown: nothing of it is markup, a link or a second line. */
export function plainText(value: string): string {
  return oneLine(value)
    .replace(/\s+/g, ' ')
    .replace(markup, character => `&${entities[character] ?? `#${character.charCodeAt(0)}`};`)
    .replace(lineStart, start => `${start.slice(0, -1)}&#${start.charCodeAt(start.length - 1)};`)
    .replace(links, '$&<wbr>')
}

export function codeText(value: string): string {
  return `<code>${plainText(value)}</code>`
}

/** A list, of which a phone shows long words whole. Values are HTML; without one there is no line. */
export function namedLines(rows: readonly (readonly [name: string, value: string])[]): string {
  const lines = rows.flatMap(([name, value]) => (value === '' ? [] : `- <b>${name}:</b> ${value}`))
  return lines.concat('').join('\n')
}

/** A sentence of ours, in which what stands between backticks is code. */
export function hintText(value: string): string {
  const parts = value.split('`')
  return parts.map((part, index) => (index % 2 === 1 ? codeText(part) : plainText(part))).join('')
}
