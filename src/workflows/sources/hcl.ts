/** A block of HCL: `target "app" { tags = ["a"] }`. Values stay text. */
export interface HclBlock {
  readonly kind: string
  readonly label: string
  readonly attributes: ReadonlyMap<string, string>
  readonly blocks: readonly HclBlock[]
}

const deepest = 10

/** Blocks and attributes of a file in HCL, as bake writes them; a place that it cannot read is skipped up to the next line. */
export function readHcl(text: string): HclBlock {
  return readBody({ text: withoutComments(text), at: 0, depth: 0 }, { kind: '', label: '' })
}

interface Input {
  readonly text: string
  at: number
  depth: number
}

function readBody(input: Input, head: { kind: string; label: string }): HclBlock {
  const attributes = new Map<string, string>()
  const blocks: HclBlock[] = []
  while (input.at < input.text.length) {
    skip(input, /[\s,;]*/y)
    if (skip(input, /\}/y) !== '') break
    const name = skip(input, /[A-Za-z_][\w-]*/y)
    if (name === '') {
      skip(input, /[^\n]*\n?/y)
      continue
    }
    if (skip(input, /[ \t]*[=:](?!=)/y) !== '') {
      attributes.set(name, readValue(input))
      continue
    }
    const labels = skip(input, /(?:[ \t]+(?:"[^"\n]*"|[\w-]+))*/y)
    if (skip(input, /\s*\{/y) === '' || input.depth >= deepest) {
      skip(input, /[^\n]*\n?/y)
      continue
    }
    input.depth += 1
    blocks.push(readBody(input, { kind: name, label: labels.trim().replaceAll('"', '') }))
    input.depth -= 1
  }
  return { ...head, attributes, blocks }
}

function skip(input: Input, pattern: RegExp): string {
  pattern.lastIndex = input.at
  const [found = ''] = pattern.exec(input.text) ?? []
  input.at += found.length
  return found
}

/** Up to the end of the line that is in no bracket. */
function readValue(input: Input): string {
  const { text } = input
  const start = input.at
  let depth = 0
  while (input.at < text.length) {
    const character = text.charAt(input.at)
    if (character === '"') {
      skip(input, quoted)
      continue
    }
    if (character === '\n' && depth === 0) break
    if (/[[{(]/.test(character)) depth += 1
    if (/[\]})]/.test(character)) {
      if (depth === 0) break
      depth -= 1
    }
    input.at += 1
  }
  return text.slice(start, input.at).trim()
}

const quoted = /"(?:[^"\\\n]|\\.|\$\{(?:[^"}]|"[^"]*")*\})*"?/y

function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?\*\/|(?:#|\/\/)[^\n]*/g, found =>
    found.startsWith('"') ? found : ' ',
  )
}

/** The texts of a list or of one text; `undefined` for each item that is not written out. */
export function hclTexts(value: string | undefined): readonly (string | undefined)[] {
  if (value === undefined) return []
  if (!value.startsWith('[')) return [hclText(value)]
  if (!value.endsWith(']')) return [undefined]
  return items(value.slice(1, -1)).map(hclText)
}

function items(text: string): readonly string[] {
  const found: string[] = []
  const input: Input = { text, at: 0, depth: 0 }
  let depth = 0
  let start = 0
  while (input.at < text.length) {
    const character = text.charAt(input.at)
    if (character === '"') {
      skip(input, quoted)
      continue
    }
    if (/[[{(]/.test(character)) depth += 1
    if (/[\]})]/.test(character)) depth -= 1
    if (character === ',' && depth === 0) {
      found.push(text.slice(start, input.at))
      start = input.at + 1
    }
    input.at += 1
  }
  return [...found, text.slice(start)].map(one => one.trim()).filter(one => one !== '')
}

/** `"text"`, a name alone as `${name}`, and whatever is computed as `$( )`. */
export function hclText(value: string): string | undefined {
  if (/^[A-Za-z_]\w*$/.test(value)) return `\${${value}}`
  const inside = /^"((?:[^"\\]|\\.|\$\{(?:[^"}]|"[^"]*")*\})*)"$/.exec(value)?.[1]
  return inside?.replace(/\$\{([^}]*)\}/g, (_whole, name: string) =>
    /^\s*\w+\s*$/.test(name) ? `\${${name.trim()}}` : '$(bake)',
  )
}
