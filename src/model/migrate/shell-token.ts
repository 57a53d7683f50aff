import { match, readWord, type ShellReader } from './shell-word.ts'

/** A word, with its quotes taken off and its `$…` kept, or an operator that stands between commands. */
export type ShellToken =
  | { readonly kind: 'word'; readonly text: string; readonly at: number; readonly nested: readonly string[] }
  | { readonly kind: 'operator'; readonly text: string; readonly at: number }
  | { readonly kind: 'input'; readonly text: string; readonly at: number }

const operator = /\|\||&&|;;|\|&|[|&;()\n]/y
const redirection = /\d*(?:>>|>&|&>|>\||[<>]&?)-?/y
const heredoc = /<<(-?)\s*(?:'([^']+)'|"([^"]+)"|\\?([\w.-]+))/y

/** Splits a shell script into words, operators and the texts of its here-documents and here-strings. */
export function shellTokens(script: string): readonly ShellToken[] {
  const reader: ShellReader = { script, at: 0, awaited: [] }
  const tokens: ShellToken[] = []
  while (reader.at < script.length) {
    const token = nextToken(reader)
    if (token === undefined) continue
    tokens.push(token)
    if (token.kind === 'operator' && token.text === '\n') tokens.push(...bodies(reader))
  }
  return tokens
}

function nextToken(reader: ShellReader): ShellToken | undefined {
  const { script, at } = reader
  if (/[ \t\r]/.test(script.charAt(at))) return skip(reader, 1)
  if (script.startsWith('\\\n', at)) return skip(reader, 2)
  if (script.startsWith('\\\r\n', at)) return skip(reader, 3)
  if (script.charAt(at) === '#') return skip(reader, match(/#[^\n]*/y, reader)?.[0].length ?? 1)
  if (script.startsWith('<<<', at)) {
    reader.at += 3
    reader.at += match(/[ \t]*/y, reader)?.[0].length ?? 0
    return { kind: 'input', text: readWord(reader).text, at }
  }
  const here = match(heredoc, reader)
  if (here !== undefined) {
    reader.awaited.push({ delimiter: here[2] ?? here[3] ?? here[4] ?? '', dashed: here[1] === '-' })
    return skip(reader, here[0].length)
  }
  const redirected = match(redirection, reader)
  if (redirected !== undefined) {
    reader.at += redirected[0].length
    return { kind: 'word', text: redirected[0], at, nested: [] }
  }
  const found = match(operator, reader)?.[0]
  if (found === undefined) return { kind: 'word', at, ...readWord(reader) }
  reader.at += found.length
  return { kind: 'operator', text: found, at }
}

function skip(reader: ShellReader, length: number): ShellToken | undefined {
  reader.at += length
  return undefined
}

function bodies(reader: ShellReader): ShellToken[] {
  return reader.awaited.splice(0).map(({ delimiter, dashed }) => {
    const at = reader.at
    const lines: string[] = []
    while (reader.at < reader.script.length) {
      const line = match(/[^\n]*\n?/y, reader)?.[0] ?? ''
      reader.at += line.length
      const bare = line.replace(/\r?\n$/, '')
      if ((dashed ? bare.replace(/^\t+/, '') : bare) === delimiter) break
      lines.push(line)
    }
    return { kind: 'input', text: lines.join(''), at }
  })
}
