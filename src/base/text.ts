const breaks = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g

/**
 * Invisible characters: they reorder a line (Trojan Source, CVE-2021-42574), or hide a word from a search:
 * unicode.org/reports/tr44, General_Category=Format, Default_Ignorable_Code_Point; and half surrogates.
 */
const invisible = String.raw`[\p{Cf}\p{DI}\p{Cs}]`
const isAscii = /^[\u0000-\u007f]*$/

/** A token of Docker, plain or in base64, in a text whose author did not know it for one. */
const typedToken = /(dckr_(?:oat|pat)_|ZGNrcl9(?:vYXRf|wYXRf))[\w+/=-]+/gi

/** Takes out what looks like a token of Docker's: one that was written in the wrong place is not masked. */
export const withoutTokens = (text: string): string => text.replace(typedToken, '$1***')

/** Text from outside as one line of visible characters in their order, without a token that was typed. */
export function oneLine(text: string): string {
  return visible(withoutTokens(text.replace(breaks, ' ')))
}

export function visible(text: string): string {
  // Not a literal: V8 would make its tables whenever it reads this file.
  return isAscii.test(text) ? text : text.replace(new RegExp(invisible, 'gu'), '')
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

export function quotedWord(text: string, limit = 60): string {
  return JSON.stringify(printable(text, limit))
}

export function counted(count: number, singular: string, many = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : many}`
}

/** The first `most` of a list, and how many more there are, of `what`, such as ` copies`. */
export function firstOf(items: readonly string[], most: number, noun = ''): readonly string[] {
  const excess = items.length - most
  return excess > 0 ? items.slice(0, most).concat(`and ${excess} more${noun}`) : items
}

/** Each item once, where it stands first. */
export function unique<T>(items: Iterable<T>): T[] {
  return [...new Set(items)]
}

/** The items of a list input: by line or comma, trimmed, without empty ones and repetitions. */
export function parseList(text: string): string[] {
  const items = text.split(/[\n,]/).map(item => item.trim())
  return unique(items.filter(item => item !== ''))
}

/** Text in lines of at most `width` characters; a longer word has a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  if (width === Infinity) return [text]
  return text.match(new RegExp(`\\S.{0,${width - 1}}(?= |$)|\\S+`, 'g')) ?? ['']
}

/** The candidate that a misspelt word most likely meant, `undefined` when none is close. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.min(word.length - 1, word.length < 8 ? 2 : 3)
  const close = candidates
    .map(candidate => ({ candidate, distance: editDistance(word.slice(0, 40), candidate) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
  return close[0]?.candidate
}

/** Levenshtein's: insertions, deletions and replacements between two words, one row at a time. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [line, letter] of Array.from(from).entries()) {
    const next = [line + 1]
    for (const [column, other] of Array.from(to).entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
