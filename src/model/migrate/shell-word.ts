/** A place in a script. */
export interface ShellReader {
  readonly script: string
  at: number
  /** Here-documents whose bodies start after this line. */
  readonly awaited: { readonly delimiter: string; readonly dashed: boolean }[]
}

/** What a sticky pattern finds right here, `undefined` when it finds nothing. */
export function match(pattern: RegExp, reader: ShellReader): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at
  return pattern.exec(reader.script) ?? undefined
}

const plain = /[^\s'"\\$`|&;()<>]+/y

/** Reads one word: quotes taken off, `$…` kept, the commands of its substitutions in `nested`. */
export function readWord(reader: ShellReader): { text: string; nested: string[] } {
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

function readSpecial(reader: ShellReader, nested: string[]): string {
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

function readDouble(reader: ShellReader, nested: string[]): string {
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
function readDollar(reader: ShellReader, nested: string[]): string {
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
