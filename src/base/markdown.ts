import { oneLine } from './text.ts'
import { formatTime } from './time.ts'

/** Entities with names of their own. */
const named: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt' }

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
    .replace(markup, character => `&${named[character] ?? `#${character.charCodeAt(0)}`};`)
    .replace(lineStart, start => `${start.slice(0, -1)}&#${start.charCodeAt(start.length - 1)};`)
    .replace(links, '$&<wbr>')
}

/** A time to the second. @param at milliseconds since 1970 */
export function momentText(at: number): string {
  const time = formatTime(at)
  return `${time.slice(0, 10)} ${time.slice(11, 19)} UTC`
}

/** Text from outside as code. */
export function codeText(value: string): string {
  return `<code>${plainText(value)}</code>`
}

/**
 * A table of two columns, the first one being names. In HTML, as a table of GitHub's Markdown begins with a
 * head, and these have none. Values are HTML, too: GitHub reads no Markdown in it.
 */
export function twoColumns(rows: readonly (readonly [name: string, value: string])[]): string {
  const lines = rows.map(([name, value]) => `<tr><th align="left">${name}</th><td>${value}</td></tr>`)
  return ['<table>', ...lines, '</table>', ''].join('\n')
}

/** A sentence of ours, in which what stands between backticks is code. */
export function hintText(value: string): string {
  const parts = value.split('`')
  return parts.map((part, index) => (index % 2 === 1 ? codeText(part) : plainText(part))).join('')
}
