/** What is open at a line: `keys` are those that a mapping has so far, a sequence has none. */
interface Block {
  readonly column: number
  readonly keys: Set<string> | undefined
}

/** Where the lines of a text have led. */
interface Place {
  /** From the outermost to the innermost. */
  readonly blocks: Block[]
  /** The last key, or the start of the text, waits for what belongs to it. */
  isOpen: boolean
}

const deepest = 30
const mostCharacters = 1_000_000

/** What is not text, and what some readers take as the end of a line; it is left to the reader. */
const unusual = /[\0-\x08\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff]/

/**
 * True only for a text that every reader of YAML takes: simple keys, each once, values on one line, blocks of text. Most
 * workflows are such. False tells nothing. Of a text that nobody asks for more, this tells it in a tenth of the time of reading.
 */
export function isPlainYaml(text: string): boolean {
  if (text.length > mostCharacters || unusual.test(text)) return false
  const lines = text.split('\n')
  const place: Place = { blocks: [], isOpen: true }
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    at += 1
    if (/^ *(#|$)/.test(line)) continue
    const content = contentOf(line, place)
    if (content === undefined) return false
    if (!textBlock.test(content)) continue
    const end = endOfText(lines, { from: at, column: place.blocks.at(-1)?.column ?? 0 })
    if (end === undefined) return false
    at = end
  }
  return true
}

const lineParts = /^( *)((?:- +)*)(?:([A-Za-z_][\w.-]{0,99}):(?: +|$))?(.*)$/
const comment = '(?: +#.*| *)$'
const nothing = /^(#.*)?$/
const textBlock = new RegExp(`^[|>][+-]?${comment}`)
const quoted = `'[^'\\t]*'|"[^"\\\\\\t]*"`
const word = `[\\w./][\\w./*+@-]*|${quoted}`
const list = `\\[ *(?:(?:${word})(?: *, *(?:${word}))*)? *\\]`
const open = '[\\w./$](?:[^\\s:#]|:(?=\\S)|(?<=\\S)#| +(?=[^\\s#]))*'
const value = new RegExp(`^(?:${open}|${quoted}|${list}|\\{\\})${comment}`)

/** What stands behind the keys and dashes of a line; `undefined` if the line may not fit those before it. */
function contentOf(line: string, place: Place): string | undefined {
  const [, indent = '', dashes = '', key, content = ''] = lineParts.exec(line) ?? []
  let column = indent.length
  for (const [dash] of dashes.matchAll(/- +/g)) {
    if (!enter(place, { column, key: undefined, isFirst: column === indent.length })) return undefined
    column += dash.length
  }
  if (key === undefined) return dashes !== '' && value.test(content) ? content : undefined
  if (!enter(place, { column, key, isFirst: dashes === '' })) return undefined
  place.isOpen = nothing.test(content)
  return place.isOpen || textBlock.test(content) || value.test(content) ? content : undefined
}

/** A dash or a key at a column: one more in the block that is open there, or the first of a new one. */
function enter(
  place: Place,
  { column, key, isFirst }: { column: number; key: string | undefined; isFirst: boolean },
): boolean {
  const { blocks } = place
  const mayStart = !isFirst || (!leave(place, { column, key }) && place.isOpen)
  place.isOpen = false
  // A key that says null is an empty text.
  if (key !== undefined && /^null$/i.test(key)) return false
  const last = blocks.at(-1)
  if (isFirst && last?.column === column) {
    if (key === undefined && last.keys === undefined) return true
    if (key !== undefined && last.keys !== undefined) return isNew(key, last.keys)
  }
  blocks.push({ column, keys: key === undefined ? undefined : new Set([key]) })
  return mayStart && blocks.length <= deepest
}

function isNew(key: string, keys: Set<string>): boolean {
  const { size } = keys
  return keys.add(key).size > size
}

/** Ends the blocks that a line is not in any more. True if there were any. */
function leave({ blocks }: Place, { column, key }: { column: number; key: string | undefined }): boolean {
  const before = blocks.length
  const isOver = (block: Block) =>
    block.column > column || (block.column === column && key !== undefined && block.keys === undefined)
  for (let last = blocks.at(-1); last !== undefined && isOver(last); last = blocks.at(-1)) blocks.pop()
  return blocks.length < before
}

/** The first line behind a block of text; `undefined` if the indentation is not a plain one. */
function endOfText(
  lines: readonly string[],
  { from, column }: { from: number; column: number },
): number | undefined {
  let indent: number | undefined
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const spaces = /^ */.exec(line)?.[0].length ?? 0
    if (line.charAt(spaces) === '\t' || (indent === undefined && line !== '' && spaces === line.length)) {
      return undefined
    }
    if (spaces === line.length || spaces >= (indent ?? column + 1))
      indent ??= line === '' ? undefined : spaces
    else return at
  }
  return lines.length
}
