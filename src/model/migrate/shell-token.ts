/** A word, with its quotes taken off and its `$…` kept, or an operator that stands between commands. */
export type ShellToken =
  | { readonly kind: 'word'; readonly text: string; readonly at: number; readonly nested: readonly string[] }
  | { readonly kind: 'operator'; readonly text: string; readonly at: number }
  | { readonly kind: 'input'; readonly text: string; readonly at: number }

interface Reader {
  readonly script: string
  at: number
  /** Here-documents whose bodies start after this line. */
  readonly awaited: { readonly delimiter: string; readonly dashed: boolean }[]
}

const operator = /\|\||&&|;;|\|&|[|&;()\n]/y
const redirection = /\d*(?:>>|>&|&>|>\||[<>]&?)-?/y
const heredoc = /<<(-?)\s*(?:'([^']+)'|"([^"]+)"|\\?([\w.-]+))/y

/** Splits a shell script into words, operators and the texts of its here-documents and here-strings. */
export function shellTokens(script: string): readonly ShellToken[] {
  const reader: Reader = { script, at: 0, awaited: [] }
  const tokens: ShellToken[] = []
  while (reader.at < script.length) {
    const token = nextToken(reader)
    if (token === undefined) continue
    tokens.push(token)
    if (token.kind === 'operator' && token.text === '\n') tokens.push(...bodies(reader))
  }
  return tokens
}

function nextToken(reader: Reader): ShellToken | undefined {
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

function skip(reader: Reader, length: number): ShellToken | undefined {
  reader.at += length
  return undefined
}

function match(pattern: RegExp, reader: Reader): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at
  return pattern.exec(reader.script) ?? undefined
}

function bodies(reader: Reader): ShellToken[] {
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

const plain = /[^\s'"\\$`|&;()<>]+/y

function readWord(reader: Reader): { text: string; nested: string[] } {
  let text = ''
  const nested: string[] = []
  for (;;) {
    const start = reader.at
    const piece = match(plain, reader)?.[0]
    if (piece !== undefined) {
      reader.at += piece.length
      text += piece
    } else text += readSpecial(reader, nested)
    if (reader.at === start || reader.at >= reader.script.length) {
      // Whatever nothing else takes is taken as it is, so that reading always goes on.
      if (reader.at === start && text === '') text = reader.script.charAt(reader.at++)
      return { text, nested }
    }
  }
}

function readSpecial(reader: Reader, nested: string[]): string {
  const { script, at } = reader
  switch (script.charAt(at)) {
    case "'": {
      const end = script.indexOf("'", at + 1)
      reader.at = end === -1 ? script.length : end + 1
      return script.slice(at + 1, end === -1 ? undefined : end)
    }
    case '"':
      return readDouble(reader, nested)
    case '\\': {
      reader.at += 2
      const next = script.charAt(at + 1)
      return next === '\n' ? '' : next
    }
    case '$':
    case '`':
      return readDollar(reader, nested)
    default:
      return ''
  }
}

function readDouble(reader: Reader, nested: string[]): string {
  let text = ''
  reader.at += 1
  while (reader.at < reader.script.length) {
    const here = reader.script.charAt(reader.at)
    if (here === '"') {
      reader.at += 1
      break
    }
    if (here === '$' || here === '`') text += readDollar(reader, nested)
    else {
      const escaped = here === '\\'
      text += escaped ? reader.script.charAt(reader.at + 1) : here
      reader.at += escaped ? 2 : 1
    }
  }
  return text
}

/** `${{ … }}`, `${…}`, `$(…)`, a name, or a back-quoted command: kept as text, commands in it also kept apart. */
function readDollar(reader: Reader, nested: string[]): string {
  const { script, at } = reader
  const end = script.startsWith('${{', at)
    ? after(script, { find: '}}', from: at })
    : script.startsWith('${', at)
      ? after(script, { find: '}', from: at })
      : script.startsWith('$(', at)
        ? closing(script, at + 1)
        : script.charAt(at) === '`'
          ? after(script, { find: '`', from: at + 1 })
          : at + 1
  reader.at = end
  const text = script.slice(at, end)
  if (text.startsWith('$(')) nested.push(text.slice(2, -1))
  if (text.startsWith('`')) nested.push(text.slice(1, -1))
  return text
}

function after(script: string, search: { find: string; from: number }): number {
  const found = script.indexOf(search.find, search.from)
  return found === -1 ? script.length : found + search.find.length
}

function closing(script: string, open: number): number {
  let depth = 0
  for (let at = open; at < script.length; at += 1) {
    if (script.charAt(at) === '(') depth += 1
    if (script.charAt(at) === ')') depth -= 1
    if (depth === 0) return at + 1
  }
  return script.length
}
